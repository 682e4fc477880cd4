/** `outcome-gap`: a group does worse than those it is compared with, by more than chance would give. */
import { CROSS } from "../../summarize/breakdown";
import { benjaminiHochberg } from "../../summarize/measures/p-value";
import { type FlagContext, makeFlag, overAllPeriods, questionText } from "../flag-input";
import { gapMeasures } from "../gap-measures";
import { isJudged } from "../judge";
import { type GroupJudgement, judgements } from "../judgements";
import type { Flag } from "../model";

/**
 * Rates and means with a direction, by each breakdown that the metric lists; see `judge`. Where the latest period says
 * too little of a group, the last four periods together are looked at, or all periods.
 * `low` and `high` bound the gap.
 *
 * A cross of which a group is flagged itself is a note. With `Flag adjustment` set, only gaps that stand among all comparisons of the run (Benjamini-Hochberg) are flagged.
 *
 * Measures: `metricTitle`, `direction`, `together` (1 for hidden groups that are taken as one), `allPeriods` (see `overAllPeriods`) and, of shares of people,
 * those of `GapMeasures`.
 */
export function outcomeGaps(context: FlagContext): Flag[] {
  const tests = context.dictionary.metrics
    .filter(isJudged)
    .flatMap((metric) => judgements(metric, context))
    .filter(({ found }) => found.verdict !== "insufficient data");
  const { flagAdjustment } = context.dictionary.settings;
  const limit = flagAdjustment === "none" ? 1 : benjaminiHochberg(tests.map(({ found }) => found.pValue));
  const flags = tests
    .filter(({ found }) => found.verdict === "gap" && found.pValue <= limit)
    .map((tested) => outcomeGap(tested, context));
  return flags.map((flag) => (isPartOfAnother(flag, flags) ? { ...flag, severity: "info" } : flag));
}

/** A cross tells little more where one of its groups is flagged itself. */
function isPartOfAnother({ metric, partner, dimension, group }: Flag, flags: readonly Flag[]): boolean {
  const dimensions = dimension.split(CROSS);
  if (dimensions.length === 1) return false;
  const groups = group.split(CROSS);
  return flags.some((flag) => {
    const at = dimensions.indexOf(flag.dimension);
    return at >= 0 && groups[at] === flag.group && flag.metric === metric && flag.partner === partner;
  });
}

function outcomeGap(tested: GroupJudgement, context: FlagContext): Flag {
  const { cell, metric, found, together } = tested;
  const { partner, period, dimension, group } = cell;
  return makeFlag({
    kind: "outcome-gap",
    severity: "warning",
    ...{ metric: metric.name, partner, period, dimension, group },
    question: questionText(context.dictionary, metric),
    comparedWith: found.reference.name,
    value: cell.value,
    reference: found.reference.value,
    gap: cell.value! - found.reference.value,
    ...found.interval,
    n: cell.n,
    measures: {
      ...{ metricTitle: metric.title, direction: metric.direction, together: together ? 1 : 0 },
      ...gapMeasures(tested),
      ...overAllPeriods(context, cell),
    },
  });
}
