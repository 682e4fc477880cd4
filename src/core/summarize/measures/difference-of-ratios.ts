/** How sure the difference between two averages of people is. */
import { residualSpread, type Spread } from "./clustered-ratio";
import { type Interval, Z95 } from "./interval";
import { twoSided } from "./p-value";

/** A ratio of two sums, with how its people differ. A mean is one whose `x` is the number of values. */
export interface SpreadRatio {
  readonly y: number;
  readonly x: number;
  readonly over: Spread;
}

export interface TestedDifference {
  readonly interval: Interval;
  /** Two-sided, of no difference. */
  readonly pValue: number;
}

/**
 * The interval of `a - b` for two independent groups of people: `d ± t √(v₁ + v₂)` with `vᵢ = mᵢ s² / xᵢ²` and
 * `(v₁ + v₂)² / (v₁² / (m₁ - 1) + v₂² / (m₂ - 1))` degrees of freedom. `s²` is the larger of the two variances of
 * `y - R x` between people: of amounts that few have much of (dollars) a small group often lacks those few, and then its
 * own variance would make it look surer than it is.
 *
 * Source: B. L. Welch (1947), The generalization of "Student's" problem when several different population variances are
 * involved, Biometrika 34:28; the variances are those of `clusteredRatio`.
 *
 * @returns null for fewer than two people on a side, and where nobody differs from anybody
 */
export function differenceOfRatios(a: SpreadRatio, b: SpreadRatio): TestedDifference | null {
  const [first, second] = [a, b].map(({ y, x, over }) => residualSpread(y, x, over));
  if (first == null || second == null) return null;
  const variance = Math.max(first / (a.over.people - 1), second / (b.over.people - 1));
  if (!(variance > 0)) return null;
  const [u, v] = [a, b].map(({ x, over }) => (over.people * variance) / (x * x)) as [number, number];
  const freedom = (u + v) ** 2 / (u ** 2 / (a.over.people - 1) + v ** 2 / (b.over.people - 1));
  const difference = a.y / a.x - b.y / b.x;
  const error = Math.sqrt(u + v);
  const half = t95(freedom) * error;
  return {
    interval: { low: difference - half, high: difference + half },
    pValue: twoSided(asNormal(difference / error, freedom)),
  };
}

/**
 * The 97.5% quantile of Student's t, from that of the normal distribution; within 1.2% from 3 degrees of freedom on, and
 * 0.1% from 8.
 *
 * Source: D. L. Wallace (1959), Bounds on normal approximations to Student's and the chi-square distributions, Annals of
 * Mathematical Statistics 30:1121, turned round.
 */
export function t95(freedom: number): number {
  return Math.sqrt(freedom * Math.expm1((Z95 / wallace(freedom)) ** 2 / freedom));
}

/** The standard normal value that is as far out as a value of Student's t. Source: as above. */
function asNormal(t: number, freedom: number): number {
  return wallace(freedom) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
}

function wallace(freedom: number): number {
  return (8 * freedom + 1) / (8 * freedom + 3);
}
