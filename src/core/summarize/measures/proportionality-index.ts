/** A group's share of the successes against its share of the people. */
import type { Share } from "./interval";

/**
 * `(x / X) / (n / N)`: 1 where a group has its share of the successes, below 1 where it has less.
 *
 * Source: California Community Colleges Chancellor's Office (2014), Guidelines for measuring disproportionate impact in
 * equity plans.
 *
 * @param all everyone, the group included
 * @returns null where there are no successes or no people to have a share of
 */
export function proportionalityIndex(group: Share, all: Share): number | null {
  if (!(group.n > 0) || !(all.successes > 0)) return null;
  return (group.successes * all.n) / (all.successes * group.n);
}
