/** The Coverage tab: who reported what for which period. */
import type { CoverageRow } from "../gaps/model";
import type { TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

const COVERAGE_COLUMNS = ["Partner", "Period", "Metric", "Status"] as const;

export function planCoverage(coverage: readonly CoverageRow[]): TabEdit {
  return tableEdit({
    output: "coverage",
    title: "Coverage",
    columns: COVERAGE_COLUMNS,
    rows: coverage.map(({ partner, period, metric, status }) => [partner, period, metric, status]),
  });
}
