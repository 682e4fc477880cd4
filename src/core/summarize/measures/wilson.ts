/** The score interval of a share of people. */
import { type Interval, Z95 } from "./interval";

/**
 * Wilson's score interval without continuity correction:
 * `(x + z²/2 ± z √(x (n - x) / n + z²/4)) / (n + z²)`.
 *
 * Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22:209.
 *
 * @param successes 0 to n
 * @param n people, more than 0
 * @returns shares between 0 and 1, or null where no share can be formed from the two numbers
 * @example wilson(5, 10) // { low: 0.2366, high: 0.7634 }
 */
export function wilson(successes: number, n: number, z: number = Z95): Interval | null {
  if (!(n > 0) || !(successes >= 0) || successes > n) return null;
  const square = z * z;
  const middle = successes + square / 2;
  const half = z * Math.sqrt((successes * (n - successes)) / n + square / 4);
  // At the ends the bound is exact; floating point would leave a trace of it.
  return {
    low: successes === 0 ? 0 : (middle - half) / (n + square),
    high: successes === n ? 1 : (middle + half) / (n + square),
  };
}
