/** The pooled numbers that flags may need: of metrics with a group that is too small in the latest period. */
import type { Records } from "../consolidate/model";
import type { Metric, Settings } from "../dictionary/model";
import type { Cube, CubeCell } from "../summarize/model";
import { poolPeriods } from "../summarize/pool";
import { isSmall } from "../suppress/small";
import { ALL } from "../time/period";
import type { FlagInput } from "./flag-input";
import { pooledPeriods, usablePeriods } from "./flag-period";

/** @param changed closed periods that hold other rows now than those that were published: they cannot be pooled with others */
export function pooledCells(
  records: Records,
  input: Pick<FlagInput, "dictionary" | "cube" | "coverage" | "periods" | "today">,
  changed: ReadonlySet<string> = new Set(),
): CubeCell[] {
  const usable = usablePeriods(input);
  const windows = new Map<string, readonly string[]>();
  for (const metric of input.dictionary.metrics) {
    const window = pooledPeriods(usable.get(metric.name) ?? []);
    if (window.some((period) => changed.has(period))) continue;
    if (hasSmallGroup(metric, window, input.cube, input.dictionary.settings))
      windows.set(metric.name, window);
  }
  return windows.size === 0 ? [] : poolPeriods(records, windows);
}

/**
 * True where a group that the pooled periods know is too small in the latest of them, or not in it: too small to be
 * compared, or to be printed (then another must be hidden with it).
 */
function hasSmallGroup(
  { name, minimumGroupSize, calculation }: Metric,
  window: readonly string[],
  { cells }: Cube,
  settings: Settings,
): boolean {
  const isPrinted = (cell: CubeCell) =>
    settings.smallestPublishable === 0 || !isSmall(cell, calculation === "rate", settings);
  const latest = window[window.length - 1];
  const groups = new Map<string, boolean>();
  for (const cell of cells) {
    const { metric, partner, period, dimension, group, n } = cell;
    if (metric !== name || partner !== ALL || dimension === "" || !window.includes(period)) continue;
    const key = `${dimension}\n${group}`;
    const isLarge = period === latest && n >= minimumGroupSize && isPrinted(cell);
    groups.set(key, isLarge || (groups.get(key) ?? false));
  }
  return [...groups.values()].includes(false);
}
