/** `target-gap`: a number falls short of its target, for everyone or for a group. */

import type { Dictionary, Metric } from "../../dictionary/model";
import { breakdownName } from "../../summarize/breakdown";
import { COMPARABLE } from "../../summarize/compare";
import { knownGroups } from "../../summarize/known-groups";
import type { Interval } from "../../summarize/measures/interval";
import { peopleBehind } from "../../summarize/measures/people-behind";
import type { CellKey, CubeCell } from "../../summarize/model";
import { targetFinder } from "../../summarize/targets";
import { ALL } from "../../time/period";
import { type FlagContext, makeFlag, questionText } from "../flag-input";
import { intervalOf } from "../interval-of";
import type { Flag } from "../model";
import { withoutTrace } from "../without-trace";

type TargetOf = (key: CellKey) => number | null;

/**
 * Metrics with a direction, over all partners; the finest target wins.
 *
 * What has an interval falls short where that leaves the target out; a rate without one, by the smallest gap
 * that matters; anything else by any amount. A total's target says nothing of how large a group should be, so counts and
 * sums of a group are held only against a target of that group; and a count that may grow until its target date is not
 * held against the target before it. Before its date a target that is not yet reached is a note.
 *
 * Where everyone falls short, groups that fall short of the same target tell nothing new: the flag on everyone counts
 * them, and only those are flagged that are clearly worse than everyone and have no outcome gap that says so already.
 * Where everyone reaches it, such a group is a note. `low` and `high` bound the gap where there is an interval.
 *
 * Measures: `metricTitle`, `direction`, `targetDate` (date serial), `peopleBehind` (rates of people), and on the flag of
 * everyone `groups` and `groupsShort` (how many groups have the same target, and how many of them fall short).
 */
export function targetGaps(context: FlagContext, earlier: readonly Flag[] = []): Flag[] {
  const { dictionary } = context;
  const targetOf = targetFinder(dictionary);
  const groupTargetOf = targetFinder({
    metrics: [],
    targets: dictionary.targets.filter(({ group }) => group !== "" && group !== ALL),
  });
  return dictionary.metrics
    .filter((metric) => metric.direction !== null)
    .flatMap((metric) => {
      const finderOf = (cell: CubeCell) =>
        cell.dimension !== "" && isAmount(metric) ? groupTargetOf : targetOf;
      const cells = cellsOf(metric, context);
      const short = cells.flatMap((cell) => targetGap(cell, metric, finderOf(cell), context) ?? []);
      const flags = short.map((flag) => (isAgain(flag, metric, earlier) ? asNote(flag) : flag));
      const total = flags.find(({ dimension }) => dimension === "");
      if (!total) return flags;
      // Of printed groups alone: which of the others are large enough to be looked at is not to be told.
      const sameTarget = cells.filter(
        (cell) =>
          cell.dimension !== "" &&
          !context.protection.isHidden(cell) &&
          finderOf(cell)(cell) === total.reference,
      );
      const alike = flags.filter((flag) => flag !== total && flag.reference === total.reference);
      const kept = alike.filter((flag) => isWorseThan(total, flag, metric) && !isSaid(flag, earlier));
      const counts = { groups: sameTarget.length, groupsShort: alike.length };
      return flags
        .filter((flag) => !alike.includes(flag) || kept.includes(flag))
        .map((flag) => {
          if (flag === total) return { ...flag, measures: { ...flag.measures, ...counts } };
          return kept.includes(flag) ? asNote(flag) : flag;
        });
    });
}

/** Beyond doubt: the group's whole interval lies on the bad side of everyone's value. */
function isWorseThan(total: Flag, { low, high }: Flag, { direction }: Metric): boolean {
  if (low === null || high === null || total.gap === null) return false;
  return direction === "down" ? low > total.gap : high < total.gap;
}

/** A group that is flagged beside others already falls short of the metric's own target, too. */
function isAgain(flag: Flag, { target }: Metric, earlier: readonly Flag[]): boolean {
  return flag.dimension !== "" && flag.reference === target && isSaid(flag, earlier);
}

function asNote(flag: Flag): Flag {
  return { ...flag, severity: "info" };
}

function isSaid({ metric, dimension, group }: Flag, earlier: readonly Flag[]): boolean {
  return earlier.some(
    (flag) =>
      flag.kind === "outcome-gap" &&
      flag.metric === metric &&
      flag.dimension === dimension &&
      flag.group === group,
  );
}

/** A number that grows with the people in it, as against a rate or an average. */
function isAmount({ calculation }: Metric): boolean {
  return !COMPARABLE.has(calculation);
}

/** The total, then the groups of each breakdown, in the metric's period and over all partners. */
function cellsOf(metric: Metric, { periodOf, index, dictionary }: FlagContext): CubeCell[] {
  const period = periodOf.get(metric.name);
  if (period === undefined) return [];
  const key = { metric: metric.name, period, partner: ALL };
  const groups = metric.breakdowns.flatMap((breakdown) => {
    const isKnown = knownGroups(dictionary, breakdown);
    return index
      .groupsBeside({ ...key, dimension: breakdownName(breakdown) })
      .filter((cell) => isKnown(cell.group) && (isAmount(metric) || cell.n >= metric.minimumGroupSize));
  });
  const total = index.totalOf(key);
  return total ? [total, ...groups] : groups;
}

function targetGap(cell: CubeCell, metric: Metric, targetOf: TargetOf, context: FlagContext): Flag | null {
  const { dictionary, protection, today } = context;
  if (cell.value === null || cell.inconsistent || protection.isHidden(cell)) return null;
  const target = targetOf(cell);
  if (target === null || (isAmount(metric) && isBeforeDate(metric, today))) return null;
  const interval = intervalOf(cell);
  if (!fallsShort(cell.value, interval, metric, target, dictionary)) return null;
  return makeFlag({
    kind: "target-gap",
    // A target of its own (for a group, a period) is no longer the one that has time until the metric's date.
    severity: target === metric.target && isBeforeDate(metric, today) ? "info" : "warning",
    metric: cell.metric,
    period: cell.period,
    partner: cell.partner,
    dimension: cell.dimension,
    group: cell.group,
    question: questionText(dictionary, metric),
    value: cell.value,
    comparedWith: "Target",
    reference: target,
    gap: cell.value - target,
    low: interval && interval.low - target,
    high: interval && interval.high - target,
    n: cell.n,
    measures: {
      metricTitle: metric.title,
      direction: metric.direction ?? "",
      ...(metric.targetDate === null ? {} : { targetDate: metric.targetDate }),
      ...behind(cell, metric, target),
    },
  });
}

function isBeforeDate({ targetDate }: Metric, today: number): boolean {
  return targetDate !== null && today <= targetDate;
}

function fallsShort(
  value: number,
  interval: Interval | null,
  metric: Metric,
  target: number,
  { settings }: Dictionary,
): boolean {
  const isDown = metric.direction === "down";
  if (interval) return isDown ? interval.low > target : interval.high < target;
  const shortfall = isDown ? value - target : target - value;
  return metric.calculation === "rate" ? withoutTrace(shortfall) >= settings.smallestGap : shortfall > 0;
}

function behind(cell: CubeCell, metric: Metric, target: number): { peopleBehind?: number } {
  const { numerator, denominator } = cell;
  if (metric.calculation !== "rate" || !cell.countsPeople || numerator === null || denominator === null)
    return {};
  // Dollars a home are no share of homes, whatever they are said to count.
  if (numerator > denominator || target > 1) return {};
  const group = { successes: numerator, n: denominator };
  if (metric.direction === "up") return { peopleBehind: peopleBehind(group, { successes: target, n: 1 }) };
  const spared = { successes: denominator - numerator, n: denominator };
  return { peopleBehind: peopleBehind(spared, { successes: 1 - target, n: 1 }) };
}
