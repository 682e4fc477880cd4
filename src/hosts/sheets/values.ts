/** Values of a plan as `setValues` must be given them, so that text stays text. */

import { FormulaCell } from "../../core/plan/formula-cell";
import type { OutValue } from "../../core/plan/plan";
import { DateCell } from "../../core/table/cell";

/** Most characters that Sheets keeps in a cell. */
const LONGEST_TEXT = 50_000;

/** Sheets reads a string as if it were typed; behind an apostrophe, which it drops, anything is text. */
export function asText(text: string): string {
  if (text === "") return "";
  // The apostrophe counts, so the very longest texts end in an ellipsis.
  return text.length < LONGEST_TEXT ? `'${text}` : `'${text.slice(0, LONGEST_TEXT - 2)}…`;
}

/** A date is written as its serial: a `Date` would pass through the script's own time zone. */
export function toSheet(value: OutValue): string | number | boolean {
  if (typeof value === "string") return asText(value);
  if (value === null) return "";
  if (value instanceof FormulaCell) return value.text;
  return value instanceof DateCell ? value.serial : value;
}

/** The format that shows a serial as what it is, where a plan names none. */
export function dateFormat(date: DateCell): string {
  return Number.isInteger(date.serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
}
