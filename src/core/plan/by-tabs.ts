/** The By tabs: one breakdown each, for people to read: groups across, periods down, metric after metric. */

import type { Breakdown, Dictionary, Metric } from "../dictionary/model";
import { breakdownName } from "../summarize/breakdown";
import type { SummaryRow } from "../summarize/model";
import { getOrInsert } from "../table/get-or-insert";
import { parsePeriod } from "../time/parse-period";
import { type ByContext, type ByWording, writeMetric } from "./by-metric";
import { rowsByMetric } from "./data-walk";
import { breakdownTitle } from "./group-order";
import { Page } from "./page";
import type { TabEdit } from "./plan";

/**
 * One tab for each breakdown that any metric lists, in the order of Metrics. Numbers are those of all partners together,
 * as they stand in Summary.
 *
 * @param overlapping Which groups of which metric overlap, as in `Cube.overlapping`.
 */
export function planBy(
  summary: readonly SummaryRow[],
  dictionary: Dictionary,
  overlapping: ReadonlySet<string>,
  { judged, periodOf, definitionOf }: Pick<ByContext, "judged" | "periodOf" | "definitionOf">,
  wording: ByWording,
): TabEdit[] {
  const rows = rowsByMetric(summary);
  const context = { dictionary, overlapping, wording, rows, judged, periodOf, definitionOf };
  return [...listedBreakdowns(dictionary)].map(([name, { breakdown, metrics }]) =>
    byTab(name, breakdown, metrics, context),
  );
}

function listedBreakdowns(dictionary: Dictionary) {
  const listed = new Map<string, { breakdown: Breakdown; metrics: Metric[] }>();
  for (const metric of dictionary.metrics) {
    for (const breakdown of metric.breakdowns) {
      const name = breakdownName(breakdown);
      getOrInsert(listed, name, () => ({ breakdown, metrics: [] })).metrics.push(metric);
    }
  }
  return listed;
}

function byTab(name: string, breakdown: Breakdown, metrics: readonly Metric[], context: ByContext): TabEdit {
  const page = new Page();
  page.line(breakdownTitle(breakdown, context.dictionary), "title");
  page.line(context.wording.legend, "note");
  const { settings } = context.dictionary;
  const { closedThrough } = settings;
  // What names no period closes nothing.
  if (parsePeriod(closedThrough, null, settings)) page.line(context.wording.closed(closedThrough), "note");
  for (const metric of metrics) {
    page.line("", null);
    writeMetric(page, metric, breakdown, context);
  }
  const layout = Array.from({ length: page.width }, (_, column) => ({ width: column === 0 ? 260 : 110 }));
  return { ...page.toEdit(`by:${name}`, `By ${name}`, layout, 2), frozenRows: 1 };
}
