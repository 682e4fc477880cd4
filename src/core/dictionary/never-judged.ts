/** Conditions of rules that nothing could ever meet or break: they would be written in vain. */
import type { Expression } from "../formula/ast";
import { COMPARISONS, isCondition, partsOf } from "../formula/inspect";
import { parseDate } from "../time/parse-date";
import { parsePeriod } from "../time/parse-period";
import { cellNumber, cellYesNo } from "./cell-text";
import type { Reading } from "./cells";
import { badFormula, unlistedIn } from "./expressions";
import { PERIOD_TYPES } from "./field-type";
import { fieldByName } from "./lookup";
import type { Mistake } from "./mistakes";
import type { Field, TableSpec } from "./model";

/**
 * What makes a condition vain: that it is none, or that it compares a field with a text which the field can never hold, as
 * in `[Status]="Enroled"`. The expression is in machine names. Null where all is well.
 *
 * @param column the header under which the formula stands
 */
export function neverJudged(
  formula: string,
  expression: Expression,
  table: TableSpec,
  reading: Reading,
  column: string,
): Mistake | null {
  if (!isCondition(expression)) {
    return badFormula(formula, { ok: false, position: 1, expected: ["condition"] });
  }
  for (const part of partsOf(expression)) {
    if (part.kind !== "binary" || !COMPARISONS.has(part.operator)) continue;
    const [side, literal] = part.left.kind === "field" ? [part.left, part.right] : [part.right, part.left];
    if (side.kind !== "field" || literal.kind !== "literal" || typeof literal.value !== "string") continue;
    const field = fieldByName(table, side.name);
    const isEquality = part.operator === "=" || part.operator === "<>";
    const unlisted = field && isEquality ? unlistedIn(field, literal.value, column) : null;
    if (unlisted) return unlisted;
    if (!field || canBe(field, literal.value, reading)) continue;
    const position = Math.max(formula.indexOf(literal.value), 0) + 1;
    return badFormula(formula, { ok: false, position, expected: [{ type: field.type }] });
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
