/** Conditions of rules that nothing could ever meet or break: they would be written in vain. */
import type { Expression } from "../formula/ast";
import { isCondition, partsOf } from "../formula/inspect";
import { parseDate } from "../time/parse-date";
import { parsePeriod } from "../time/parse-period";
import { cellNumber, cellYesNo } from "./cell-text";
import type { Reading } from "./cells";
import { badFormula } from "./expressions";
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
  if (!isCondition(expression)) {
    const expected = "a condition such as [Days attended] <= [Days enrolled]";
    return badFormula(formula, { ok: false, position: 1, expected });
  }
  for (const part of partsOf(expression)) {
    if (part.kind !== "binary" || !COMPARISONS.has(part.operator)) continue;
    const [field, literal] = part.left.kind === "field" ? [part.left, part.right] : [part.right, part.left];
    if (field.kind !== "field" || literal.kind !== "literal" || typeof literal.value !== "string") continue;
    const known = fieldByName(table, field.name);
    const expected = known ? expectedBeside(known, literal.value, reading) : "";
    if (expected === "") continue;
    const position = Math.max(formula.indexOf(literal.value), 0) + 1;
    return badFormula(formula, { ok: false, position, expected });
  }
  return null;
}

/** What a text that is compared with a field should have been; "" where it may stand. */
function expectedBeside({ type, allowed, missing }: Field, text: string, reading: Reading): string {
  if (allowed || missing.some(({ code, reason }) => code === text || reason === text)) return "";
  const period = (kind: "year" | "month" | "quarter") => parsePeriod(text, kind, reading) !== null;
  switch (type) {
    case "integer":
    case "number":
      return Number.isNaN(cellNumber(text, reading.decimalComma)) ? "a number" : "";
    case "boolean":
      return cellYesNo(text) === null ? "TRUE or FALSE" : "";
    case "date":
    case "datetime":
      return parseDate(text, reading.dateOrder, "") ? "" : "a date such as 2025-09-30";
    case "year":
      return period("year") ? "" : "a year such as 2025";
    case "yearmonth":
      return period("month") ? "" : "a month such as 2025-07";
    case "quarter":
      return period("quarter") ? "" : "a quarter such as 2025-Q3";
    default:
      return "";
  }
}
