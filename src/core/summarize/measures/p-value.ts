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
 * Chance of a standard normal value at least as far from 0: `erfc(|z| / √2)`, by its series in the middle and its
 * continued fraction beyond, both to a relative error below 1e-12.
 *
 * Source: M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 7.1.6 and 7.1.14.
 */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const scale = Math.exp(-x * x) / Math.sqrt(Math.PI);
  if (x > 2) {
    let fraction = x;
    for (let n = 60; n > 0; n--) fraction = x + n / 2 / fraction;
    return scale / fraction;
  }
  let sum = x;
  let term = x;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return 1 - 2 * scale * sum;
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
