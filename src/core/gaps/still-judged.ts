/** Whether a flag that is gone can have gone for good: today's numbers must say enough of the place where it stood. */
import type { Metric } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import { type FlagContext, printedCell } from "./flag-input";
import { type GroupJudgement, judgements } from "./judgements";
import type { Flag, FlagKind } from "./model";

export type FlagPlace = Pick<Flag, "kind" | "metric" | "partner" | "dimension" | "group">;

/** Kinds that compare the groups of a metric, and those that look at one number of it. */
const OF_GROUPS: ReadonlySet<FlagKind> = new Set(["outcome-gap", "widening-gap"]);
const OF_NUMBERS: ReadonlySet<FlagKind> = new Set(["service-gap", "target-gap", "off-track"]);

/** False where too few people are left, their numbers are hidden, no period is complete, or the metric is no longer there. */
export function stillJudged(context: FlagContext): (gone: FlagPlace) => boolean {
  const judged = new Map<Metric, readonly GroupJudgement[]>();
  const judgedOf = (metric: Metric) => getOrInsert(judged, metric, () => judgements(metric, context));
  return (gone) => {
    const metric = context.dictionary.metrics.find(({ name }) => name === gone.metric);
    if (OF_GROUPS.has(gone.kind))
      return metric !== undefined && judgedOf(metric).some((one) => isOf(one, gone));
    if (OF_NUMBERS.has(gone.kind)) return metric !== undefined && isPrinted(gone, metric, context);
    return true;
  };
}

/** Hidden groups that were taken as one need not be those of today. */
function isOf({ cell, found, together }: GroupJudgement, gone: FlagPlace): boolean {
  const { partner, dimension, group } = cell;
  if (found.verdict === "insufficient data") return false;
  return partner === gone.partner && dimension === gone.dimension && (group === gone.group || together);
}

function isPrinted(gone: FlagPlace, { name, minimumGroupSize }: Metric, context: FlagContext): boolean {
  const { partner, dimension, group } = gone;
  return [context.periodOf.get(name), ...(gone.kind === "service-gap" ? [ALL] : [])].some((period) => {
    const cell =
      period !== undefined && printedCell(context, { metric: name, period, partner, dimension, group });
    return cell && (dimension === "" || cell.n >= minimumGroupSize);
  });
}
