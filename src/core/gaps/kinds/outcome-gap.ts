/** `outcome-gap`: a group does worse than those it is compared with, by more than chance would give. */
import { CROSS } from "../../summarize/breakdown";
import { eightyPercentIndex } from "../../summarize/measures/eighty-percent-index";
import type { Share } from "../../summarize/measures/interval";
import { benjaminiHochberg } from "../../summarize/measures/p-value";
import { peopleBehind } from "../../summarize/measures/people-behind";
import { MARGIN_2022, marginOfError } from "../../summarize/measures/percentage-point-gap";
import { proportionalityIndex } from "../../summarize/measures/proportionality-index";
import { shareOf } from "../difference";
import { type FlagContext, makeFlag, mayPrintPooled, questionText } from "../flag-input";
import { isJudged } from "../judge";
import { type GroupJudgement, judgements } from "../judgements";
import type { Flag } from "../model";

/**
 * Rates and means with a direction, by each breakdown that the metric lists; see `judge`. Where the latest period says
 * too little of a group, the last four periods together are looked at; figures are absent where they may not be printed.
 * `low` and `high` bound the gap.
 *
 * A cross of which a group is flagged itself is a note. With `Flag adjustment` set, only gaps that stand among all comparisons of the run (Benjamini-Hochberg) are flagged.
 *
 * Measures: `metricTitle`, `direction`, `referenceN`, `together` (1 for hidden groups that are taken as one); of shares of people, as fractions, `percentagePointGap`,
 * `marginOfError` (2022 form), `proportionalityIndex`, `eightyPercentIndex`, `peopleBehind`; those that cannot be formed or
 * printed are absent.
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
  const { cell, metric, found } = tested;
  const { partner, period, dimension, group } = cell;
  const figures = {
    value: cell.value,
    reference: found.reference.value,
    gap: cell.value! - found.reference.value,
    ...found.interval,
    n: cell.n,
    measures: measuresOf(tested),
  };
  const withheld = { measures: { metricTitle: metric.title, direction: metric.direction! } };
  const isPooled = !tested.together && context.index.get(cell) === undefined;
  return makeFlag({
    kind: "outcome-gap",
    severity: "warning",
    ...{ metric: metric.name, partner, period, dimension, group },
    question: questionText(context.dictionary, metric),
    comparedWith: found.reference.name,
    ...(isPooled && !mayPrintPooled(context, cell) ? withheld : figures),
  });
}

function measuresOf({ metric, found, total, together }: GroupJudgement): Flag["measures"] {
  const { shares } = found;
  const named = {
    ...{ metricTitle: metric.title, direction: metric.direction!, referenceN: found.reference.n },
    ...(together ? { together: 1 } : {}),
  };
  if (!shares) return named;
  const { group, reference } = shares;
  const everyone = total && shareOf(total);
  return withoutNulls({
    ...named,
    percentagePointGap: found.gap,
    marginOfError: marginOfError(group, MARGIN_2022),
    proportionalityIndex: everyone && proportionalityIndex(group, everyone),
    eightyPercentIndex: eightyPercentIndex(group, reference),
    peopleBehind:
      metric.direction === "down"
        ? peopleBehind(failures(group), failures(reference))
        : peopleBehind(group, reference),
  });
}

/** Where less is better, those without the outcome are the successes. */
function failures({ successes, n }: Share): Share {
  return { successes: n - successes, n };
}

function withoutNulls(measures: Readonly<Record<string, number | string | null>>): Flag["measures"] {
  const known: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(measures)) if (value !== null) known[name] = value;
  return known;
}
