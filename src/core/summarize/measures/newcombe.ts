/** The interval of the difference between two independent shares. */
import type { Interval, Share } from "./interval";
import { wilson } from "./wilson";

/**
 * Newcombe's hybrid score interval for `a - b` (his method 10), from the Wilson intervals of both:
 * `d - √((p₁ - l₁)² + (u₂ - p₂)²)` to `d + √((u₁ - p₁)² + (p₂ - l₂)²)`.
 *
 * Source: R. G. Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17:873.
 *
 * @returns differences between -1 and 1, or null where one of the two is no share
 */
export function newcombe(a: Share, b: Share): Interval | null {
  const first = wilson(a.successes, a.n);
  const second = wilson(b.successes, b.n);
  if (!first || !second) return null;
  const p = a.successes / a.n;
  const q = b.successes / b.n;
  return {
    low: p - q - Math.hypot(p - first.low, second.high - q),
    high: p - q + Math.hypot(first.high - p, q - second.low),
  };
}
