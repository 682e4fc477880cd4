/** How sure a number is, for judging it. */
import { clusteredRatio } from "../summarize/measures/clustered-ratio";
import type { Interval } from "../summarize/measures/interval";
import type { CubeCell } from "../summarize/model";

/** The interval of a cell: the one that Summary has, and for a mean that of how its people differ; null where there is none. */
export function intervalOf({ low, high, spread, numerator, denominator }: CubeCell): Interval | null {
  if (low !== null && high !== null) return { low, high };
  return spread ? clusteredRatio(numerator ?? 0, denominator ?? 0, spread) : null;
}
