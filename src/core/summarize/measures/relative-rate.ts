/** The rate at which a group is reached against the rate of another group. */
import { type Interval, type Share, Z95 } from "./interval";

export interface RateRatio extends Interval {
  readonly ratio: number;
}

/**
 * Relative rate index: `(x₁ / n₁) / (x₂ / n₂)`, with the log interval of two rates, `exp(ln r ± z √(1/x₁ + 1/x₂))`.
 *
 * Source: US Office of Juvenile Justice and Delinquency Prevention (2009), Disproportionate Minority Contact Technical
 * Assistance Manual, fourth edition; K. J. Rothman, S. Greenland (1998), Modern Epidemiology, for the interval.
 *
 * @returns null where one of the two has no successes
 */
export function relativeRate(group: Share, other: Share): RateRatio | null {
  if (!(group.successes > 0 && other.successes > 0 && group.n > 0 && other.n > 0)) return null;
  const ratio = (group.successes * other.n) / (other.successes * group.n);
  const half = Z95 * Math.sqrt(1 / group.successes + 1 / other.successes);
  return { ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}

/** Everyone who is not in the group. */
export function allOthers(group: Share, all: Share): Share {
  return { successes: all.successes - group.successes, n: all.n - group.n };
}
