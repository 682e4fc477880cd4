/** `missing-disaggregation`: a metric should be broken down by a dimension, and nobody's group is known. */
import { breakdownName } from "../../summarize/breakdown";
import { knownGroups } from "../../summarize/known-groups";
import { ALL } from "../../time/period";
import { type FlagContext, makeFlag, printedCell, questionText } from "../flag-input";
import type { Flag } from "../model";

/** Each breakdown that a metric lists, over all partners. Measures: `metricTitle`, `all` (people). */
export function missingDisaggregations(context: FlagContext): Flag[] {
  return context.dictionary.metrics.flatMap((metric) => {
    const period = context.periodOf.get(metric.name);
    if (period === undefined) return [];
    const key = { metric: metric.name, period, partner: ALL };
    const all = printedCell(context, { ...key, dimension: "", group: ALL });
    if (!all || all.n === 0) return [];
    return metric.breakdowns.flatMap((breakdown) => {
      const dimension = breakdownName(breakdown);
      const isKnown = knownGroups(context.dictionary, breakdown);
      const groups = context.index.groupsBeside({ ...key, dimension });
      if (groups.some(({ group, n }) => n > 0 && isKnown(group))) return [];
      return makeFlag({
        kind: "missing-disaggregation",
        severity: "info",
        ...key,
        dimension,
        question: questionText(context.dictionary, metric),
        n: all.n,
        measures: { metricTitle: metric.title, all: all.n },
      });
    });
  });
}
