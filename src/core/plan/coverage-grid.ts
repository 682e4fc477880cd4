/** The Coverage grid: who reported what when, at a glance, and how much of it can be broken down. */

import type { Settings } from "../dictionary/model";
import type { CoverageRow } from "../gaps/model";
import type { UnknownShare } from "../gaps/unknown-by-partner";
import { NOT_REPORTED } from "../summarize/breakdown";
import { groupBy } from "../table/get-or-insert";
import { periodNamed } from "../time/parse-period";
import { comparePeriods } from "../time/period";
import { Page } from "./page";
import type { Look, TabEdit } from "./plan";

/** What asks for somebody stands out, what nobody waits for stands back. */
const LOOKS: Partial<Record<CoverageRow["status"], Look>> = {
  Missing: "bad",
  "Not due": "muted",
  "Not expected": "muted",
};

/** What people call metrics and dimensions. */
export interface GridNames {
  metric(name: string): string;
  dimension(name: string): string;
}

/**
 * Partners and their metrics down, periods across in time, statuses as the contract's words; a metric of
 * which a partner is expected to report nothing is left out. Below, for each partner the share of people whose group is not
 * reported, dimensions across. Not for publishing, as Coverage itself.
 */
export function planCoverageGrid(
  coverage: readonly CoverageRow[],
  unknown: readonly UnknownShare[],
  names: GridNames,
  settings: Pick<Settings, "fiscalYearStarts" | "dateOrder">,
): TabEdit {
  const page = new Page();
  const periods = inOrder(new Set(coverage.map(({ period }) => period)), settings);
  page.row(["Partner", "Metric", ...periods], null, "header");
  for (const row of byPartnerAndMetric(coverage)) {
    const { partner, metric } = row[0]!;
    const status = new Map(row.map((each) => [each.period, each.status]));
    const statuses = periods.map((period) => status.get(period) ?? null);
    page.row([partner, names.metric(metric), ...statuses], null, null);
    statuses.forEach((each, index) => {
      const look = each === null ? undefined : LOOKS[each];
      if (look) page.paint(index + 3, look);
    });
  }
  const dimensions = [...new Set(unknown.map(({ dimension }) => dimension))];
  if (dimensions.length > 0) {
    page.line("", null);
    page.row(["Partner", NOT_REPORTED, ...dimensions.map(names.dimension)], null, "header");
  }
  for (const partner of new Set(unknown.map((each) => each.partner))) {
    const own = new Map(
      unknown.filter((each) => each.partner === partner).map((each) => [each.dimension, each.share]),
    );
    page.row([partner, null, ...dimensions.map((dimension) => own.get(dimension) ?? null)], "0%", null);
  }
  return { ...page.toEdit("coverage-grid", "Coverage grid", [], 0), frozenRows: 1 };
}

function inOrder(
  keys: ReadonlySet<string>,
  settings: Pick<Settings, "fiscalYearStarts" | "dateOrder">,
): string[] {
  const periods = [...keys].map((key) => periodNamed(key, settings));
  return periods.sort(comparePeriods).map(({ key }) => key);
}

function byPartnerAndMetric(coverage: readonly CoverageRow[]): CoverageRow[][] {
  const rows = groupBy(coverage, ({ partner, metric }) => `${partner}\n${metric}`);
  return [...rows.values()].filter((row) => row.some(({ status }) => status !== "Not expected"));
}
