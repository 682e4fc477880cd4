/** The value that a suggestion puts into a cell, of the type that the field wants. */
import type { FieldType } from "../dictionary/model";
import type { PlainValue } from "../plan/plan";
import { DateCell } from "../table/cell";
import { parseIsoDate } from "../time/parse-date";

/** `suggested` as issues have it: digits with a point for numbers, ISO for dates. What is neither stays text. */
export function fixValue(type: FieldType, suggested: string): PlainValue {
  if (type === "integer" || type === "number" || type === "year") {
    return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(suggested) ? Number(suggested) : suggested;
  }
  const serial = type === "date" || type === "datetime" ? parseIsoDate(suggested) : null;
  return serial === null ? suggested : new DateCell(serial);
}

/** The number format that a cell needs to show a value as what it is; null where it has one that will do. */
export function fixFormat(value: PlainValue, format: string): string | null {
  if (value instanceof DateCell) {
    if (isDateFormat(format)) return null;
    return Number.isInteger(value.serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
  }
  if (typeof value !== "number") return null;
  return format === "@" || isDateFormat(format) ? "General" : null;
}

function isDateFormat(format: string): boolean {
  return /[dhmsy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/general/i, ""));
}
