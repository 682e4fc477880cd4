/** What type the values of a column are most likely of, with its range. */
import type { FieldType } from "../core/dictionary/model";
import { type Cell, DateCell } from "../core/table/cell";
import { cellText } from "../core/table/cell-text";
import { parseNumber } from "../core/table/parse-number";
import { yesNo } from "../core/table/yes-no";
import { parseDate } from "../core/time/parse-date";
import { parsePeriod } from "../core/time/parse-period";

export interface ColumnType {
  readonly type: FieldType;
  /** `percent`, `currency` or "". */
  readonly format: string;
  /** As text for the Dictionary; "" for none. */
  readonly minimum: string;
  readonly maximum: string;
  /** Texts that stand for no value. */
  readonly missing: readonly string[];
}

/** Of twenty cells one may be wrong. */
const WRONG = 0.05;
const NO_VALUE = /^(n\/?a|#?n\/a|none|unknown|not available|s\/?d|-{1,3}|\.|\?)$/i;
const SUPPRESSED = /^(\*+|<\s*\d+)$/;

export function columnType(header: string, values: readonly Cell[]): ColumnType {
  const missing = new Set<string>();
  const told = values.filter((cell) => {
    const text = typeof cell === "string" ? cell.trim() : "";
    if (NO_VALUE.test(text)) missing.add(text);
    return !NO_VALUE.test(text) && !SUPPRESSED.test(text);
  });
  const plain = { format: "", minimum: "", maximum: "", missing: [...missing] };
  const type =
    told.length === 0 ? "string" : (TYPES.find(({ fits }) => mostFit(told, fits, header))?.type ?? "string");
  if (type === "string") return { ...plain, type, missing: [] };
  return type === "number" ? numberType(told, plain) : { ...plain, type };
}

/** In this order: a year is a whole number too, `1` may be a yes. */
const TYPES: readonly { readonly type: FieldType; fits(cell: Cell, header: string): boolean }[] = [
  {
    type: "boolean",
    fits: (cell) =>
      typeof cell === "boolean" ||
      (typeof cell === "string" && yesNo(cell.trim()) !== null && !/^\d$/.test(cell.trim())),
  },
  {
    type: "year",
    fits: (cell, header) =>
      /year|a[nñ]o\b|ciclo/i.test(header) &&
      ((isBetween(asNumber(cell), 1900, 2200) && Number.isInteger(asNumber(cell))) ||
        (typeof cell === "string" && isSchoolYear(cell))),
  },
  { type: "quarter", fits: (cell) => typeof cell === "string" && named(cell, "quarter") },
  { type: "yearmonth", fits: (cell) => typeof cell === "string" && named(cell, "month") },
  {
    type: "date",
    fits: (cell) =>
      cell instanceof DateCell || (typeof cell === "string" && parseDate(cell.trim(), null, "") !== null),
  },
  { type: "number", fits: (cell) => asNumber(cell) !== null },
];

function mostFit(
  values: readonly Cell[],
  fits: (cell: Cell, header: string) => boolean,
  header: string,
): boolean {
  const wrong = values.reduce<number>((count, cell) => (fits(cell, header) ? count : count + 1), 0);
  return wrong <= values.length * WRONG;
}

/** A day is no period by itself, though it lies in one. */
function named(text: string, kind: "quarter" | "month"): boolean {
  const plain = text.trim();
  if (parseDate(plain, null, "") !== null) return false;
  return parsePeriod(plain, kind, { fiscalYearStarts: 1, dateOrder: null })?.kind === kind;
}

/** `2024-25`: a year only where years do not begin in January. */
export function isSchoolYear(text: string): boolean {
  const begins = (month: number) =>
    parsePeriod(text.trim(), "year", { fiscalYearStarts: month, dateOrder: null });
  return begins(1) === null && begins(7)?.kind === "year";
}

function asNumber(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? parseNumber(cell.trim(), false) : null;
}

function isBetween(value: number | null, least: number, most: number): boolean {
  return value !== null && value >= least && value <= most;
}

function numberType(values: readonly Cell[], plain: Omit<ColumnType, "type">): ColumnType {
  const numbers = values.flatMap((cell) => asNumber(cell) ?? []);
  const texts = values.map(cellText);
  const format = texts.some((text) => /%/.test(text))
    ? "percent"
    : texts.some((text) => /\p{Sc}/u.test(text))
      ? "currency"
      : "";
  const least = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {
    ...plain,
    type: numbers.every(Number.isInteger) && format === "" ? "integer" : "number",
    format,
    minimum: least >= 0 ? "0" : String(-roundUp(-least)),
    maximum: format === "percent" && most <= 1 ? "1" : most > 0 ? String(roundUp(most)) : "0",
  };
}

/** Up to the next 1, 2 or 5 with zeros: room for what is yet to come. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (
    [1, 2, 5, 10].map((step) => Number((step * power).toPrecision(1))).find((step) => step >= value) ?? value
  );
}
