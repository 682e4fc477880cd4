/** `unanswered-question`: a learning question for which no metric has data. */
import { ALL } from "../../time/period";
import { type FlagContext, makeFlag } from "../flag-input";
import type { Flag } from "../model";

/** Measures: `questionName`, `metrics` (titles of those that would answer it, separated by `; `). */
export function unansweredQuestions({ dictionary, cube }: FlagContext): Flag[] {
  const hasData = new Set(
    cube.cells
      .filter(({ partner, dimension, value }) => partner === ALL && dimension === "" && value !== null)
      .map(({ metric }) => metric),
  );
  return dictionary.questions.flatMap(({ question, text }) => {
    const metrics = dictionary.metrics.filter((metric) => metric.question === question);
    if (metrics.some(({ name }) => hasData.has(name))) return [];
    return makeFlag({
      kind: "unanswered-question",
      severity: "info",
      question: text || question,
      measures: { questionName: question, metrics: metrics.map(({ title }) => title).join("; ") },
    });
  });
}
