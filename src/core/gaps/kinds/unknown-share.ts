/** `unknown-share`: for too many people it is not known to which group they belong. */

import { breakdownName, NOT_REPORTED } from "../../summarize/breakdown";
import type { CellKey } from "../../summarize/model";
import { groupBy } from "../../table/get-or-insert";
import { ALL } from "../../time/period";
import { type FlagContext, makeFlag, printedCell, questionText } from "../flag-input";
import type { Flag } from "../model";

/** One person in five: beyond that the known groups may look quite different from what they are. */
const MOST_UNKNOWN = 0.2;

/**
 * Each dimension, over all partners; metrics that the same partners report share one flag, which stands with the one of
 * most people. Declined and unlisted answers are known answers.
 *
 * `value` is the share of `Not reported`. Measures: `metricTitle` (titles of all these metrics, separated by `; `),
 * `unknown` and `all` (people).
 */
export function unknownShares(context: FlagContext): Flag[] {
  const sets = groupBy(unknowns(context), ({ place }) => `${place.dimension}\n${partnersOf(place, context)}`);
  return [...sets.values()].map((unknown) => {
    const { place, metric, n, all } = unknown.reduce((most, each) => (each.all > most.all ? each : most));
    const share = n / all;
    return makeFlag({
      kind: "unknown-share",
      severity: "info",
      ...place,
      question: questionText(context.dictionary, metric),
      value: share,
      comparedWith: "Limit",
      reference: MOST_UNKNOWN,
      gap: share - MOST_UNKNOWN,
      n,
      measures: { metricTitle: unknown.map((each) => each.metric.title).join("; "), unknown: n, all },
    });
  });
}

interface Unknown {
  readonly place: CellKey;
  readonly metric: FlagContext["dictionary"]["metrics"][number];
  readonly n: number;
  readonly all: number;
}

function unknowns(context: FlagContext): Unknown[] {
  return context.dictionary.metrics.flatMap((metric) => {
    const period = context.periodOf.get(metric.name);
    if (period === undefined) return [];
    const dimensions = metric.breakdowns.filter(({ length }) => length === 1).map(breakdownName);
    return dimensions.flatMap((dimension) => {
      const place = { metric: metric.name, period, partner: ALL, dimension, group: NOT_REPORTED };
      const unknown = printedCell(context, place);
      const all = printedCell(context, { ...place, dimension: "", group: ALL });
      if (!unknown || !all || all.n === 0 || all.n < metric.minimumGroupSize) return [];
      if (unknown.n / all.n <= MOST_UNKNOWN || unknown.n === all.n) return [];
      return [{ place, metric, n: unknown.n, all: all.n }];
    });
  });
}

/** Who reports a metric in a period, as a key. */
function partnersOf({ metric, period }: CellKey, { cube }: FlagContext): string {
  const reports = cube.cells.filter(
    (cell) =>
      cell.metric === metric && cell.period === period && cell.dimension === "" && cell.partner !== ALL,
  );
  return reports.map(({ partner }) => partner).join("\n");
}
