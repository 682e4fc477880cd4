/** Patterns in formulas. */
import { getOrInsert } from "../table/get-or-insert";

const known = new Map<string, RegExp | null>();

/** A pattern as a regular expression, Unicode-aware where it allows that; null where it is none. */
export function expressionOf(pattern: string): RegExp | null {
  return getOrInsert(known, pattern, (source) => compiled(source, "u") ?? compiled(source, ""));
}

function compiled(pattern: string, flags: string): RegExp | null {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}
