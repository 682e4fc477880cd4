/** Patterns of the Dictionary as regular expressions. */

/**
 * A pattern that matches a whole value. Unicode-aware where the pattern allows that (it forbids needless escapes such
 * as `\-`, which people write). Throws the engine's `SyntaxError` where it is no pattern at all.
 */
export function wholeValue(pattern: string): RegExp {
  const source = `^(?:${pattern})$`;
  try {
    return new RegExp(source, "u");
  } catch {
    return new RegExp(source);
  }
}
