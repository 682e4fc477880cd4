/** `service-gap`: a group is a smaller part of those served than of the community ("representation gap"). */

import type { Benchmark, Dictionary, Metric } from "../../dictionary/model";
import { overlapKey } from "../../summarize/breakdown";
import { COMPARABLE } from "../../summarize/compare";
import { knownGroups } from "../../summarize/known-groups";
import { belowRatio } from "../../summarize/measures/eighty-percent-index";
import { peopleBehind } from "../../summarize/measures/people-behind";
import { allOthers, relativeRate } from "../../summarize/measures/relative-rate";
import { representationIndex, shareMargin } from "../../summarize/measures/representation-index";
import type { CellKey, CubeCell } from "../../summarize/model";
import { labelKey } from "../../table/label";
import { ALL } from "../../time/period";
import {
  type FlagContext,
  isOfPersons,
  makeFlag,
  mayPrintPooled,
  overAllPeriods,
  questionText,
} from "../flag-input";
import type { Flag } from "../model";

/** Below four fifths of its share of the community, as a fraction of whole numbers so that 0.80 itself is not below. */
const THRESHOLD = { numerator: 4, denominator: 5 };

/**
 * Numbers of people against Benchmarks of the same dimension, over all partners. Both shares are taken over the groups
 * that have a benchmark, so that a group which the benchmark's source does not know takes nothing from the others; where
 * people may tick several groups, over those who ticked any. Raised
 * where the representation index is below 0.8 and its interval excludes 1, if those served are enough to compare.
 *
 * `value` and `reference` are the two shares, `low` and `high` bound the gap between them. Measures: `metricTitle`,
 * `allServed`, `representationIndex`, `relativeRate` (served of the community, over that of all others), `peopleBehind`,
 * `communityMargin` (of the community's share, null where it is not given), `allPeriods` (see `overAllPeriods`).
 */
export function serviceGaps(context: FlagContext): Flag[] {
  const { dictionary } = context;
  return dictionary.metrics.filter(countsServed).flatMap((metric) => {
    const dimensions = new Set(dictionary.benchmarks.map(({ dimension }) => dimension));
    return [...dimensions].flatMap((dimension) => {
      const benchmarks = benchmarksFor(metric, dimension, dictionary);
      return benchmarks.length > 1 ? dimensionGaps(metric, dimension, benchmarks, context) : [];
    });
  });
}

/** Nobody is left behind by being a small part of those with an outcome that should be rare. */
function countsServed({ calculation, counts, direction }: Metric): boolean {
  return !COMPARABLE.has(calculation) && counts === "people" && direction !== "down";
}

/** Those for this very metric, else those for all; of several years the latest of each group. */
function benchmarksFor(metric: Metric, dimension: string, { benchmarks }: Dictionary): Benchmark[] {
  const ofDimension = benchmarks.filter((benchmark) => benchmark.dimension === dimension);
  const own = ofDimension.filter((benchmark) => benchmark.for === metric.name);
  const latest = new Map<string, Benchmark>();
  for (const benchmark of own.length > 0 ? own : ofDimension.filter((each) => each.for === "")) {
    const key = labelKey(benchmark.group);
    const known = latest.get(key);
    if (!known || benchmark.year > known.year) latest.set(key, benchmark);
  }
  return [...latest.values()];
}

interface Served {
  readonly benchmark: Benchmark;
  /** As the cube names the group. */
  readonly group: string;
  /** Null where the number may not be printed. */
  readonly n: number | null;
}

type Numbers = Pick<FlagContext, "index" | "protection">;

/** In the latest period or, where too few were served in it, in the last four together, or in all. */
function dimensionGaps(
  metric: Metric,
  dimension: string,
  benchmarks: readonly Benchmark[],
  context: FlagContext,
): Flag[] {
  const { pooled } = context;
  const latest = context.periodOf.get(metric.name);
  if (latest === undefined) return [];
  const views: [string | undefined, Numbers | null][] = [
    [latest, context],
    [pooled?.periodOf(metric.name), pooled],
    [isOfPersons(metric, context) ? ALL : undefined, context],
  ];
  for (const [period, numbers] of views) {
    if (period === undefined || !numbers) continue;
    const place = { metric: metric.name, period, partner: ALL, dimension };
    const mayPrint = ({ group }: Benchmark) => mayPrintPooled(context, { ...place, group });
    if (numbers === pooled && !benchmarks.every(mayPrint)) continue;
    const served = servedGroups(place, benchmarks, numbers);
    const allServed = served && servedInAll(served, place, numbers, context);
    if (!served || allServed === null || allServed < metric.minimumGroupSize) continue;
    return served.flatMap((group) => serviceGap(group, allServed, place, metric, benchmarks, context) ?? []);
  }
  return [];
}

function serviceGap(
  { benchmark, group, n }: Served,
  allServed: number,
  place: Omit<CellKey, "group">,
  metric: Metric,
  benchmarks: readonly Benchmark[],
  context: FlagContext,
): Flag | null {
  if (n === null) return null;
  const allPopulation = benchmarks.reduce((sum, { population }) => sum + population, 0);
  const found = representationIndex(n, allServed, benchmark.population, allPopulation);
  if (!found || found.high >= 1) return null;
  const share = { successes: n, n: allServed };
  const community = { successes: benchmark.population, n: allPopulation };
  if (!belowRatio(share, community, THRESHOLD.numerator, THRESHOLD.denominator)) return null;
  const reached = { successes: n, n: benchmark.population };
  const rate = relativeRate(reached, allOthers(reached, { successes: allServed, n: allPopulation }));
  return makeFlag({
    kind: "service-gap",
    severity: "warning",
    ...place,
    group,
    question: questionText(context.dictionary, metric),
    comparedWith: benchmark.described || "Community",
    value: found.servedShare,
    reference: found.communityShare,
    gap: found.servedShare - found.communityShare,
    low: (found.low - 1) * found.communityShare,
    high: (found.high - 1) * found.communityShare,
    n,
    measures: {
      metricTitle: metric.title,
      allServed,
      peopleBehind: peopleBehind(share, community),
      representationIndex: found.index,
      relativeRate: rate?.ratio ?? null,
      communityMargin: communityMargin(benchmark, benchmarks),
      ...overAllPeriods(context, { ...place, group }),
    },
  });
}

/** People served by group; a group without a cell has nobody. Null where the dimension has no cells or is contradictory. */
function servedGroups(
  place: Omit<CellKey, "group">,
  benchmarks: readonly Benchmark[],
  { index, protection }: Numbers,
): Served[] | null {
  const cells = index.groupsBeside(place);
  if (!index.totalOf(place)?.countsPeople || cells.some((cell) => cell.inconsistent)) return null;
  if (cells.length === 0) return null;
  return benchmarks.map((benchmark) => {
    const cell = cells.find(({ group }) => labelKey(group) === labelKey(benchmark.group));
    if (!cell) return { benchmark, group: benchmark.group, n: 0 };
    return { benchmark, group: cell.group, n: protection.isHidden(cell) ? null : cell.n };
  });
}

/**
 * How many people were served in all groups with a benchmark, from printed numbers only: the sum of these groups or, where
 * one of them is hidden, the total less all other groups. Null where it takes a number that is not printed.
 */
function servedInAll(
  served: readonly Served[],
  place: Omit<CellKey, "group">,
  numbers: Numbers,
  context: FlagContext,
): number | null {
  const { index, protection } = numbers;
  const groups = index.groupsBeside(place);
  const total = index.totalOf(place)!;
  const mayOverlap = context.cube.overlapping.has(overlapKey(place.metric, place.dimension));
  if (mayOverlap && peopleIn(groups) > total.n) {
    return withAnswers(total, groups, numbers, knownGroups(context.dictionary, [place.dimension]));
  }
  const known = served.map(({ n }) => n);
  if (known.every((n) => n !== null)) return known.reduce((sum: number, n) => sum + n!, 0);
  const names = new Set(served.map(({ group }) => group));
  const others = groups.filter(({ group }) => !names.has(group));
  if (mayOverlap || [total, ...others].some((cell) => protection.isHidden(cell))) return null;
  return total.n - peopleIn(others);
}

/**
 * People who may have several answers: the total less those with none, as far as these are printed, and no more than all
 * answers together.
 */
function withAnswers(
  total: CubeCell,
  groups: readonly CubeCell[],
  { protection }: Numbers,
  isKnown: (group: string) => boolean,
): number | null {
  if (protection.isHidden(total)) return null;
  const answers = groups.filter(({ group }) => isKnown(group));
  const none = groups.filter((cell) => !isKnown(cell.group) && !protection.isHidden(cell));
  const rest = total.n - peopleIn(none);
  return answers.some((cell) => protection.isHidden(cell)) ? rest : Math.min(rest, peopleIn(answers));
}

function peopleIn(cells: readonly CubeCell[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0);
}

/** The margin of the community's share; null unless each group has one. That of a sum is the root of the squares' sum. */
function communityMargin({ population, marginOfError }: Benchmark, all: readonly Benchmark[]): number | null {
  if (marginOfError === null || all.some((each) => each.marginOfError === null)) return null;
  const whole = {
    estimate: all.reduce((sum, each) => sum + each.population, 0),
    margin: Math.hypot(...all.map((each) => each.marginOfError!)),
  };
  return shareMargin({ estimate: population, margin: marginOfError }, whole);
}
