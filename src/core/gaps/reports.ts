/** Coverage by partner and period: one report each, whatever the number of metrics. */
import { getOrInsert, groupBy } from "../table/get-or-insert";
import type { CoverageRow, CoverageStatus } from "./model";

export interface Report {
  readonly period: string;
  /** Metrics by what became of them. */
  readonly byStatus: ReadonlyMap<CoverageStatus, readonly string[]>;
  /** How many metrics the partner should report for the period. */
  readonly expected: number;
}

/** Reports in the order of coverage, which is that of time, without periods for which nothing is expected. */
export function reportsByPartner({ coverage }: { readonly coverage: readonly CoverageRow[] }) {
  const expected = coverage.filter(({ status }) => status !== "Not expected");
  const reportsOf = (rows: readonly CoverageRow[]) => [...groupBy(rows, ({ period }) => period)].map(report);
  return new Map(
    [...groupBy(expected, ({ partner }) => partner)].map(([partner, rows]) => [partner, reportsOf(rows)]),
  );
}

function report([period, rows]: readonly [string, readonly CoverageRow[]]): Report {
  const byStatus = new Map<CoverageStatus, string[]>();
  for (const { status, metric } of rows) getOrInsert(byStatus, status, () => []).push(metric);
  return { period, byStatus, expected: rows.length };
}

/** The last report of which anything is due. */
export function latestDue(reports: readonly Report[]): Report | undefined {
  return [...reports]
    .reverse()
    .find(({ byStatus }) => [...byStatus.keys()].some((status) => status !== "Not due"));
}
