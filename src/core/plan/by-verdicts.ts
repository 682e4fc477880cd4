/** What a By tab says of the groups of a metric: which are behind, and how far all lie apart. */
import type { Breakdown, Metric } from "../dictionary/model";
import { isJudged } from "../gaps/judge";
import type { GroupJudgement } from "../gaps/judgements";
import { breakdownName } from "../summarize/breakdown";
import { knownGroups } from "../summarize/known-groups";
import { disparity } from "../summarize/measures/disparity";
import { ALL } from "../time/period";
import type { ByContext, Numbers } from "./by-metric";
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
  // A group that is shown and of which nothing is judged anywhere is of a kind that is never judged.
  const isTooLittle = (group: string) =>
    isKnown(group) && (own.length > 0 || (metric.counts === "people" && at(period, group)?.value == null));
  const verdictOf = (group: string) => {
    const judgement = own.find(({ cell }) => cell.group === group);
    if (!judgement) return isTooLittle(group) ? wording.verdicts["insufficient data"] : null;
    const { cell, found } = judgement;
    const verdict = wording.verdicts[found.verdict];
    return cell.period === period ? verdict : `${verdict} (${cell.period})`;
  };
  const verdicts = across.map(verdictOf);
  if (verdicts.every((verdict) => verdict === null)) return;
  page.row([wording.verdict(period), ...verdicts], null, "note");
}

/** Above the tables, as beside them stand the charts: how far groups lie apart in the period that flags look at. */
export function writeDisparity(
  page: Page,
  metric: Metric,
  breakdown: Breakdown,
  { across, at }: Numbers,
  context: ByContext,
): void {
  const period = context.periodOf.get(metric.name);
  if (!isJudged(metric) || period === undefined) return;
  if (!across.every((group) => at(period, group)?.value != null)) return;
  const apart = disparityOf(judgedIn(metric, breakdown, context), period, metric);
  if (apart) page.line(context.wording.disparity(period, apart.index, apart.variation, apart.gain), "note");
}

/** What was judged of a breakdown, all partners together. */
function judgedIn({ name }: Metric, breakdown: Breakdown, { judged }: ByContext): GroupJudgement[] {
  const dimension = breakdownName(breakdown);
  return judged.filter(
    ({ cell }) => cell.metric === name && cell.partner === ALL && cell.dimension === dimension,
  );
}

/** From printed groups alone; all of them, since a number on some would tell of those that are hidden. */
function disparityOf(judged: readonly GroupJudgement[], period: string, metric: Metric) {
  const groups = judged.filter(({ cell }) => cell.period === period);
  const values = groups.map(({ cell }) => ({ value: cell.value!, people: cell.denominator! }));
  const found = disparity(values, metric.direction ?? "up");
  const percent = (fraction: number) => `${Math.round(Math.abs(fraction) * 1000) / 10}`;
  return (
    found && {
      index: percent(found.indexOfDisparity),
      variation: percent(found.coefficientOfVariation),
      gain: percent(found.attributableRisk),
    }
  );
}
