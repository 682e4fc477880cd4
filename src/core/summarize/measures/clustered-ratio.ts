/** The interval of a ratio of two sums over people who may have several rows each. */
import { type Interval, Z95 } from "./interval";

/** Over people: how many, and the sums of squares and products of each one's own total above (`y`) and below (`x`). */
export interface Spread {
  readonly people: number;
  readonly yy: number;
  readonly xy: number;
  readonly xx: number;
}

/**
 * The interval of `R = Σy / Σx` with people as clusters, by linearisation:
 * `se² = m / (m - 1) · Σ(y - R x)² / (Σx)²`, and `R ± z se`.
 *
 * Source: W. G. Cochran (1977), Sampling Techniques, third edition, chapter 6 (ratio estimators), without the finite
 * population correction.
 *
 * @param y sum above the line
 * @param x sum below the line
 * @returns null for fewer than two people, for a sum below the line of 0 and where people do not differ at all, since
 * then their spread says nothing about how sure the ratio is
 */
export function clusteredRatio(y: number, x: number, over: Spread, z: number = Z95): Interval | null {
  const { people, yy, xy, xx } = over;
  if (people < 2 || !(x > 0)) return null;
  const ratio = y / x;
  const spread = yy - 2 * ratio * xy + ratio * ratio * xx;
  // Less than what rounding leaves of sums of this size is no spread.
  if (!(spread > 1e-12 * (yy + ratio * ratio * xx))) return null;
  const half = (z * Math.sqrt((people / (people - 1)) * spread)) / x;
  return { low: ratio - half, high: ratio + half };
}
