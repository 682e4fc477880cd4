/** Numbers of a metric as people read them. */
import type { WalkFigure, WalkMetric } from "../core/plan/data-walk";
import { decimal } from "../messages/texts";

/** What stands in place of every hidden number. */
export const HIDDEN = "*";

type Display = Pick<WalkMetric, "scale" | "format">;

/** A plain value scaled and written as the metric's number format says: `0.0%`, `#,##0` or `#,##0.0`. */
export function valueText(value: number, { scale, format }: Display): string {
  const shown = value * scale;
  return isPercent(format) ? `${decimal(shown * 100, 1)}%` : decimal(shown, decimals(format));
}

/** A difference without its sign; of percentages, the number of points. */
export function distanceText(difference: number, { scale, format }: Display): string {
  const shown = Math.abs(difference * scale);
  return isPercent(format) ? decimal(shown * 100, 1) : decimal(shown, decimals(format));
}

/** The value of a figure, `*` where it is hidden, "" where there is none. */
export function figureText({ value, hidden }: WalkFigure, metric: Display): string {
  return hidden ? HIDDEN : value === null ? "" : valueText(value, metric);
}

export function isPercent(format: string): boolean {
  return format.endsWith("%");
}

function decimals(format: string): number {
  return format.includes(".") ? 1 : 0;
}
