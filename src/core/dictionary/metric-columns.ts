/** The columns of the Metrics tab. */
import { day, list, number, type Reading, text, whole, word } from "./cells";
import { column, type Line } from "./input-table";
import type { Calculation, Frequency } from "./model";

const CALCULATIONS = ["count", "sum", "mean", "median", "rate", "distinct"] as const satisfies Calculation[];

export const frequency = word<Frequency>(["month", "quarter", "year"], {
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
  annual: "year",
  annually: "year",
});

/** Blank cells are null or "": which row of a metric fills a column decides only once all its rows are seen. */
export function metricLayout(reading: Reading) {
  return {
    columns: {
      metric: column("Metric", text, "", "Name"),
      title: column("Title", text, ""),
      definition: column("Definition", text, "", "Description"),
      question: column("Question", text, ""),
      table: column("Table", text, ""),
      calculation: column("Calculation", word(CALCULATIONS, { average: "mean" }), null),
      numerator: column("Numerator", text, ""),
      denominator: column("Denominator", text, ""),
      factor: column("Factor", number(reading), null),
      unit: column("Unit", text, ""),
      counts: column("Counts", word(["people", "things"]), null),
      overTime: column("Over time", word(["add", "last", "average", "none"]), null),
      frequency: column("Frequency", frequency, null),
      direction: column("Direction", word(["up", "down"], { higher: "up", lower: "down" }), null),
      baseline: column("Baseline", number(reading), null),
      baselinePeriod: column("Baseline period", text, ""),
      target: column("Target", number(reading), null),
      targetDate: column("Target date", day(reading, "last"), null),
      horizon: column("Horizon", word(["short", "long"], { shortterm: "short", longterm: "long" }), null),
      breakdowns: column("Disaggregate by", list, null, "Disaggregation"),
      compareTo: column("Compare to", text, ""),
      minimumGroupSize: column("Minimum group size", whole(reading), null),
    },
    essential: ["metric"] as const,
  };
}

export type MetricColumns = ReturnType<typeof metricLayout>["columns"];
export type MetricRow = Line<MetricColumns>;
