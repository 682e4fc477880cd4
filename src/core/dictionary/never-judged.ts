/** Conditions of rules that nothing could ever meet or break: they would be written in vain. */
import type { Expression } from "../formula/ast";
import { isCondition, partsOf } from "../formula/inspect";
import { parseDate } from "../time/parse-date";
import { parsePeriod } from "../time/parse-period";
import { cellNumber, cellYesNo } from "./cell-text";
import type { Reading } from "./cells";
import { badFormula } from "./expressions";
import { PERIOD_TYPES } from "./field-type";
import { fieldByName } from "./lookup";
import type { Mistake } from "./mistakes";
import type { Field, TableSpec } from "./model";

const COMPARISONS = new Set(["=", "<>", "<", "<=", ">", ">="]);

/** A rule that is no condition, or compares a field with a text that it can never hold. Null where all is well. */
export function neverJudged(
  formula: string,
  expression: Expression,
  table: TableSpec,
  reading: Reading,
): Mistake | null {
  if (!isCondition(expression))
    return badFormula(formula, { ok: false, position: 1, expected: ["condition"] });
  for (const part of partsOf(expression)) {
    if (part.kind !== "binary" || !COMPARISONS.has(part.operator)) continue;
    const [field, literal] = part.left.kind === "field" ? [part.left, part.right] : [part.right, part.left];
    if (field.kind !== "field" || literal.kind !== "literal" || typeof literal.value !== "string") continue;
    const known = fieldByName(table, field.name);
    if (!known || canBe(known, literal.value, reading)) continue;
    const expected = [{ type: known.type }];
    const position = Math.max(formula.indexOf(literal.value), 0) + 1;
    return badFormula(formula, { ok: false, position, expected });
  }
  return null;
}

/** Whether a field could hold what a text says; of allowed values another check speaks. */
function canBe({ type, allowed, missing }: Field, text: string, reading: Reading): boolean {
  if (allowed || missing.some(({ code, reason }) => code === text || reason === text)) return true;
  const period = PERIOD_TYPES[type];
  if (period) return parsePeriod(text, period, reading) !== null;
  switch (type) {
    case "integer":
    case "number":
      return !Number.isNaN(cellNumber(text, reading.decimalComma));
    case "boolean":
      return cellYesNo(text) !== null;
    case "date":
    case "datetime":
      return parseDate(text, reading.dateOrder, "") !== null;
    default:
      return true;
  }
}
