/** Patterns in formulas. */

const known = new Map<string, RegExp | null>();

/** A pattern as a regular expression, Unicode-aware where it allows that; null where it is none. */
export function expressionOf(pattern: string): RegExp | null {
  let expression = known.get(pattern);
  if (expression === undefined) {
    expression = compiled(pattern, "u") ?? compiled(pattern, "");
    known.set(pattern, expression);
  }
  return expression;
}

function compiled(pattern: string, flags: string): RegExp | null {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}
