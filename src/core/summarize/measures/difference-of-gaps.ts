/** How much a gap has grown, and how sure that is. */
import type { Interval } from "./interval";

/** A difference of two shares with its interval. */
export interface Gap {
  readonly gap: number;
  readonly interval: Interval;
}

/**
 * The interval of the difference between two independent gaps, from the interval of each:
 * `d - √((g₁ - l₁)² + (u₂ - g₂)²)` to `d + √((u₁ - g₁)² + (g₂ - l₂)²)`. Where the same people stand behind both gaps it
 * is wider than need be.
 *
 * Source: G. Y. Zou, A. Donner (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27:1693.
 */
export function differenceOfGaps(now: Gap, then: Gap): Interval {
  const difference = now.gap - then.gap;
  return {
    low: difference - Math.hypot(now.gap - now.interval.low, then.interval.high - then.gap),
    high: difference + Math.hypot(now.interval.high - now.gap, then.gap - then.interval.low),
  };
}
