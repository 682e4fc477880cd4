/** Reporting periods: months, quarters and years, calendar or fiscal. */

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

/** The name of the period that holds all periods together, and of the total group and partner. */
export const ALL = "All";

/** The kinds of period that have a beginning and an end. */
export type DatedKind = Exclude<PeriodKind, "text">;

/** The period that a day falls in. `fiscalYearStarts` is a month, 1 to 12, everywhere in this file. */
export function periodOf(serial: number, kind: DatedKind, fiscalYearStarts: number): Period {
  throw new Error(`not written: ${serial} ${kind} ${fiscalYearStarts}`);
}

/** The longer period that a period lies in (by its first day); null for text and where `kind` is shorter. */
export function rollUp(period: Period, kind: DatedKind, fiscalYearStarts: number): Period | null {
  throw new Error(`not written: ${period} ${kind} ${fiscalYearStarts}`);
}

/** The period of the same kind that follows; null for text. */
export function nextPeriod(period: Period, fiscalYearStarts: number): Period | null {
  throw new Error(`not written: ${period} ${fiscalYearStarts}`);
}

/** Order of time: by first day, the longer first where that is the same; text comes last, as it was (0). */
export function comparePeriods(a: Period, b: Period): number {
  throw new Error(`not written: ${a} ${b}`);
}

/** All periods of the first one's kind from `first` to `last`, both included; none where they are text or out of order. */
export function periodsBetween(first: Period, last: Period, fiscalYearStarts: number): Period[] {
  throw new Error(`not written: ${first} ${last} ${fiscalYearStarts}`);
}

/** The periods that share a day with the span from `start` to `end`, both included, in order. */
export function periodsOverlapping(
  start: number,
  end: number,
  kind: DatedKind,
  fiscalYearStarts: number,
): Period[] {
  throw new Error(`not written: ${start} ${end} ${kind} ${fiscalYearStarts}`);
}
