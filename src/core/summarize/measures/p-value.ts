/** How often chance alone would give a difference at least as large. */
import type { Share } from "./interval";

/**
 * Two-sided p-value of the difference between two independent shares, by the score test with the pooled share.
 *
 * Source: K. Pearson (1900) for the statistic, as in A. Agresti (2013), Categorical Data Analysis, third edition, 3.2.
 *
 * @returns 1 where both shares are 0 or both are 1
 */
export function twoShares(a: Share, b: Share): number {
  const pooled = (a.successes + b.successes) / (a.n + b.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  return error > 0 ? twoSided((a.successes / a.n - b.successes / b.n) / error) : 1;
}

/**
 * Chance of a standard normal value at least as far from 0: `erfc(|z| / √2)`, by a rational approximation with a relative
 * error below 1.5e-7 in the middle and an asymptotic series beyond.
 *
 * Source: M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 7.1.26 and 7.1.23.
 */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x > 3) return (Math.exp(-x * x) / (x * Math.sqrt(Math.PI))) * (1 - 1 / (2 * x * x) + 3 / (4 * x ** 4));
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  return terms.reduceRight((sum, term) => (sum + term) * t, 0) * Math.exp(-x * x);
}

/** Of the findings that stand, at most this share is expected to be chance. */
const LEVEL = 0.05;

/**
 * Which of many findings stand when at most a share of those that stand may be chance, by the step-up procedure: the
 * largest `k` for which the k-th smallest p-value is at most `k / m` times 0.05.
 *
 * Source: Y. Benjamini, Y. Hochberg (1995), Controlling the false discovery rate, JRSS B 57:289.
 *
 * @returns the largest p-value that stands; -1 where none does
 */
export function benjaminiHochberg(pValues: readonly number[]): number {
  const rising = Float64Array.from(pValues).sort();
  for (let k = rising.length; k > 0; k--) {
    if (rising[k - 1]! <= (k / rising.length) * LEVEL) return rising[k - 1]!;
  }
  return -1;
}
