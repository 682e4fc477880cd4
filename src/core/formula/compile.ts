/** Formula trees to functions of a row: the tree is walked once, never for each row. */
import type { Expression } from "./ast";
import type { FormulaValue, Resolve } from "./value";

/**
 * A function that works out the formula for a row. An operator with an operand that is not known gives null, as do a
 * clash of types and a division by 0; AND and OR follow Kleene's three-valued logic; ISBLANK sees the blank.
 * A field that `resolve` does not find is never known.
 */
export function compileFormula(expression: Expression, resolve: Resolve): (row: number) => FormulaValue {
  throw new Error(`not written: ${expression.kind} ${resolve}`);
}

/** As `compileFormula`, for a condition: null where it cannot be said, or where the formula gives no yes or no. */
export function compileCondition(expression: Expression, resolve: Resolve): (row: number) => boolean | null {
  throw new Error(`not written: ${expression.kind} ${resolve}`);
}

/**
 * As `compileCondition`, for a row rule: null (the row is not judged) where any field that the formula names is blank,
 * unless the formula says ISBLANK.
 */
export function compileRule(expression: Expression, resolve: Resolve): (row: number) => boolean | null {
  throw new Error(`not written: ${expression.kind} ${resolve}`);
}
