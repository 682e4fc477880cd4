/** Formulas and operands as people type them, to trees. */
import type { Expression, Operand } from "./ast";
import type { Expected } from "./expected";
import { readFormula, readOperand } from "./grammar";
import { calls, isCondition } from "./inspect";
import { NoFormula } from "./scanner";

/** Where a text stops being a formula, and what could have stood there. `position` counts characters from 1. */
export interface ParseFailure {
  readonly ok: false;
  readonly position: number;
  readonly expected: readonly Expected[];
}

/** Reads a formula in spreadsheet syntax over `[fields]`; a leading `=` is allowed. With `decimalComma`, `4,5` is a number. */
export function parseFormula(
  text: string,
  decimalComma = false,
): { readonly ok: true; readonly expression: Expression } | ParseFailure {
  return tooLong(text) ?? guarded(() => ({ ok: true, expression: readFormula(text, decimalComma) }));
}

/** Reads one side of a metric: `[Field]`, a condition, or `[Field] where condition`. */
export function parseOperand(
  text: string,
  decimalComma = false,
): { readonly ok: true; readonly operand: Operand } | ParseFailure {
  return (
    tooLong(text) ??
    guarded((): { ok: true; operand: Operand } | ParseFailure => {
      const operand = readOperand(text, decimalComma);
      const { condition } = operand;
      if (condition !== null && !isCondition(condition)) {
        return {
          ok: false,
          position: 1,
          expected: ["operand"],
        };
      }
      return condition !== null && calls(condition, "TODAY")
        ? { ok: false, position: 1, expected: ["lasting"] }
        : { ok: true, operand };
    })
  );
}

const MOST_CHARACTERS = 20_000;
const MOST_PARENTHESES = 64;

/** The parser calls itself for each parenthesis, so their number within each other is limited beforehand. */
function tooLong(text: string): ParseFailure | null {
  if (text.length > MOST_CHARACTERS) {
    return { ok: false, position: MOST_CHARACTERS + 1, expected: ["shorter"] };
  }
  let open = 0;
  for (const mark of text.matchAll(/"[^"]*"|“[^“”]*”|\[[^[\]]*\]|[()]/g)) {
    if (mark[0] === "(") open++;
    if (mark[0] === ")") open--;
    if (open > MOST_PARENTHESES) {
      return { ok: false, position: mark.index! + 1, expected: ["flatter"] };
    }
  }
  return null;
}

function guarded<T>(read: () => T): T | ParseFailure {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NoFormula)) throw error;
    const { position, expected } = error;
    return { ok: false, position, expected };
  }
}
