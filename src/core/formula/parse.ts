/** Formulas and operands as people type them, to trees. */
import type { Expression, Operand } from "./ast";

/** Where a text stops being a formula, and what could have stood there. `position` counts characters from 1. */
export interface ParseFailure {
  readonly ok: false;
  readonly position: number;
  readonly expected: string;
}

/** Reads a formula in spreadsheet syntax over `[fields]`; a leading `=` is allowed. */
export function parseFormula(
  text: string,
): { readonly ok: true; readonly expression: Expression } | ParseFailure {
  throw new Error(`not written: ${text}`);
}

/** Reads one side of a metric: `[Field]`, a condition, or `[Field] where condition`. */
export function parseOperand(text: string): { readonly ok: true; readonly operand: Operand } | ParseFailure {
  throw new Error(`not written: ${text}`);
}
