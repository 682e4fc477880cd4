/** What every interval looks like, and the quantile that all of them use. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5% quantile of the standard normal distribution: two-sided 95%. */
export const Z95 = 1.959963984540054;

/** So many successes among so many people. */
export interface Share {
  readonly successes: number;
  readonly n: number;
}
