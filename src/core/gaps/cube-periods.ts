/** All periods that numbers stand under. */
import type { Settings } from "../dictionary/model";
import type { Cube } from "../summarize/model";
import { parsePeriod } from "../time/parse-period";
import { ALL, type Period } from "../time/period";

/**
 * The periods of the records, as they are, then those that only spells fall in (rows that have a start and an end and no
 * period of their own), which the cube knows by their keys.
 */
export function cubePeriods(
  cube: Cube,
  periods: readonly Period[],
  { fiscalYearStarts, dateOrder }: Settings,
): Period[] {
  const known = new Set([ALL, ...periods.map(({ key }) => key)]);
  const all = [...periods];
  for (const { period: key } of cube.cells) {
    if (known.has(key)) continue;
    known.add(key);
    const period = parsePeriod(key, null, { fiscalYearStarts, dateOrder });
    if (period) all.push(period);
  }
  return all;
}
