/** A group's rate against the best rate, and the exact comparison with a threshold. */
import type { Share } from "./interval";

/**
 * `(x₁ / n₁) / (x₂ / n₂)`: the group's rate as a fraction of the rate that it is compared with.
 *
 * Source: US Equal Employment Opportunity Commission (1978), Uniform Guidelines on Employee Selection Procedures,
 * 29 CFR 1607.4 D (the four-fifths rule).
 *
 * @returns null where one of the two has nobody in it or the other rate is 0
 */
export function eightyPercentIndex(group: Share, best: Share): number | null {
  if (!(group.n > 0) || !(best.n > 0) || !(best.successes > 0)) return null;
  return (group.successes * best.n) / (best.successes * group.n);
}

/**
 * Whether a group's rate falls below a fraction of another rate, by cross multiplication: in floating point 48/60 could
 * fall below 0.80 of 60/60 by a trace, and it does not. Counts are compared as whole numbers; sums of days or dollars,
 * which may have decimals, as they are.
 *
 * @example belowRatio({ successes: 48, n: 60 }, { successes: 60, n: 60 }, 4, 5) // false
 */
export function belowRatio(group: Share, other: Share, numerator: number, denominator: number): boolean {
  const left = [group.successes, other.n, denominator];
  const right = [numerator, other.successes, group.n];
  if (![...left, ...right].every(Number.isInteger)) return product(left) < product(right);
  return left.reduce(timesWhole, ONE) < right.reduce(timesWhole, ONE);
}

const ONE = BigInt(1);

function timesWhole(product: bigint, factor: number): bigint {
  return product * BigInt(factor);
}

function product(factors: readonly number[]): number {
  return factors.reduce((result, factor) => result * factor, 1);
}
