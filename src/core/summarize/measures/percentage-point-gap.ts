/** How many points a group's rate lies from a reference rate, with the colleges' margin of error. */
import type { Interval, Share } from "./interval";

export interface GapMargin {
  /** Multiple of the standard error: the guideline says 1.96. */
  readonly z: number;
  /** The least margin, as a fraction. */
  readonly minimum: number;
  /** The share that the standard error is taken at: one half, or the group's own. */
  readonly at: "half" | "own";
}

/** Source: California Community Colleges Chancellor's Office (2017), Percentage point gap method. */
export const CLASSIC_MARGIN: GapMargin = { z: 1.96, minimum: 0.03, at: "half" };

/** Source: California Community Colleges Chancellor's Office (2022), notes on percentage point gap minus one. */
export const MARGIN_2022: GapMargin = { z: 1.96, minimum: 0.02, at: "own" };

export interface PercentagePointGap {
  /** The group's rate less the reference, as a fraction. */
  readonly gap: number;
  readonly margin: number;
  /** The group's rate give or take the margin. */
  readonly rate: Interval;
}

/** `max(z √(p (1 - p) / n), minimum)`, with p one half or the group's own share. */
export function marginOfError(group: Share, margin: GapMargin = CLASSIC_MARGIN): number {
  const p = margin.at === "half" ? 0.5 : group.successes / group.n;
  return Math.max(margin.z * Math.sqrt((p * (1 - p)) / group.n), margin.minimum);
}

/**
 * The gap between a group's rate and a reference rate. The group is behind where `gap <= -margin`.
 *
 * @param reference a rate as a fraction: of everyone, of everyone else, or a standard
 * @returns null where the group has nobody in it
 */
export function percentagePointGap(
  group: Share,
  reference: number,
  margin: GapMargin = CLASSIC_MARGIN,
): PercentagePointGap | null {
  if (!(group.n > 0)) return null;
  const rate = group.successes / group.n;
  const error = marginOfError(group, margin);
  return { gap: rate - reference, margin: error, rate: { low: rate - error, high: rate + error } };
}
