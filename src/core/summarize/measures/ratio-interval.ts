/** The interval of the ratio of two independent shares. */
import { type Interval, type Share, Z95 } from "./interval";

/**
 * The log interval of a risk ratio: `exp(ln(p₁ / p₂) ± z √(1/x₁ - 1/n₁ + 1/x₂ - 1/n₂))`.
 *
 * Source: D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978), Obtaining confidence intervals for the risk ratio in
 * cohort studies, Biometrics 34:469.
 *
 * @returns null where one of the two has no successes: the logarithm has no value there
 */
export function ratioInterval(a: Share, b: Share): Interval | null {
  if (!(a.successes > 0 && b.successes > 0 && a.n >= a.successes && b.n >= b.successes)) return null;
  const ratio = a.successes / a.n / (b.successes / b.n);
  const half = Z95 * Math.sqrt(1 / a.successes - 1 / a.n + 1 / b.successes - 1 / b.n);
  return { low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}
