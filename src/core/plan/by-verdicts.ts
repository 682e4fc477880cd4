/** What a By tab says of the groups of a metric: which are behind, and how far all lie apart. */
import type { Breakdown, Metric } from "../dictionary/model";
import { isJudged } from "../gaps/judge";
import type { GroupJudgement } from "../gaps/judgements";
import { breakdownName, overlapKey } from "../summarize/breakdown";
import { knownGroups } from "../summarize/known-groups";
import { disparity } from "../summarize/measures/disparity";
import { ALL } from "../time/period";
import { writeMeasures } from "./by-measures";
import { type ByContext, gapScale, type Numbers } from "./by-metric";
import type { Page } from "./page";

/**
 * Whether each group is behind, in the period that flags look at or the last four together. Too little data, be it hidden
 * or just few people, is an answer of its own.
 */
export function writeVerdicts(
  page: Page,
  metric: Metric,
  breakdown: Breakdown,
  { across, at }: Numbers,
  context: ByContext,
): void {
  const { periodOf, dictionary, wording } = context;
  const period = periodOf.get(metric.name);
  if (!isJudged(metric) || period === undefined) return;
  const own = judgedIn(metric, breakdown, context);
  const isKnown = knownGroups(dictionary, breakdown);
  // What the others are held against is not judged itself.
  const isReference = (group: string) =>
    own.some(({ found: { reference } }) => reference.kind !== "others" && reference.name === group) ||
    (namesGroup(metric) && at(period, group)?.gap === 0);
  // A group that is shown and of which nothing is judged anywhere is of a kind that is never judged.
  const isTooLittle = (group: string) =>
    isKnown(group) &&
    !isReference(group) &&
    (own.length > 0 || (metric.counts === "people" && at(period, group)?.value == null));
  const verdictOf = (group: string) => {
    const judgement = own.find(({ cell }) => cell.group === group);
    if (!judgement) return isTooLittle(group) ? wording.verdicts["insufficient data"] : null;
    const { cell, found } = judgement;
    const verdict = wording.verdicts[found.verdict];
    return cell.period === period ? verdict : `${verdict} (${cell.period})`;
  };
  const verdicts = across.map(verdictOf);
  if (verdicts.every((verdict) => verdict === null)) return;
  page.row([wording.verdict(period), ...verdicts], null, "header");
  const inPeriod = own.filter(({ cell }) => cell.period === period);
  const judged = across.map((group) => inPeriod.find(({ cell }) => cell.group === group) ?? null);
  writeMeasures(page, judged, wording.measures);
}

/** True where groups are held against one of them. */
function namesGroup({ compareTo }: Metric): boolean {
  return compareTo !== "others" && compareTo !== "overall";
}

/**
 * Above the tables, as beside them stand the charts: how far groups lie apart in the period that flags look at. From the
 * printed numbers of all groups that name people; of some of them, it would tell of those that are hidden. Nothing of
 * groups that overlap, which make up no whole.
 */
export function writeDisparity(
  page: Page,
  metric: Metric,
  breakdown: Breakdown,
  { across, display, at }: Numbers,
  { periodOf, overlapping, dictionary, wording }: ByContext,
): void {
  const period = periodOf.get(metric.name);
  if (!isJudged(metric) || period === undefined) return;
  if (!across.every((group) => at(period, group)?.value != null)) return;
  if (overlapping.has(overlapKey(metric.name, breakdownName(breakdown)))) return;
  const isKnown = knownGroups(dictionary, breakdown);
  const values = across.filter(isKnown).map((group) => {
    const { value, denominator } = at(period, group)!;
    return { value: value!, people: denominator ?? 0 };
  });
  const found = disparity(values, metric.direction!);
  if (!found) return;
  const { scale, inPoints } = gapScale(display);
  const text = (value: number) => `${Math.round(Math.abs(value) * 10) / 10}`;
  const gain = text(found.attributableRisk * scale);
  const apart = {
    index: text(found.indexOfDisparity * 100),
    variation: text(found.coefficientOfVariation * 100),
    variance: text(found.betweenGroupVariance * scale * scale),
    gain: inPoints ? wording.points(gain) : gain,
    fraction: text(found.attributableFraction * 100),
  };
  page.line(wording.disparity(period, apart), "note");
}

/** What was judged of a breakdown, all partners together. */
function judgedIn({ name }: Metric, breakdown: Breakdown, { judged }: ByContext): GroupJudgement[] {
  const dimension = breakdownName(breakdown);
  return judged.filter(
    ({ cell }) => cell.metric === name && cell.partner === ALL && cell.dimension === dimension,
  );
}
