/** How far a group lies from those it is compared with, and how sure that is. */
import type { Reference, Sides } from "../summarize/compare";
import { differenceOfRatios, type SpreadRatio } from "../summarize/measures/difference-of-ratios";
import type { Interval, Share } from "../summarize/measures/interval";
import { newcombe } from "../summarize/measures/newcombe";
import { twoShares } from "../summarize/measures/p-value";
import type { CubeCell } from "../summarize/model";

export interface Difference {
  /** The group's value less the reference, in plain units, and its 95% interval. */
  readonly gap: number;
  readonly interval: Interval;
  /** Of the test of no difference. */
  readonly pValue: number;
  /** The fewer people of both sides. */
  readonly people: number;
  /** Both sides as shares of people, and what the difference is tested against; null where they are averages, or people
   * may be counted several times. */
  readonly shares: { readonly group: Share; readonly reference: Share; readonly tested: Share } | null;
}

/**
 * Shares of people by Newcombe's interval; ratios of sums and means by how their people differ. Where the reference is
 * everyone, the gap is `1 - w` times that to everyone else, `w` being the group's share of all: so is its interval.
 *
 * @param times how many times each of the people may be counted at most: then there may be so many fewer
 * @returns null where a side has no value, or nothing says how sure it is
 */
export function difference(cell: CubeCell, reference: Reference, times = 1): Difference | null {
  const { tested } = reference;
  const group = shareOf(cell);
  const shown = shareOf(reference);
  const other = tested && shareOf(tested);
  if (!group || !shown || !other) return null;
  const shares = cell.countsPeople
    ? {
        group: ofPeople(group, cell.n / times),
        reference: ofPeople(shown, reference.n / times),
        tested: ofPeople(other, tested.n / times),
      }
    : null;
  const found = shares
    ? ofShares(shares.group, shares.tested)
    : ofAverages(spreadRatio(cell, group), spreadRatio(tested, other));
  if (!found) return null;
  const part = reference.kind === "overall" ? other.n / (group.n + other.n) : 1;
  const { low, high } = found.interval;
  return {
    gap: exactGap(group, shown),
    interval: { low: low * part, high: high * part },
    pValue: found.pValue,
    people: Math.min(cell.n, tested.n, ...(cell.countsPeople ? [group.n, other.n] : [])) / times,
    shares: times > 1 ? null : shares,
  };
}

export function shareOf({ numerator, denominator }: Sides): Share | null {
  if (numerator === null || denominator === null || !(denominator > 0)) return null;
  return { successes: numerator, n: denominator };
}

/** Several rows of one person say no more than one: the same share, of the people there are. */
function ofPeople({ successes, n }: Share, people: number): Share {
  const part = people > 0 ? Math.min(1, people / n) : 1;
  return { successes: successes * part, n: n * part };
}

function ofShares(a: Share, b: Share) {
  const interval = newcombe(a, b);
  return interval && { interval, pValue: twoShares(a, b) };
}

function ofAverages(a: SpreadRatio | null, b: SpreadRatio | null) {
  return a && b && differenceOfRatios(a, b);
}

function spreadRatio({ spread }: Sides, { successes, n }: Share): SpreadRatio | null {
  return spread ? { y: successes, x: n, over: spread } : null;
}

/** One division of whole numbers: the gap of 60/100 to 63/100 is exactly what `0.03` reads as. */
function exactGap(group: Share, other: Share): number {
  return (group.successes * other.n - other.successes * group.n) / (group.n * other.n);
}
