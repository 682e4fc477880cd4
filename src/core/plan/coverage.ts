/** The Coverage tab: who reported what for which period. */
import type { CoverageRow } from "../gaps/model";
import type { TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

export function planCoverage(coverage: readonly CoverageRow[]): TabEdit {
  return tableEdit({
    output: "coverage",
    title: "Coverage",
    columns: ["partner", "period", "metric", "status"],
    rows: coverage,
  });
}
