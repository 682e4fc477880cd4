/** Whether a group does worse than those it is compared with: the one judgement behind flags and By tabs. */
import type { Metric } from "../dictionary/model";
import type { Comparison, Reference, Sides } from "../summarize/compare";
import type { Interval, Share } from "../summarize/measures/interval";
import { newcombe } from "../summarize/measures/newcombe";
import { twoShares } from "../summarize/measures/p-value";
import type { CubeCell } from "../summarize/model";
import type { Protection } from "../suppress/protect";

/** `insufficient data` where the group, or those it is tested against, are fewer than the minimum group size. */
export type Verdict = "gap" | "no clear gap" | "insufficient data";

export interface Judgement {
  readonly verdict: Verdict;
  readonly group: Share;
  readonly reference: Reference;
  /** The reference as it is shown; `tested` is whom the difference is tested against. */
  readonly shown: Share;
  /** The group's rate less the reference, as a fraction, and its 95% interval. */
  readonly gap: number;
  readonly interval: Interval;
  /** Of the test of no difference; beside the best of several groups times the others that it was best of. */
  readonly pValue: number;
}

/** The level of the 95% intervals. */
const LEVEL = 0.05;

export interface Judged {
  readonly comparison: Comparison;
  readonly protection: Pick<Protection, "isHidden" | "isReferenceHidden">;
}

/** True for metrics whose groups are judged: rates that should go up, or down. */
export function isJudged({ calculation, direction }: Metric): boolean {
  return calculation === "rate" && direction !== null;
}

/**
 * A gap must be unfavourable, at least the smallest that matters, and its interval must exclude zero. The best of many
 * groups is partly best by luck: beside it the p-value must also bear that each of them could have been the best
 * (Bonferroni). Null for what has no reference (the reference itself included), is no rate of people, or may not be printed.
 *
 * @param smallestGap as a fraction
 */
export function judge(
  cell: CubeCell,
  metric: Metric,
  { comparison, protection }: Judged,
  smallestGap: number,
): Judgement | null {
  if (!cell.countsPeople || protection.isHidden(cell) || protection.isReferenceHidden(cell)) return null;
  const reference = comparison.reference(cell);
  if (!reference?.tested || (reference.kind !== "others" && reference.from[0] === cell)) return null;
  const group = shareOf(cell);
  const shown = shareOf(reference);
  const tested = shareOf(reference.tested);
  if (!group || !shown || !tested) return null;
  const interval = gapInterval(group, tested, reference);
  if (!interval) return null;
  const gap = exactGap(group, shown);
  const sign = unfavourable(metric);
  const smallest = Math.min(cell.n, group.n, reference.tested.n, tested.n);
  const excludesZero = sign < 0 ? interval.high < 0 : interval.low > 0;
  const pValue = Math.min(1, twoShares(group, tested) * Math.max(1, reference.candidates - 1));
  const isClear = excludesZero && (reference.kind !== "best" || pValue <= LEVEL);
  const isGap = sign * gap >= smallestGap && isClear;
  return {
    verdict: smallest < metric.minimumGroupSize ? "insufficient data" : isGap ? "gap" : "no clear gap",
    ...{ group, reference, shown, gap, interval, pValue },
  };
}

/** The sign of a gap that is no good: -1 where more is better. */
export function unfavourable({ direction }: Metric): 1 | -1 {
  return direction === "down" ? 1 : -1;
}

export function shareOf({ numerator, denominator }: Sides): Share | null {
  if (numerator === null || denominator === null || !(denominator > 0)) return null;
  return { successes: numerator, n: denominator };
}

/** One division of whole numbers: the gap of 60/100 to 63/100 is exactly what `0.03` reads as. */
function exactGap(group: Share, other: Share): number {
  return (group.successes * other.n - other.successes * group.n) / (group.n * other.n);
}

/**
 * The interval of the gap. Where the reference is everyone, the gap is `1 - w` times that to everyone else, `w` being the
 * group's share of all: so is its interval.
 */
function gapInterval(group: Share, tested: Share, { kind }: Reference): Interval | null {
  const interval = newcombe(group, tested);
  if (!interval || kind !== "overall") return interval;
  const rest = tested.n / (group.n + tested.n);
  return { low: interval.low * rest, high: interval.high * rest };
}
