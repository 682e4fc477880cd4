/** Reporting periods as people type them: `Q3 2025`, `FY26 Q1`, `July 2025`, `2024-25`. */
import type { DateOrder } from "../dictionary/model";
import type { Period, PeriodKind } from "./period";

export interface PeriodOptions {
  /** Month 1 to 12. */
  readonly fiscalYearStarts: number;
  readonly dateOrder: DateOrder | null;
}

/**
 * The period that a text names, or null. With a kind, only a period of that kind, or a day, which gives the period it
 * falls in (a week gives that of its Thursday); kind `text` takes any text as it is. With kind null the text decides,
 * and text that names no month, quarter or year gives null.
 */
export function parsePeriod(text: string, kind: PeriodKind | null, options: PeriodOptions): Period | null {
  throw new Error(`not written: ${text} ${kind} ${options}`);
}
