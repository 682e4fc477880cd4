/** How far the groups of a dimension lie apart, in one number. */

/** A group with its value, and its people as weight. */
export interface WeightedValue {
  readonly value: number;
  readonly people: number;
}

export interface Disparity {
  /** The mean, weighted by people. */
  readonly mean: number;
  /** `Σ wᵢ (yᵢ - μ)²`, in squared units. */
  readonly betweenGroupVariance: number;
  /** `√variance / μ`, as a fraction. */
  readonly coefficientOfVariation: number;
  /** `Σ |yᵢ - μ| / (k μ)`, as a fraction: how far the average group lies from the mean. */
  readonly indexOfDisparity: number;
  /** What the mean would gain if every group did as well as the best: `y* - μ`; negative where less is better. */
  readonly attributableRisk: number;
  /** The same as a fraction of the mean: `(y* - μ) / μ`. */
  readonly attributableFraction: number;
}

/**
 * Summary measures of inequality between groups without an order.
 *
 * Sources: World Health Organization (2013), Handbook on health inequality monitoring; J. N. Pearcy, K. G. Keppel (2002),
 * A summary measure of health disparity, Public Health Reports 117:273 (index of disparity, here from the mean).
 *
 * @returns null for fewer than two groups with people in them, and where the mean is 0
 */
export function disparity(groups: readonly WeightedValue[], direction: "up" | "down"): Disparity | null {
  const known = groups.filter(({ people }) => people > 0);
  const people = known.reduce((sum, group) => sum + group.people, 0);
  const mean = known.reduce((sum, group) => sum + group.value * group.people, 0) / people;
  if (known.length < 2 || !(mean > 0)) return null;
  const variance = known.reduce((sum, group) => sum + group.people * (group.value - mean) ** 2, 0) / people;
  const distance = known.reduce((sum, group) => sum + Math.abs(group.value - mean), 0) / known.length;
  const values = known.map(({ value }) => value);
  const attributableRisk = (direction === "up" ? Math.max(...values) : Math.min(...values)) - mean;
  return {
    mean,
    betweenGroupVariance: variance,
    coefficientOfVariation: Math.sqrt(variance) / mean,
    indexOfDisparity: distance / mean,
    attributableRisk,
    attributableFraction: attributableRisk / mean,
  };
}
