/** How people see the values of a metric: scaled, in their unit. */
import type { Metric } from "../dictionary/model";

export interface MetricDisplay {
  readonly scale: number;
  /** Number format of the spreadsheet. */
  readonly format: string;
}

const PERCENT_UNIT = /^(?:%|percent|per cent|percentage)$/i;

/**
 * Scale and format for a metric with these values. A share reads as a percentage (`62.0%`), whether its factor says 100
 * or nothing; any other rate is multiplied by its factor. Whole numbers have no decimals.
 */
export function metricDisplay(metric: Metric, values: readonly number[]): MetricDisplay {
  const unit = metric.unit.trim();
  const isShare =
    metric.calculation === "rate" &&
    (metric.factor === 1 || metric.factor === 100) &&
    (PERCENT_UNIT.test(unit) || (unit === "" && values.every((value) => value <= 1)));
  if (isShare) return { scale: 1, format: "0.0%" };
  const whole = values.every((value) => Number.isInteger(value * metric.factor));
  return { scale: metric.factor, format: whole && metric.calculation !== "rate" ? "#,##0" : "#,##0.0" };
}
