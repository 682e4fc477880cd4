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
export function clusteredRatio(y: number, x: number, over: Spread): Interval | null {
  const spread = residualSpread(y, x, over);
  if (!spread) return null;
  const ratio = y / x;
  const half = (Z95 * Math.sqrt((over.people / (over.people - 1)) * spread)) / x;
  return { low: ratio - half, high: ratio + half };
}

/** `Σ(y - R x)²` over people, or 0 where that is no more than rounding leaves; null where there is no ratio of several people. */
export function residualSpread(y: number, x: number, { people, yy, xy, xx }: Spread): number | null {
  if (people < 2 || !(x > 0)) return null;
  const ratio = y / x;
  const spread = yy - 2 * ratio * xy + ratio * ratio * xx;
  return spread > 1e-12 * (yy + ratio * ratio * xx) ? spread : 0;
}

/** The spread of everyone who is not in a part; each person must be wholly in it or wholly outside. */
export function spreadOfRest(whole: Spread, part: Spread): Spread {
  return {
    people: whole.people - part.people,
    yy: whole.yy - part.yy,
    xy: whole.xy - part.xy,
    xx: whole.xx - part.xx,
  };
}

export function sumOfSpreads(a: Spread, b: Spread): Spread {
  return { people: a.people + b.people, yy: a.yy + b.yy, xy: a.xy + b.xy, xx: a.xx + b.xx };
}
