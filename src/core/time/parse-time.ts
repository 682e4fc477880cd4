/** Times of day as people type them. */

/** The time of day that a text means, as a fraction of a day (0 to below 1), or null. `pattern` as for `parseDate`. */
export function parseTime(text: string, pattern: string): number | null {
  throw new Error(`not written: ${text} ${pattern}`);
}
