/** `outcome-gap`: a group does worse than those it is compared with, by more than chance would give. */
import type { Metric } from "../../dictionary/model";
import { breakdownName } from "../../summarize/breakdown";
import type { Reference, Sides } from "../../summarize/compare";
import { eightyPercentIndex } from "../../summarize/measures/eighty-percent-index";
import type { Interval, Share } from "../../summarize/measures/interval";
import { newcombe } from "../../summarize/measures/newcombe";
import { peopleBehind } from "../../summarize/measures/people-behind";
import { proportionalityIndex } from "../../summarize/measures/proportionality-index";
import type { CubeCell } from "../../summarize/model";
import { ALL } from "../../time/period";
import { type FlagContext, makeFlag, printedCell, questionText } from "../flag-input";
import { knownGroups } from "../known-groups";
import type { Flag } from "../model";

/**
 * Rates of people, with a direction, by each breakdown that the metric lists. The gap to the reference must be
 * unfavourable, at least the smallest gap that matters, and its 95% interval must exclude zero; the group and those it is
 * tested against must both have the minimum size. `low` and `high` bound the gap.
 *
 * Measures, rates and gaps as fractions: `metricTitle`, `direction`, `referenceN`, `percentagePointGap`,
 * `proportionalityIndex`, `eightyPercentIndex`, `peopleBehind`; those that cannot be formed or printed are absent.
 */
export function outcomeGaps(context: FlagContext): Flag[] {
  return context.dictionary.metrics
    .filter((metric) => metric.calculation === "rate" && metric.direction !== null)
    .flatMap((metric) =>
      metricCells(metric, context).flatMap((cell) => outcomeGap(cell, metric, context) ?? []),
    );
}

function metricCells(metric: Metric, context: FlagContext): CubeCell[] {
  const latest = context.periodOf.get(metric.name);
  if (latest === undefined) return [];
  const { settings } = context.dictionary;
  // Groups within a partner are printed period by period only where Settings say so.
  const detail = settings.publishPartnerDetail ? latest : ALL;
  const views = partnersToFlag(context).map((partner) => ({
    partner,
    period: partner === ALL ? latest : detail,
  }));
  return metric.breakdowns.flatMap((breakdown) => {
    const isKnown = knownGroups(context.dictionary, breakdown);
    const dimension = breakdownName(breakdown);
    return views.flatMap((view) =>
      context.index
        .groupsBeside({ metric: metric.name, dimension, ...view })
        .filter((cell) => isKnown(cell.group)),
    );
  });
}

function partnersToFlag({ dictionary, cube }: FlagContext): string[] {
  if (!dictionary.settings.flagPartners) return [ALL];
  return [...new Set([ALL, ...cube.cells.map((cell) => cell.partner)])];
}

function outcomeGap(cell: CubeCell, metric: Metric, context: FlagContext): Flag | null {
  const { protection, comparison, dictionary } = context;
  if (protection.isHidden(cell) || protection.isReferenceHidden(cell)) return null;
  const reference = comparison.reference(cell);
  if (!reference?.tested || isItself(reference, cell)) return null;
  const group = shareOf(cell);
  const shown = shareOf(reference);
  const tested = shareOf(reference.tested);
  if (!cell.countsPeople || !group || !shown || !tested) return null;
  const smallest = Math.min(cell.n, group.n, reference.tested.n, tested.n);
  if (smallest < metric.minimumGroupSize) return null;
  const sign = metric.direction === "down" ? -1 : 1;
  if (-sign * exactGap(group, shown) < dictionary.settings.smallestGap) return null;
  const interval = gapInterval(group, tested, reference);
  if (!interval || !(sign > 0 ? interval.high < 0 : interval.low > 0)) return null;
  return makeFlag({
    kind: "outcome-gap",
    severity: "warning",
    ...place(cell),
    question: questionText(dictionary, metric),
    value: cell.value,
    comparedWith: reference.name,
    reference: reference.value,
    gap: cell.value! - reference.value,
    ...interval,
    n: cell.n,
    measures: measuresOf(cell, group, shown, reference, metric, context),
  });
}

function isItself(reference: Reference, cell: CubeCell): boolean {
  return reference.kind !== "others" && reference.from[0] === cell;
}

function place({ metric, period, partner, dimension, group }: CubeCell) {
  return { metric, period, partner, dimension, group };
}

function shareOf({ numerator, denominator }: Sides): Share | null {
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

function measuresOf(
  cell: CubeCell,
  group: Share,
  shown: Share,
  reference: Reference,
  metric: Metric,
  context: FlagContext,
): Flag["measures"] {
  const total = printedCell(context, { ...cell, dimension: "", group: ALL });
  const everyone = total && shareOf(total);
  const measures: Record<string, number | string | null> = {
    metricTitle: metric.title,
    direction: metric.direction,
    referenceN: reference.n,
    percentagePointGap: exactGap(group, shown),
    proportionalityIndex: everyone && proportionalityIndex(group, everyone),
    eightyPercentIndex: eightyPercentIndex(group, shown),
    peopleBehind:
      metric.direction === "down"
        ? peopleBehind(failures(group), failures(shown))
        : peopleBehind(group, shown),
  };
  return withoutNulls(measures);
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
