/** `widening-gap`: the gap between a group and those it is compared with has grown by more than chance would give. */
import type { Metric } from "../../dictionary/model";
import { breakdownName } from "../../summarize/breakdown";
import { compareGroups } from "../../summarize/compare";
import { CubeIndex } from "../../summarize/cube-index";
import { knownGroups } from "../../summarize/known-groups";
import { differenceOfGaps } from "../../summarize/measures/difference-of-gaps";
import type { CubeCell } from "../../summarize/model";
import { ALL, type Period } from "../../time/period";
import { type FlagContext, makeFlag, printedCell, questionText } from "../flag-input";
import { isJudged, type Judgement, judge, NOTHING_HIDDEN, smallestOf, unfavourable } from "../judge";
import type { Flag } from "../model";
import { type Both, presentInBoth } from "../present-in-both";

/**
 * Rates and means with a direction, over all partners: the latest period that is due and complete beside the same one a
 * year before, else the one before it. It must be a gap now, see `judge`; its growth must be at least the smallest
 * gap that matters and its interval exclude zero; group and reference must be large enough in both periods.
 *
 * `value` and `reference` are the gaps now and then, `gap` is the growth, bounded by `low` and `high`, and `comparedWith`
 * the earlier period. Where not all partners were there in both periods these are null: the numbers of some partners are
 * printed nowhere, unless suppression is off. Measures: `metricTitle`, `reference` (with whom the group is compared),
 * `someOnly` (where numbers are those of some partners).
 */
export function wideningGaps(context: FlagContext): Flag[] {
  return context.dictionary.metrics.filter(isJudged).flatMap((metric) => metricGaps(metric, context));
}

function metricGaps(metric: Metric, context: FlagContext): Flag[] {
  const periods = context.usablePeriods.get(metric.name) ?? [];
  const now = periods[periods.length - 1];
  const then = now && earlier(periods, now);
  if (!now || !then) return [];
  const both = presentInBoth(metric, [then.key, now.key], context);
  const known = new Map(
    metric.breakdowns.map((breakdown) => [
      breakdownName(breakdown),
      knownGroups(context.dictionary, breakdown),
    ]),
  );
  const index = new CubeIndex({ cells: both.before });
  const judgeThen = judgeAmong(both.before, metric, context);
  const judgeNow = judgeAmong(both.now, metric, context);
  return both.now.flatMap((cell) => {
    const before = index.get({ ...cell, period: then.key });
    if (!before || !known.get(cell.dimension)?.(cell.group)) return [];
    const [judgedThen, judgedNow] = [judgeThen(before), judgeNow(cell)];
    const hasGrown = judgedThen && judgedNow && isWidening(judgedThen, judgedNow, metric, context);
    return hasGrown
      ? wideningGap(cell, judgedThen, judgedNow, metric, { ...both, period: then.key }, context)
      : [];
  });
}

/** The same season a year before, since much goes by seasons; else simply the period before. */
function earlier(periods: readonly Period[], now: Period): Period | undefined {
  const before = periods.filter((period) => period.kind === now.kind && period !== now);
  const isYearBefore = ({ start }: Period) => {
    const days = start === null || now.start === null ? 0 : now.start - start;
    return days === 365 || days === 366;
  };
  return before.find(isYearBefore) ?? before[before.length - 1];
}

/** Judges cells whose twins in the cube may be printed, among cells that need not be. */
function judgeAmong(cells: readonly CubeCell[], metric: Metric, context: FlagContext) {
  const { index, protection, dictionary } = context;
  const isHidden = (cell: CubeCell) => printedCell(context, cell) === null;
  const comparison = compareGroups({ cells }, dictionary, new Set(cells.filter(isHidden)));
  return (cell: CubeCell): Judgement | null => {
    const printed = index.get(cell);
    if (!printed || protection.isReferenceHidden(printed)) return null;
    const found = judge(
      cell,
      metric,
      { comparison, protection: NOTHING_HIDDEN },
      dictionary.settings.smallestGap,
    );
    return found?.verdict === "insufficient data" ? null : found;
  };
}

function isWidening(then: Judgement, now: Judgement, metric: Metric, { dictionary }: FlagContext): boolean {
  const sign = unfavourable(metric);
  const { low, high } = differenceOfGaps(now, then);
  const isCertain = sign < 0 ? high < 0 : low > 0;
  const smallest = smallestOf(now.reference.value, metric, dictionary.settings.smallestGap);
  const isLarge = sign * (now.gap - then.gap) >= smallest;
  return now.verdict === "gap" && isCertain && isLarge;
}

function wideningGap(
  cell: CubeCell,
  then: Judgement,
  now: Judgement,
  metric: Metric,
  { everyone, period }: Both & { readonly period: string },
  { dictionary }: FlagContext,
): Flag {
  const isPrinted = everyone || dictionary.settings.smallestPublishable === 0;
  const figures = { value: now.gap, reference: then.gap, gap: now.gap - then.gap, n: cell.n };
  return makeFlag({
    kind: "widening-gap",
    severity: "warning",
    ...{ metric: metric.name, period: cell.period, partner: ALL },
    ...{ dimension: cell.dimension, group: cell.group },
    question: questionText(dictionary, metric),
    comparedWith: period,
    ...(isPrinted ? { ...figures, ...differenceOfGaps(now, then) } : {}),
    measures: {
      metricTitle: metric.title,
      reference: now.reference.name,
      ...(everyone ? {} : { someOnly: 1 }),
    },
  });
}
