/** The colleges' margin of error of a percentage point gap: a group is behind where its gap is at least as large. */
import type { Share } from "./interval";

export interface GapMargin {
  /** The least margin, as a fraction. */
  readonly minimum: number;
  /** The share that the standard error is taken at: one half, or the group's own. */
  readonly at: "half" | "own";
}

/** Source: California Community Colleges Chancellor's Office (2017), Percentage point gap method. */
export const CLASSIC_MARGIN: GapMargin = { minimum: 0.03, at: "half" };

/** Source: California Community Colleges Chancellor's Office (2022), notes on percentage point gap minus one. */
export const MARGIN_2022: GapMargin = { minimum: 0.02, at: "own" };

/** Multiple of the standard error, as the guidelines round it. */
const Z = 1.96;

/** `max(z √(p (1 - p) / n), minimum)`, with p one half or the group's own share. */
export function marginOfError(group: Share, margin: GapMargin): number {
  const p = margin.at === "half" ? 0.5 : group.successes / group.n;
  return Math.max(Z * Math.sqrt((p * (1 - p)) / group.n), margin.minimum);
}
