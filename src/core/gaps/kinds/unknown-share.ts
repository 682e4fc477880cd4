/** `unknown-share`: for too many people it is not known to which group they belong. */
import { breakdownName, NOT_REPORTED } from "../../summarize/breakdown";
import { ALL } from "../../time/period";
import { type FlagContext, makeFlag, printedCell, questionText } from "../flag-input";
import type { Flag } from "../model";

/** One person in five: beyond that the known groups may look quite different from what they are. */
const MOST_UNKNOWN = 0.2;

/**
 * Each dimension that a metric is broken down by, over all partners. Declined and unlisted answers are known answers.
 * `value` is the share of `Not reported`. Measures: `metricTitle`, `unknown` and `all` (people).
 */
export function unknownShares(context: FlagContext): Flag[] {
  return context.dictionary.metrics.flatMap((metric) => {
    const period = context.periodOf.get(metric.name);
    if (period === undefined) return [];
    const dimensions = metric.breakdowns.filter(({ length }) => length === 1).map(breakdownName);
    return dimensions.flatMap((dimension) => {
      const place = { metric: metric.name, period, partner: ALL, dimension, group: NOT_REPORTED };
      const unknown = printedCell(context, place);
      const all = printedCell(context, { ...place, dimension: "", group: ALL });
      if (!unknown || !all || all.n === 0 || all.n < metric.minimumGroupSize) return [];
      const share = unknown.n / all.n;
      if (share <= MOST_UNKNOWN || share === 1) return [];
      return makeFlag({
        kind: "unknown-share",
        severity: "info",
        ...place,
        question: questionText(context.dictionary, metric),
        value: share,
        comparedWith: "Limit",
        reference: MOST_UNKNOWN,
        gap: share - MOST_UNKNOWN,
        n: unknown.n,
        measures: { metricTitle: metric.title, unknown: unknown.n, all: all.n },
      });
    });
  });
}
