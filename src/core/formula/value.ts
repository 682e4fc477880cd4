/** The values that formulas work with, how the caller hands them the fields, and how one kind is read as another. */
import { parseIsoDate } from "../time/parse-date";

/**
 * Dates and times are serials (days since 1899-12-30); a list of codes is one text with `; ` between them.
 * `null` is a value that is not known: a blank cell, mostly.
 */
export type FormulaValue = number | string | boolean | null;

/** Between the codes of a list. */
export const LIST_SEPARATOR = "; ";

/** A formula made ready: its value in a row. */
export type Evaluate = (row: number) => FormulaValue;

/** How a formula reads one field. */
export interface FieldReader {
  /** The field's value in a row. */
  read(row: number): FormulaValue;
  /**
   * What a text in the formula means when it is compared with this field: the code `E` for `"Enrolled"`, `true` for
   * `"Yes"`, a serial for a date as people write it. Null where it means nothing in particular: then the text is
   * compared as it is. Called once for each literal, not for each row. A number or a truth value in the formula is
   * asked for as well, by its text (`1`, `TRUE`): a field of text that gives the text back can be compared with `60614`.
   */
  literal?(text: string): FormulaValue;
}

/** The name by which `TODAY()` is asked for, as if it were a field. */
export const TODAY = "TODAY()";

/** Finds the field that a name or label between brackets stands for; null where there is none. */
export type Resolve = (name: string) => FieldReader | null;

/** As a number: a truth value counts 1 or 0, an ISO date in text is its serial; null for any other text. */
export function asNumber(value: FormulaValue): number | null {
  if (typeof value === "number" || value === null) return value;
  return typeof value === "boolean" ? Number(value) : parseIsoDate(value);
}

/** As text, the way a spreadsheet joins it. */
export function asText(value: FormulaValue): string | null {
  if (typeof value === "string" || value === null) return value;
  return typeof value === "number" ? String(value) : value ? "TRUE" : "FALSE";
}

/** As yes or no; null for numbers and text, which are neither. */
export function asTruth(value: FormulaValue): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** What cannot be counted with (division by 0, overflow) is not known. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** What a sum such as 0.1 + 0.2 loses in binary, of its size: 2 units of the fourteenth digit. */
const LOST = 2 ** -46;

/**
 * The order of two numbers: below 0, 0 or above 0. As in spreadsheets, fractions that are the same to about 14 digits are
 * the same; whole numbers are compared exactly, since they may be ids.
 */
export function orderOfNumbers(a: number, b: number): number {
  const apart = a - b;
  if (apart === 0 || (Number.isInteger(a) && Number.isInteger(b))) return apart;
  return Math.abs(apart) <= LOST * Math.max(Math.abs(a), Math.abs(b)) ? 0 : apart;
}
