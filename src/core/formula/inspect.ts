/** What a formula speaks of, without running it. */
import type { Expression, Operand } from "./ast";

/** The fields that an expression names, as written, each once, in order of appearance. */
export function fieldsOf(expression: Expression): string[] {
  const names = new Set<string>();
  for (const part of partsOf(expression)) if (part.kind === "field") names.add(part.name);
  return [...names];
}

/** The fields that the sides of a metric's line name, each once; those of the numerator first. */
export function fieldsOfSides(...sides: readonly (Operand | null)[]): string[] {
  const names = sides.flatMap((side) => [
    ...(side?.field ? [side.field.name] : []),
    ...(side?.condition ? fieldsOf(side.condition) : []),
  ]);
  return [...new Set(names)];
}

/** True where the formula asks for blanks itself. */
export function mentionsIsBlank(expression: Expression): boolean {
  return calls(expression, "ISBLANK");
}

/** True where the formula calls that function. */
export function calls(expression: Expression, name: string): boolean {
  for (const part of partsOf(expression)) if (part.kind === "call" && part.name === name) return true;
  return false;
}

/** The operators that compare. */
export const COMPARISONS: ReadonlySet<string> = new Set(["=", "<>", "<", "<=", ">", ">="]);
const LOGICAL = new Set(["AND", "OR", "NOT", "ISBLANK", "CONTAINS", "REGEXMATCH"]);

/** True where a formula can give a yes or no; a field alone can, if it is a boolean. */
export function isCondition(expression: Expression): boolean {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "boolean";
    case "field":
      return true;
    case "unary":
      return false;
    case "binary":
      return COMPARISONS.has(expression.operator);
    case "call":
      if (expression.name === "IF") return expression.arguments.slice(1).every(isCondition);
      return LOGICAL.has(expression.name);
  }
}

/** The expression and all that it is made of, from left to right. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === "unary") yield* partsOf(expression.operand);
  if (expression.kind === "binary") {
    yield* partsOf(expression.left);
    yield* partsOf(expression.right);
  }
  if (expression.kind === "call") for (const part of expression.arguments) yield* partsOf(part);
}
