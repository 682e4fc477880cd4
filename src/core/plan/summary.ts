/** The Summary tab: every number of the job, tidy, one row each. */
import type { Dictionary, Metric } from "../dictionary/model";
import type { SummaryRow } from "../summarize/model";
import type { TabEdit } from "./plan";
import { HIDDEN, tableEdit } from "./table-edit";

export const SUMMARY_COLUMNS = [
  ...(["metric", "period", "partner", "dimension", "group", "n", "numerator", "denominator"] as const),
  ...(["value", "low", "high", "reference", "gap", "target", "status"] as const),
];

/** Plain values as the report holds them: a rate is a fraction, whatever the metric's factor. */
export function planSummary(rows: readonly SummaryRow[], dictionary: Dictionary): TabEdit {
  const metrics = new Map(dictionary.metrics.map((metric) => [metric.name, metric]));
  return tableEdit({
    output: "summary",
    title: "Summary",
    columns: SUMMARY_COLUMNS,
    figures: ["n", "target"],
    rows: rows.map((row) => summaryRow(row, metrics.get(row.metric))),
  });
}

function summaryRow(row: SummaryRow, metric: Metric | undefined) {
  const suppressed = row.status === "suppressed";
  const hide = (value: number | null) => (suppressed && value === null ? HIDDEN : value);
  // A figure that this kind of metric never has stays empty: a `*` there would say that something is hidden.
  const isRate = metric?.calculation === "rate";
  const divides = isRate || metric?.calculation === "mean";
  return {
    ...row,
    n: hide(row.n),
    numerator: hide(row.numerator),
    denominator: divides ? hide(row.denominator) : row.denominator,
    value: hide(row.value),
    low: isRate ? hide(row.low) : row.low,
    high: isRate ? hide(row.high) : row.high,
    gap: row.reference === null ? row.gap : hide(row.gap),
  };
}
