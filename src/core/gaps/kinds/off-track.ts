/** `off-track`: at the pace since the baseline period, the target will be missed on its date. */
import type { Metric } from "../../dictionary/model";
import { Z95 } from "../../summarize/measures/interval";
import type { CubeCell } from "../../summarize/model";
import { targetFinder } from "../../summarize/targets";
import { parsePeriod } from "../../time/parse-period";
import { ALL, type Period } from "../../time/period";
import { type FlagContext, makeFlag, printedCell, questionText } from "../flag-input";
import { intervalOf } from "../interval-of";
import type { Flag } from "../model";
import { presentInBoth } from "../present-in-both";

/**
 * Metrics with a direction, a baseline period, and a target date that is not yet past, over all partners. The pace runs
 * from the end of the baseline period to the end of the latest period that is due and complete, and on to the target
 * date. The baseline is the one stated, else the number of its period; then only partners present in both periods decide.
 * Judged by that end of the projection's interval which favours the metric: what both numbers owe to chance is carried on
 * to the target date (as for a difference, see `differenceOfGaps`).
 *
 * `value` and `reference` are the latest value and the target, `low` and `high` bound the gap. Measures: `metricTitle`, `baseline`, `baselinePeriod`,
 * `targetDate` (date serial), `projected` (the value on that date at the pace of the printed numbers).
 */
export function offTrack(context: FlagContext): Flag[] {
  return context.dictionary.metrics.flatMap((metric) => offTrackMetric(metric, context) ?? []);
}

function offTrackMetric(metric: Metric, context: FlagContext): Flag | null {
  const { targetDate, direction } = metric;
  const latest = context.usablePeriods.get(metric.name)?.slice(-1)[0];
  if (targetDate === null || direction === null || context.today > targetDate || !latest?.end) return null;
  const key = { metric: metric.name, period: latest.key, partner: ALL, dimension: "", group: ALL };
  const cell = printedCell(context, key);
  const target = targetFinder(context.dictionary)(key);
  const start = baselinePeriod(metric, context);
  if (!start?.end || start.end >= latest.end || cell?.value == null || target === null) return null;
  const pace = paceOf(metric, start, cell, context);
  if (!pace) return null;
  const stretch = (targetDate - start.end) / (latest.end - start.end);
  const sign = direction === "down" ? -1 : 1;
  const at = (from: number, value: number) => from + (value - from) * stretch;
  const reach = Math.hypot(
    stretch * leeway(pace.latest, sign, metric),
    (stretch - 1) * leeway(pace.earlier, -sign, metric),
  );
  const ahead = sign * (at(pace.baseline, pace.latest.value!) - target) + reach;
  // Exactly on track, but for what adding up decimals leaves.
  if (ahead >= -1e-9 * Math.max(1, Math.abs(target))) return null;
  const interval = intervalOf(cell);
  return makeFlag({
    kind: "off-track",
    severity: "warning",
    ...key,
    question: questionText(context.dictionary, metric),
    value: cell.value,
    comparedWith: "Target",
    reference: target,
    gap: cell.value - target,
    low: interval && interval.low - target,
    high: interval && interval.high - target,
    n: cell.n,
    measures: {
      metricTitle: metric.title,
      baseline: pace.printed,
      baselinePeriod: start.key,
      targetDate,
      projected: at(pace.printed, cell.value),
    },
  });
}

function baselinePeriod(
  { baselinePeriod: key }: Metric,
  { dictionary, periods }: FlagContext,
): Period | null {
  return periods.find((period) => period.key === key) ?? parsePeriod(key, null, dictionary.settings);
}

interface Pace {
  /** Where it begins: the baseline stated, or the number of its period, which owes something to chance. */
  readonly baseline: number;
  readonly earlier: CubeCell | null;
  readonly latest: CubeCell;
  /** The baseline as it may be printed. */
  readonly printed: number;
}

function paceOf(metric: Metric, start: Period, cell: CubeCell, context: FlagContext): Pace | null {
  const { baseline } = metric;
  if (baseline !== null) return { baseline, earlier: null, latest: cell, printed: baseline };
  const printed = printedCell(context, { ...cell, period: start.key })?.value ?? null;
  const { before, now } = presentInBoth(metric, [start.key, cell.period], context);
  const [earlier, latest] = [before, now].map((cells) => cells.find(({ dimension }) => dimension === ""));
  if (printed === null || earlier?.value == null || latest?.value == null) return null;
  return { baseline: earlier.value, earlier, latest, printed };
}

/**
 * How far chance may have moved a number in one direction: to that end of its interval; a number of people or rows by its
 * own chance (Poisson).
 */
function leeway(cell: CubeCell | null, sign: number, { calculation }: Metric): number {
  if (cell?.value == null) return 0;
  const interval = intervalOf(cell);
  if (interval) return Math.abs((sign > 0 ? interval.high : interval.low) - cell.value);
  const counts = calculation === "count" || calculation === "distinct";
  return counts ? Z95 * Math.sqrt(Math.max(0, cell.value)) : 0;
}
