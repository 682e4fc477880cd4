/** The cube with the numbers of closed periods as they were kept. */

import type { Dictionary } from "../dictionary/model";
import type { Cube, CubeCell } from "../summarize/model";
import { periodNamed } from "../time/parse-period";
import { ALL, comparePeriods } from "../time/period";
import { allPeriods } from "./all-periods";
import type { Closing } from "./closing";

/**
 * In closed periods stands what was kept and nothing else: no metric or group that has come since. Periods that are
 * open hold the data as they are now. In the order of the cube.
 */
export function carried(cube: Cube, closing: Closing, dictionary: Dictionary): Cube {
  const order = new Map(dictionary.metrics.map(({ name }, index) => [name, index]));
  const open = cube.cells.filter(({ period }) => period !== ALL && !closing.isKept(period));
  const kept = closing.kept.flatMap(({ cells }) => cells.filter(({ metric }) => order.has(metric)));
  const cells = [...kept, ...open, ...allPeriods(cube.cells, kept, closing.isKept, dictionary)];
  const place = periodPlaces(cells, dictionary);
  cells.sort(
    (a, b) => order.get(a.metric)! - order.get(b.metric)! || place.get(a.period)! - place.get(b.period)!,
  );
  return { ...cube, cells };
}

/** In time, then text as it appears, then All. */
function periodPlaces(cells: readonly CubeCell[], { settings }: Dictionary): Map<string, number> {
  const keys = [...new Set(cells.map(({ period }) => period))];
  const rank = (key: string) => (key === ALL ? 1 : 0);
  const periods = keys.map((key) => periodNamed(key, settings));
  periods.sort((a, b) => rank(a.key) - rank(b.key) || comparePeriods(a, b));
  return new Map(periods.map(({ key }, index) => [key, index]));
}
