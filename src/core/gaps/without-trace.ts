/** Differences of decimals. */

/** Without the trace that subtracting decimals leaves: 0.70 less 0.67 is 0.03. */
export function withoutTrace(difference: number): number {
  return Math.round(difference * 1e12) / 1e12;
}
