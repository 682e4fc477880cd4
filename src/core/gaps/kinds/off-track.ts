/** `off-track`: at the pace since the baseline period, the target will be missed on its date. */
import type { Metric } from "../../dictionary/model";
import { Z95 } from "../../summarize/measures/interval";
import type { CubeCell } from "../../summarize/model";
import { targetFinder } from "../../summarize/targets";
import { parsePeriod } from "../../time/parse-period";
import { ALL, type Period } from "../../time/period";
import { type FlagContext, makeFlag, printedCell, questionText } from "../flag-input";
import type { Flag } from "../model";
import { presentInBoth } from "../present-in-both";

/**
 * Metrics with a direction, a baseline period, and a target date that is not yet past, over all partners. The pace runs
 * from the end of the baseline period to the end of the latest period that is due and complete, and on to the target
 * date. The baseline is the one stated, else the number of its period; then only partners present in both periods decide.
 * Judged by that end of the value's interval which favours the metric, so that chance alone raises nothing.
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
  if (sign * at(pace.baseline, pace.best) >= sign * target) return null;
  return makeFlag({
    kind: "off-track",
    severity: "warning",
    ...key,
    question: questionText(context.dictionary, metric),
    value: cell.value,
    comparedWith: "Target",
    reference: target,
    gap: cell.value - target,
    low: cell.low === null ? null : cell.low - target,
    high: cell.high === null ? null : cell.high - target,
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
  /** Where it begins, and the best that the latest value may be taken for. */
  readonly baseline: number;
  readonly best: number;
  /** The baseline as it may be printed. */
  readonly printed: number;
}

function paceOf(metric: Metric, start: Period, cell: CubeCell, context: FlagContext): Pace | null {
  const { baseline } = metric;
  if (baseline !== null) return { baseline, best: bestOf(cell, metric), printed: baseline };
  const printed = printedCell(context, { ...cell, period: start.key })?.value ?? null;
  const { before: then, now } = presentInBoth(metric, [start.key, cell.period], context);
  const [before, after] = [then, now].map((cells) => cells.find(({ dimension }) => dimension === ""));
  if (printed === null || before?.value == null || after?.value == null) return null;
  return { baseline: before.value, best: bestOf(after, metric), printed };
}

/** The end of the interval that favours the metric; for numbers of people or rows by their own chance (Poisson). */
function bestOf({ value, low, high }: CubeCell, { direction, calculation }: Metric): number {
  const counts = calculation === "count" || calculation === "distinct";
  const spread = counts ? Z95 * Math.sqrt(Math.max(0, value!)) : 0;
  return direction === "down" ? (low ?? value! - spread) : (high ?? value! + spread);
}
