/** Numbers: one cell for each metric, period, partner and group. */
import type { Spread } from "./measures/clustered-ratio";

/** What identifies a number. `partner`, `period` and `group` may be "All"; a total has dimension "". */
export interface CellKey {
  readonly metric: string;
  readonly period: string;
  readonly partner: string;
  /** Machine names, `gender x race` for a cross. */
  readonly dimension: string;
  /** Labels, `Female x Black` for a cross. */
  readonly group: string;
}

/** A number before suppression. */
export interface CubeCell extends CellKey {
  /** People: distinct keys where there are keys, else rows or the headcounts that they state. */
  readonly n: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Plain value: a rate is a fraction. Null where nothing can be said (denominator 0, no known operand). */
  readonly value: number | null;
  /** Rows that had to be left out because an operand is not known. */
  readonly unknown: number;
  /** True where numerator (and denominator) count people or rows: then they are protected by their own size and a rate
   * has a Wilson interval. */
  readonly countsPeople: boolean;
  readonly low: number | null;
  readonly high: number | null;
  /** Of a mean or a ratio of sums: how its people differ, for the interval of a difference. Printed nowhere. */
  readonly spread?: Spread | null;
  /** True where parts exceeded their stated total, so that the breakdown is not published. */
  readonly inconsistent: boolean;
  /** In a closed period: what was decided of the cell when it was closed, which holds. */
  readonly published?: "shown" | "hidden" | "nowhere" | null;
}

export interface Cube {
  readonly cells: readonly CubeCell[];
  /** Breakdowns whose groups overlap (multi-select values, distinct counts): they do not add up to the total. */
  readonly overlapping: ReadonlySet<string>;
}

export type SummaryStatus = "ok" | "suppressed" | "no data" | "subtotal mismatch";

/** One row of Summary, after suppression: hidden numbers are null and the status says `suppressed`. */
export interface SummaryRow extends CellKey {
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Value of what the group is compared with, and the difference to it. */
  readonly reference: number | null;
  readonly gap: number | null;
  readonly target: number | null;
  readonly status: SummaryStatus;
}
