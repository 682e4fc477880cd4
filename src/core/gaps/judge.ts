/** Whether a group does worse than those it is compared with: the one judgement behind flags and By tabs. */
import type { Metric } from "../dictionary/model";
import type { Comparison, Reference } from "../summarize/compare";
import type { CubeCell } from "../summarize/model";
import type { Protection } from "../suppress/protect";
import { type Difference, difference } from "./difference";

/** `insufficient data` where the group, or those it is tested against, are fewer than the minimum group size. */
export type Verdict = "gap" | "no clear gap" | "insufficient data";

/** The p-value is, beside the best of several groups, times the others that it was best of. */
export interface Judgement extends Difference {
  readonly verdict: Verdict;
  readonly reference: Reference;
}

/** The level of the 95% intervals. */
const LEVEL = 0.05;

export interface Judged {
  readonly comparison: Comparison;
  readonly protection: Pick<Protection, "isHidden" | "isReferenceHidden">;
  /** As in `difference`. */
  readonly times?: number;
}

/** What hides nothing: for numbers of which it is decided elsewhere whether they may be printed. */
export const NOTHING_HIDDEN: Judged["protection"] = { isHidden: () => false, isReferenceHidden: () => false };

/** True for metrics whose groups are judged: rates and means that should go up, or down. */
export function isJudged({ calculation, direction }: Metric): boolean {
  return (calculation === "rate" || calculation === "mean") && direction !== null;
}

/**
 * A gap must be unfavourable, at least the smallest that matters, and its interval must exclude zero. The best of many
 * groups is partly best by luck: beside it the p-value must also bear that each of them could have been the best
 * (Bonferroni). Null for what has no reference (the reference itself included), of which nobody can say how sure it is, or
 * that may not be printed.
 *
 * @param smallestGap as a fraction; see `smallestOf`
 */
export function judge(
  cell: CubeCell,
  metric: Metric,
  { comparison, protection, times }: Judged,
  smallestGap: number,
): Judgement | null {
  if (protection.isHidden(cell) || protection.isReferenceHidden(cell)) return null;
  const reference = comparison.reference(cell);
  if (!reference || (reference.kind !== "others" && reference.from[0] === cell)) return null;
  const found = difference(cell, reference, times);
  if (!found) return null;
  const { gap, interval } = found;
  const sign = unfavourable(metric);
  const excludesZero = sign < 0 ? interval.high < 0 : interval.low > 0;
  const pValue = Math.min(1, found.pValue * Math.max(1, reference.candidates - 1));
  const isClear = excludesZero && (reference.kind !== "best" || pValue <= LEVEL);
  const isGap = sign * gap >= smallestOf(reference.value, metric, smallestGap) && isClear;
  const isEnough = found.people >= metric.minimumGroupSize;
  return {
    ...{ ...found, pValue, reference },
    verdict: isEnough ? (isGap ? "gap" : "no clear gap") : "insufficient data",
  };
}

/**
 * The smallest gap that matters, in the metric's plain units. Points are of shares: of a mean, and of a ratio beyond 1
 * (visits a child), it is that part of the value that a group is compared with.
 */
export function smallestOf(reference: number, { calculation }: Metric, smallestGap: number): number {
  const isShare = calculation === "rate" && reference <= 1;
  return isShare ? smallestGap : smallestGap * Math.abs(reference);
}

/** The sign of a gap that is no good: -1 where more is better. */
export function unfavourable({ direction }: Metric): 1 | -1 {
  return direction === "down" ? 1 : -1;
}
