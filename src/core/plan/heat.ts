/** Which shade a number gets among others: the darker the worse, or the more where neither end is worse. */
import type { Metric } from "../dictionary/model";
import { COMPARABLE } from "../summarize/compare";

/** What a dark cell means. */
export type Scale = "worse" | "more";

/**
 * Each scale from pale to dark: one hue whose lightness falls step by step, so that it reads in grey too, under dark text
 * (contrast 5 to 1 or more). The eye tells no more than five apart.
 */
export const SHADES = {
  ...{ "worse-1": "#fff3e6", "worse-2": "#fee0c0", "worse-3": "#fdc692", "worse-4": "#fba762" },
  ...{ "worse-5": "#f28a3c", "more-1": "#f1f6fc", "more-2": "#d6e4f5", "more-3": "#b3cfec" },
  ...{ "more-4": "#8ab6e1", "more-5": "#5f9bd3" },
} as const;
export type Shade = keyof typeof SHADES;
const STEPS = 5;

/** Counts and sums are larger where groups are larger, which is neither better nor worse. */
export function scaleOf({ calculation, direction }: Pick<Metric, "calculation" | "direction">): Scale {
  return direction === null || !COMPARABLE.has(calculation) ? "more" : "worse";
}

/** Equal steps between the least and the greatest of the values; null where there is nothing to tell apart. */
export function shadeOf(
  values: readonly number[],
  metric: Pick<Metric, "calculation" | "direction">,
): ((value: number) => Shade) | null {
  if (values.length === 0) return null;
  const scale = scaleOf(metric);
  const least = values.reduce((a, b) => Math.min(a, b));
  const range = values.reduce((a, b) => Math.max(a, b)) - least;
  if (!(range > 0)) return null;
  const isDown = scale === "worse" && metric.direction === "up";
  return (value) => {
    const share = isDown ? 1 - (value - least) / range : (value - least) / range;
    return `${scale}-${1 + Math.min(STEPS - 1, Math.floor(share * STEPS))}` as Shade;
  };
}
