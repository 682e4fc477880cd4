/** Reporting periods: months, quarters and years, calendar or fiscal. */
import { firstOfMonth, twoDigits, ymdFromSerial } from "./calendar";

export type PeriodKind = "month" | "quarter" | "year" | "text";

/**
 * One reporting period.
 * `key` is what identifies it and what Summary shows: `2025`, `2025-Q3`, `2025-07`, `FY2025`, `FY2025-Q1`, or the text
 * that was typed where the period field is plain text.
 * `start` and `end` are date serials (days since 1899-12-30), both inside the period; null for text.
 */
export interface Period {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly start: number | null;
  readonly end: number | null;
}

/** A period that is no more than its name. */
export function textPeriod(key: string): Period {
  return { key, kind: "text", start: null, end: null };
}

/** The name of the period that holds all periods together, and of the total group and partner. */
export const ALL = "All";

/** The kinds of period that have a beginning and an end. */
export type DatedKind = Exclude<PeriodKind, "text">;

const MONTHS_IN: Readonly<Record<DatedKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The period that a day falls in. `fiscalYearStarts` is a month, 1 to 12, everywhere in this file. */
export function periodOf(serial: number, kind: DatedKind, fiscalYearStarts: number): Period {
  return periodAt(ordinalOf(serial, kind, fiscalYearStarts), kind, fiscalYearStarts);
}

/** The longer period that a period lies in (by its first day); null for text and where `kind` is shorter. */
export function rollUp(period: Period, kind: DatedKind, fiscalYearStarts: number): Period | null {
  if (period.start === null || period.kind === "text") return null;
  if (MONTHS_IN[kind] < MONTHS_IN[period.kind]) return null;
  return periodOf(period.start, kind, fiscalYearStarts);
}

/** Order of time: by first day, the longer first where that is the same; text comes last, as it was (0). */
export function comparePeriods(a: Period, b: Period): number {
  if (a.start === null || b.start === null) return Number(a.start === null) - Number(b.start === null);
  return a.start - b.start || b.end! - a.end!;
}

/** All periods of the first one's kind from `first` to `last`, both included; none where they are text or out of order. */
export function periodsBetween(first: Period, last: Period, fiscalYearStarts: number): Period[] {
  if (first.kind === "text" || first.start === null || last.end === null) return [];
  return periodsOverlapping(first.start, last.end, first.kind, fiscalYearStarts);
}

/** The periods that share a day with the span from `start` to `end`, both included, in order. */
export function periodsOverlapping(
  start: number,
  end: number,
  kind: DatedKind,
  fiscalYearStarts: number,
): Period[] {
  if (end < start) return [];
  const periods: Period[] = [];
  const last = ordinalOf(end, kind, fiscalYearStarts);
  for (let ordinal = ordinalOf(start, kind, fiscalYearStarts); ordinal <= last; ordinal++) {
    periods.push(periodAt(ordinal, kind, fiscalYearStarts));
  }
  return periods;
}

/** The year by its name: with a fiscal year that does not start in January, the year in which it ends. */
export function yearNamed(year: number, fiscalYearStarts: number): Period {
  return periodAt(fiscalYearStarts === 1 ? year : year - 1, "year", fiscalYearStarts);
}

/** A quarter (1 to 4) of the year of that name. */
export function quarterNamed(year: number, quarter: number, fiscalYearStarts: number): Period {
  const ordinal = (fiscalYearStarts === 1 ? year : year - 1) * 4 + quarter - 1;
  return periodAt(ordinal, "quarter", fiscalYearStarts);
}

/** Periods of a kind are numbered through: this is the number of the one that a day falls in. */
function ordinalOf(serial: number, kind: DatedKind, fiscalYearStarts: number): number {
  const { year, month } = ymdFromSerial(serial);
  if (kind === "month") return year * 12 + month - 1;
  return Math.floor((year * 12 + month - fiscalYearStarts) / MONTHS_IN[kind]);
}

function periodAt(ordinal: number, kind: DatedKind, fiscalYearStarts: number): Period {
  const months = MONTHS_IN[kind];
  const first = ordinal * months + (kind === "month" ? 0 : fiscalYearStarts - 1);
  return {
    key: keyOf(ordinal, kind, fiscalYearStarts),
    kind,
    start: firstOfMonth(first),
    end: firstOfMonth(first + months) - 1,
  };
}

function keyOf(ordinal: number, kind: DatedKind, fiscalYearStarts: number): string {
  if (kind === "month") return `${Math.floor(ordinal / 12)}-${twoDigits((ordinal % 12) + 1)}`;
  const inYear = 12 / MONTHS_IN[kind];
  const begins = Math.floor(ordinal / inYear);
  const year = fiscalYearStarts === 1 ? `${begins}` : `FY${begins + 1}`;
  return kind === "year" ? year : `${year}-Q${(ordinal % inYear) + 1}`;
}
