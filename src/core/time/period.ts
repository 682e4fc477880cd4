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
