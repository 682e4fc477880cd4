/** What a formula speaks of, without running it. */
import type { Expression } from "./ast";

/** The fields that an expression names, as written, each once, in order of appearance. */
export function fieldsOf(expression: Expression): string[] {
  throw new Error(`not written: ${expression.kind}`);
}

/** True where the formula asks for blanks itself. */
export function mentionsIsBlank(expression: Expression): boolean {
  throw new Error(`not written: ${expression.kind}`);
}
