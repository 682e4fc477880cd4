/** `unused-metric`: a metric that partners report, and that answers none of the learning questions. */
import { type FlagContext, makeFlag } from "../flag-input";
import type { Flag } from "../model";

/** Nothing is said where no questions are listed at all. Measures: `metricTitle`. */
export function unusedMetrics({ dictionary }: FlagContext): Flag[] {
  const questions = new Set(dictionary.questions.map(({ question }) => question));
  if (questions.size === 0) return [];
  return dictionary.metrics
    .filter(({ question }) => !questions.has(question))
    .map(({ name, title }) =>
      makeFlag({ kind: "unused-metric", severity: "info", metric: name, measures: { metricTitle: title } }),
    );
}
