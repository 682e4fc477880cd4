/** The pooled numbers that flags may need: of metrics with a group that is too small in the latest period. */
import type { Records } from "../consolidate/model";
import type { Metric } from "../dictionary/model";
import type { Cube, CubeCell } from "../summarize/model";
import { poolPeriods } from "../summarize/pool";
import { ALL } from "../time/period";
import type { FlagInput } from "./flag-input";
import { pooledPeriods, usablePeriods } from "./flag-period";

export function pooledCells(
  records: Records,
  input: Pick<FlagInput, "dictionary" | "cube" | "coverage" | "periods" | "today">,
): CubeCell[] {
  const usable = usablePeriods(input);
  const windows = new Map<string, readonly string[]>();
  for (const metric of input.dictionary.metrics) {
    const window = pooledPeriods(usable.get(metric.name) ?? []);
    if (hasSmallGroup(metric, window, input.cube)) windows.set(metric.name, window);
  }
  return windows.size === 0 ? [] : poolPeriods(records, windows);
}

/** True where a group that the pooled periods know is too small to be compared in the latest of them, or not in it. */
function hasSmallGroup(metric: Metric, window: readonly string[], { cells }: Cube): boolean {
  const latest = window[window.length - 1];
  const groups = new Map<string, number>();
  for (const { metric: name, partner, period, dimension, group, n } of cells) {
    if (name !== metric.name || partner !== ALL || dimension === "" || !window.includes(period)) continue;
    const key = `${dimension}\n${group}`;
    groups.set(key, period === latest ? n : (groups.get(key) ?? 0));
  }
  return [...groups.values()].some((n) => n < metric.minimumGroupSize);
}
