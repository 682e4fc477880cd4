/** Minimum and maximum of a field, in its type's own unit. */
import { type Cell, DateCell, isBlank } from "../table/cell";
import { parseDate } from "../time/parse-date";
import { parsePeriod } from "../time/parse-period";
import { parseTime } from "../time/parse-time";
import { cellNumber, trimmedText } from "./cell-text";
import type { Reading } from "./cells";
import type { Mistake } from "./mistakes";
import type { FieldType } from "./model";

export type LimitReading = number | null | Mistake;

/**
 * A limit as a number: the number itself (a year for `year`, 202507 for a month), a day's or moment's serial, a time of day as a fraction
 * of a day. Null where the cell is blank.
 */
export function readLimit(
  cell: Cell,
  column: string,
  type: FieldType,
  format: string,
  reading: Reading,
): LimitReading {
  if (isBlank(cell) || isLiving(cell)) return null;
  switch (type) {
    case "string":
    case "boolean":
    case "list":
    case "quarter":
      return { kind: "no-limit-for-type", column, type };
    case "integer":
    case "number":
    case "year": {
      const value = cellNumber(cell, reading.decimalComma);
      return Number.isNaN(value)
        ? { kind: "not-a-number", column, text: trimmedText(cell), used: "" }
        : value;
    }
    case "yearmonth":
      return month(cell, reading) ?? { kind: "not-a-period", column, text: trimmedText(cell) };
    default:
      return moment(cell, type, format, reading) ?? { kind: "not-a-date", column, text: trimmedText(cell) };
  }
}

/** REDCap's limits that are another field, or the time at which somebody types: it holds people to them itself. */
export function isLiving(cell: Cell): boolean {
  return isToday(cell) || (typeof cell === "string" && /^\s*\[.+\]\s*$/.test(cell));
}

/** `today`, `now` or `TODAY()`: as the greatest value of a date it holds on whatever day one looks. */
export function isToday(cell: Cell): boolean {
  return typeof cell === "string" && /^\s*(?:today|now)(?:\(\))?\s*$/i.test(cell);
}

function month(cell: Cell, reading: Reading): number | null {
  const period = parsePeriod(trimmedText(cell), "month", reading);
  return period && Number(period.key.replace("-", ""));
}

function moment(cell: Cell, type: FieldType, format: string, reading: Reading): number | null {
  if (cell instanceof DateCell) return type === "time" ? cell.serial % 1 : cell.serial;
  const written = trimmedText(cell);
  if (type === "time") return parseTime(written, "");
  // In the field's own format, or as REDCap and Table Schema write limits whatever that is.
  const date = parseDate(written, reading.dateOrder, format) ?? parseDate(written, reading.dateOrder, "");
  return date?.kind === "date" ? date.serial : null;
}
