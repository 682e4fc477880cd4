/** How many more successes a group would need to have no gap. */
import type { Share } from "./interval";

/** What a rate that is no whole number leaves: 0.55 of 100 people is a trace more than 55. */
const TRACE = 1e-9;

/**
 * The whole number of people in the group who would have to succeed as well for its rate to reach the reference:
 * `⌈n · reference - x⌉`, at least 0. The reference is held fixed.
 *
 * Source: California Community Colleges Chancellor's Office (2017), Percentage point gap method: the number of students
 * needed to close the gap.
 *
 * @param reference the rate to reach, as successes of n, so that whole numbers are divided last
 * @example peopleBehind({ successes: 607, n: 2000 }, { successes: 10528, n: 20000 }) // 446
 */
export function peopleBehind(group: Share, reference: Share): number {
  if (!(reference.n > 0)) return 0;
  const missing = (group.n * reference.successes - group.successes * reference.n) / reference.n;
  return Math.max(0, Math.ceil(missing - TRACE));
}
