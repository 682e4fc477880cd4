/** What the cells of input tabs may hold, as readers from a cell to a value. Blank cells never reach them. */
import { type Cell, DateCell } from "../table/cell";
import { labelKey } from "../table/label";
import { closest } from "../table/likeness";
import { monthNamed } from "../time/month-names";
import { parseDate } from "../time/parse-date";
import { parsePeriod } from "../time/parse-period";
import { cellList, cellNumber, cellText, cellYesNo } from "./cell-text";
import type { Mistake } from "./mistakes";
import type { DateOrder } from "./model";

/** The value of a cell, or why it is refused. */
export type CellReader<T> = (cell: Cell) => T | Refusal;

/** A cell that holds nothing that its column may hold: `mistakeIn` says so, given what the job goes on with, "" for nothing. */
export class Refusal {
  constructor(readonly mistakeIn: (column: string, used: string) => Mistake) {}
}

/** How the workbook reads numbers, dates and periods. */
export interface Reading {
  readonly decimalComma: boolean;
  readonly dateOrder: DateOrder | null;
  readonly fiscalYearStarts: number;
}

export const raw: CellReader<Cell> = (cell) => cell;

export const text: CellReader<string> = cellText;

export const list: CellReader<string[]> = (cell) => cellList(cellText(cell));

export const yesNo: CellReader<boolean> = (cell) => cellYesNo(cell) ?? unknownWord(cell, ["yes", "no"]);

/** One of a few words, in any case; `synonyms` go from a `labelKey` to the word meant. */
export function word<const W extends string>(
  words: readonly W[],
  synonyms: Readonly<Record<string, W>> = {},
): CellReader<W> {
  const known = new Map<string, W>([
    ...Object.entries(synonyms),
    ...words.map((each) => [labelKey(each), each] as const),
  ]);
  return (cell) => known.get(labelKey(cellText(cell))) ?? unknownWord(cell, words);
}

export function number(
  { decimalComma }: Reading,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): CellReader<number> {
  return (cell) => within(cellNumber(cell, decimalComma), least, most, cell);
}

/** A whole number from 0 on. */
export function whole(reading: Reading): CellReader<number> {
  const read = number(reading, 0);
  return (cell) => {
    const value = read(cell);
    if (typeof value !== "number" || Number.isInteger(value)) return value;
    const text = cellText(cell);
    return new Refusal((column, used) => ({ kind: "not-a-number", column, text, used, whole: true }));
  };
}

/**
 * A share from 0 to 1: `80%`, `.8`, `80`, `3 percentage points`. A plain number above 1 is a percentage; where shares
 * are small, as gaps are, 1 itself is one percentage point rather than the whole.
 */
export function fraction(reading: Reading, one: "whole" | "point" = "whole"): CellReader<number> {
  return (cell) => {
    const written = cellText(cell);
    const bare = written.replace(POINTS, "");
    const value = cellNumber(typeof cell === "string" ? bare : cell, reading.decimalComma);
    const points = bare !== written || value > 1 || (one === "point" && value === 1);
    const share = points && !bare.endsWith("%") ? Number((value / 100).toPrecision(15)) : value;
    return within(share, 0, 1, cell);
  };
}

const POINTS = /\s*(?:(?:percentage\s+)?points?|percent|pp|puntos?(?:\s+porcentuales)?)\s*$/i;

/** A number of days: `30`, `30 days`. */
export function days({ decimalComma }: Reading): CellReader<number> {
  return (cell) => {
    const count = typeof cell === "string" ? cell.replace(/\s*(?:days?|d[ií]as?)\s*$/i, "") : cell;
    return within(cellNumber(count, decimalComma), 0, Number.POSITIVE_INFINITY, cell);
  };
}

/** `dmy`, `mdy` or `ymd`; also `DD/MM/YYYY` and `month, day, year`. */
export const dateOrder: CellReader<DateOrder> = (cell) => {
  const letters = cellText(cell)
    .toLowerCase()
    .replace(/day|d[ií]a/g, "d")
    .replace(/month|mes/g, "m")
    .replace(/year|a[ñn]o|aaaa/g, "y");
  const order = [...new Set(letters.replace(/[^dmy]/g, ""))].join("");
  return ORDERS.find((each) => each === order) ?? unknownWord(cell, ORDERS);
};

const ORDERS = ["dmy", "mdy", "ymd"] as const;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A month from 1 to 12: a name or its abbreviation, in English or Spanish, or a number. */
export const month: CellReader<number> = (cell) => {
  const key = labelKey(cellText(cell));
  const number = monthNamed(key) ?? Number(key);
  return MONTHS[number - 1] === undefined ? unknownWord(cell, MONTHS) : number;
};

/** A day as a serial. A whole period (`2030`, `2025-Q3`) gives its first or last day. */
export function day(reading: Reading, end: "first" | "last"): CellReader<number> {
  return (cell) =>
    dayOf(cell, reading, end) ??
    new Refusal((column) => ({ kind: "not-a-date", column, text: cellText(cell) }));
}

function dayOf(cell: Cell, reading: Reading, end: "first" | "last"): number | null {
  if (cell instanceof DateCell) return Math.floor(cell.serial);
  if (typeof cell === "boolean") return null;
  const written = cellText(cell);
  const date = parseDate(written, reading.dateOrder, "");
  if (date) return date.kind === "date" ? Math.floor(date.serial) : null;
  const period = parsePeriod(written, null, reading);
  return period && (end === "first" ? period.start : period.end);
}

function unknownWord(cell: Cell, allowed: readonly string[]): Refusal {
  const written = cellText(cell);
  const suggestion = closest(written, allowed);
  return new Refusal((column, used) => ({
    kind: "unknown-word",
    column,
    word: written,
    allowed,
    suggestion,
    used,
  }));
}

function within(value: number, least: number, most: number, cell: Cell): number | Refusal {
  if (value >= least && value <= most && Number.isFinite(value)) return value;
  return new Refusal((column, used) => {
    const mistake = { column, text: cellText(cell), used };
    if (value < least) return { kind: "out-of-range", ...mistake, least: String(least), most: "" };
    if (value > most) return { kind: "out-of-range", ...mistake, least: "", most: String(most) };
    return { kind: "not-a-number", ...mistake };
  });
}
