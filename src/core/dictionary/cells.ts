/** What the cells of input tabs may hold, as schemas from a cell to a value. Blank cells never reach them. */

import * as z from "zod/mini";
import { type Cell, DateCell } from "../table/cell";
import { labelKey } from "../table/label";
import { monthNamed } from "../time/month-names";
import { parseDate } from "../time/parse-date";
import { parsePeriod } from "../time/parse-period";
import { cellList, cellNumber, cellYesNo, trimmedText } from "./cell-text";
import type { Mistake } from "./mistakes";
import type { DateOrder } from "./model";
import { unknownWord } from "./unknown";

export type CellSchema<T> = z.ZodMiniType<T>;

/** How the workbook reads numbers, dates and periods. */
export interface Reading {
  readonly decimalComma: boolean;
  readonly dateOrder: DateOrder | null;
  readonly fiscalYearStarts: number;
}

export const raw: CellSchema<Cell> = z.custom<Cell>();

export const text: CellSchema<string> = fromCell(trimmedText, z.string());

export const list: CellSchema<string[]> = fromCell(
  (cell) => cellList(trimmedText(cell)),
  z.array(z.string()),
);

export const yesNo: CellSchema<boolean> = fromCell(
  (cell) => (cellYesNo(cell) ? "yes" : cellYesNo(cell) === false ? "no" : trimmedText(cell)),
  z.pipe(
    z.enum(["yes", "no"]),
    z.transform((answer) => answer === "yes"),
  ),
);

/** One of a few words, in any case; `synonyms` go from a `labelKey` to the word meant. */
export function word<const W extends string>(
  words: readonly W[],
  synonyms: Readonly<Record<string, W>> = {},
): CellSchema<W> {
  const known = new Map<string, W>([
    ...Object.entries(synonyms),
    ...words.map((each) => [labelKey(each), each] as const),
  ]);
  return fromCell((cell) => known.get(labelKey(trimmedText(cell))) ?? trimmedText(cell), z.enum(words));
}

export function number({ decimalComma }: Reading, least = Number.NEGATIVE_INFINITY): CellSchema<number> {
  return fromCell((cell) => cellNumber(cell, decimalComma), z.number().check(z.minimum(least)));
}

/** A whole number from 0 on. */
export function whole({ decimalComma }: Reading): CellSchema<number> {
  return fromCell(
    (cell) => cellNumber(cell, decimalComma),
    z.number().check(z.minimum(0), z.refine(Number.isInteger, "not-whole")),
  );
}

/**
 * A share from 0 to 1: `80%`, `.8`, `80`, `3 percentage points`. A plain number above 1 is a percentage; where shares
 * are small, as gaps are, 1 itself is one percentage point rather than the whole.
 */
export function fraction(reading: Reading, one: "whole" | "point" = "whole"): CellSchema<number> {
  return fromCell(
    (cell) => {
      const written = trimmedText(cell);
      const bare = written.replace(POINTS, "");
      const value = cellNumber(typeof cell === "string" ? bare : cell, reading.decimalComma);
      const points = bare !== written || value > 1 || (one === "point" && value === 1);
      return points && !bare.endsWith("%") ? Number((value / 100).toPrecision(15)) : value;
    },
    z.number().check(z.minimum(0), z.maximum(1)),
  );
}

const POINTS = /\s*(?:(?:percentage\s+)?points?|percent|pp|puntos?(?:\s+porcentuales)?)\s*$/i;

/** A number of days: `30`, `30 days`. */
export function days(reading: Reading): CellSchema<number> {
  return fromCell(
    (cell) => {
      const count = typeof cell === "string" ? cell.replace(/\s*(?:days?|d[ií]as?)\s*$/i, "") : cell;
      return cellNumber(count, reading.decimalComma);
    },
    z.number().check(z.minimum(0)),
  );
}

/** `dmy`, `mdy` or `ymd`; also `DD/MM/YYYY` and `month, day, year`. */
export const dateOrder: CellSchema<DateOrder> = fromCell(
  (cell) => {
    const written = trimmedText(cell).toLowerCase();
    const letters = written
      .replace(/day|d[ií]a/g, "d")
      .replace(/month|mes/g, "m")
      .replace(/year|a[ñn]o|aaaa/g, "y");
    const order = [...new Set(letters.replace(/[^dmy]/g, ""))].join("");
    return order.length === 3 ? order : written;
  },
  z.enum(["dmy", "mdy", "ymd"]),
);

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
] as const;

/** A month from 1 to 12: a name or its abbreviation, in English or Spanish, or a number. */
export const month: CellSchema<number> = fromCell(
  monthName,
  z.pipe(
    z.enum(MONTHS),
    z.transform((name) => MONTHS.indexOf(name) + 1),
  ),
);

function monthName(cell: Cell): string {
  const written = trimmedText(cell);
  const key = labelKey(written);
  return MONTHS[(monthNamed(key) ?? Number(key)) - 1] ?? written;
}

/** A day as a serial. A whole period (`2030`, `2025-Q3`) gives its first or last day. */
export function day(reading: Reading, end: "first" | "last"): CellSchema<number> {
  return fromCell((cell) => dayOf(cell, reading, end) ?? { notADate: true }, z.number("not-a-date"));
}

function dayOf(cell: Cell, reading: Reading, end: "first" | "last"): number | null {
  if (cell instanceof DateCell) return Math.floor(cell.serial);
  if (typeof cell === "boolean") return null;
  const written = trimmedText(cell);
  const date = parseDate(written, reading.dateOrder, "");
  if (date) return date.kind === "date" ? Math.floor(date.serial) : null;
  const period = parsePeriod(written, null, reading);
  return period && (end === "first" ? period.start : period.end);
}

function fromCell<T>(read: (cell: Cell) => unknown, schema: z.ZodMiniType<T, unknown>): CellSchema<T> {
  return z.pipe(z.transform<Cell, unknown>(read), schema);
}

/** What is wrong with a cell that its schema refused. `used` is what the job goes on with, "" for nothing. */
export function mistakeOf(error: z.core.$ZodError, column: string, cell: Cell, used: string): Mistake {
  const problem = error.issues[0]!;
  const written = trimmedText(cell);
  if (problem.code === "invalid_value") {
    return unknownWord(column, written, problem.values.map(String), used);
  }
  if (problem.message === "not-a-date") return { kind: "not-a-date", column, text: written };
  if (problem.code === "too_small") {
    return { kind: "out-of-range", column, text: written, least: String(problem.minimum), most: "", used };
  }
  if (problem.code === "too_big") {
    return { kind: "out-of-range", column, text: written, least: "", most: String(problem.maximum), used };
  }
  const whole = problem.message === "not-whole";
  return { kind: "not-a-number", column, text: written, used, ...(whole && { whole }) };
}
