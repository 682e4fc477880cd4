/** The Summary tab: every number of the job, tidy, one row each. */
import type { Dictionary, Metric } from "../dictionary/model";
import type { SummaryRow } from "../summarize/model";
import type { OutValue, TabEdit } from "./plan";
import { HIDDEN, tableEdit } from "./table-edit";

export const SUMMARY_COLUMNS = [
  "Metric",
  "Period",
  "Partner",
  "Dimension",
  "Group",
  "n",
  "Numerator",
  "Denominator",
  "Value",
  "Low",
  "High",
  "Reference",
  "Gap",
  "Target",
  "Status",
] as const;

/** Plain values as the report holds them: a rate is a fraction, whatever the metric's factor. */
export function planSummary(rows: readonly SummaryRow[], dictionary: Dictionary): TabEdit {
  const metrics = new Map(dictionary.metrics.map((metric) => [metric.name, metric]));
  return tableEdit({
    output: "summary",
    title: "Summary",
    columns: SUMMARY_COLUMNS,
    figures: ["n", "Target"],
    rows: rows.map((row) => summaryRow(row, metrics.get(row.metric))),
  });
}

function summaryRow(row: SummaryRow, metric: Metric | undefined): OutValue[] {
  const suppressed = row.status === "suppressed";
  const hide = (value: number | null) => (suppressed && value === null ? HIDDEN : value);
  // A figure that this kind of metric never has stays empty: a `*` there would say that something is hidden.
  const divides = metric?.calculation === "rate" || metric?.calculation === "mean";
  const hideIf = (possible: boolean, value: number | null) => (possible ? hide(value) : value);
  return [
    row.metric,
    row.period,
    row.partner,
    row.dimension,
    row.group,
    hide(row.n),
    hide(row.numerator),
    hideIf(divides, row.denominator),
    hide(row.value),
    hideIf(metric?.calculation === "rate", row.low),
    hideIf(metric?.calculation === "rate", row.high),
    row.reference,
    hideIf(row.reference !== null, row.gap),
    row.target,
    row.status,
  ];
}
