/** A group's share of those served against its share of the community. */
import type { Interval } from "./interval";
import { wilson } from "./wilson";

export interface Representation extends Interval {
  readonly servedShare: number;
  readonly communityShare: number;
  /** 1 where the group is served in proportion. */
  readonly index: number;
}

/**
 * `(served / all served) / (population / all population)`. The interval is Wilson's for the share of those served,
 * divided by the community's share, which is taken as known.
 *
 * Source: the composition index of disproportionality research, as in R. J. Skiba et al. (2008), Achieving equity in
 * special education, Exceptional Children 74:264; the interval is Wilson's (1927) over a constant.
 *
 * @returns null where nobody was served or the group has no one in the community
 */
export function representationIndex(
  served: number,
  allServed: number,
  population: number,
  allPopulation: number,
): Representation | null {
  const interval = wilson(served, allServed);
  if (!interval || !(population > 0) || !(allPopulation >= population)) return null;
  const servedShare = served / allServed;
  const communityShare = population / allPopulation;
  return {
    servedShare,
    communityShare,
    index: (served * allPopulation) / (allServed * population),
    low: interval.low / communityShare,
    high: interval.high / communityShare,
  };
}

/**
 * The margin of error of a share of two estimates, at the confidence of their own margins:
 * `√(a² - p² b²) / whole`, and with a plus where the difference is negative.
 *
 * Source: US Census Bureau (2020), Understanding and Using American Community Survey Data, chapter 8.
 *
 * @example shareMargin({ estimate: 203119, margin: 5070 }, { estimate: 690746, margin: 831 }) // 0.00733
 */
export function shareMargin(part: Estimate, whole: Estimate): number {
  const p = part.estimate / whole.estimate;
  const own = part.margin * part.margin;
  const other = (p * whole.margin) ** 2;
  return Math.sqrt(own >= other ? own - other : own + other) / whole.estimate;
}

export interface Estimate {
  readonly estimate: number;
  readonly margin: number;
}
