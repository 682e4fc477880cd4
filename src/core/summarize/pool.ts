/** Several periods of a metric together, each person once: for groups that are too small in one of them. */
import type { Records } from "../consolidate/model";
import type { Metric } from "../dictionary/model";
import { ALL } from "../time/period";
import { CubeBuilder } from "./cube";
import type { Frame } from "./frame";
import { FATE, type LineFigures, type LinePlan } from "./line";
import type { CubeCell } from "./model";
import type { People } from "./people";
import { periodSlots } from "./period-slots";

/**
 * The cells of each metric over its periods together, over all partners. A person counts with the latest row that enters
 * the metric, so that two rows of one person never pass for two people. Metrics of which a table has no keys, and those
 * that add up amounts, have no cells: headcounts of two periods may be of the same people.
 *
 * @param periods of each metric, by key, in order of time. The cells' period reads `2024-Q4 to 2025-Q3`.
 */
export function poolPeriods(records: Records, periods: ReadonlyMap<string, readonly string[]>): CubeCell[] {
  const slots = periodSlots(records);
  const slotsOf = new Map(slots.periods.map(({ key }, index) => [key, slots.slotOf[index]!]));
  const builder = new CubeBuilder(records, slots, (metric, line, frame, figures, scope) => {
    const inside = new Set(periods.get(metric.name)!.flatMap((key) => slotsOf.get(key) ?? []));
    keepLatest(frame, figures, scope.peopleOf(line.table)!, inside);
  });
  return records.dictionary.metrics.flatMap((metric) => {
    const keys = periods.get(metric.name);
    const plan = builder.planner.plan(metric);
    if (!keys || keys.length < 2 || !canPool(metric, plan.lines)) return [];
    const cells: CubeCell[] = [];
    builder.appendCells(plan, cells);
    return cells
      .filter(({ period, partner }) => period === ALL && partner === ALL)
      .map((cell) => ({ ...cell, period: `${keys[0]} to ${keys[keys.length - 1]}` }));
  });
}

function canPool({ calculation, overTime }: Metric, lines: readonly LinePlan[]): boolean {
  const countsPeople =
    calculation === "rate" ||
    calculation === "mean" ||
    calculation === "distinct" ||
    (calculation === "count" && overTime === "add");
  return countsPeople && lines.every(({ keyed, paired }) => keyed && !paired);
}

/** Leaves of each person the latest row that enters and lies in one of the slots, and of all others nothing. */
function keepLatest(
  frame: Frame,
  { fate, people }: LineFigures,
  { order, personOf }: People,
  inside: ReadonlySet<number>,
): void {
  const lastSlotOf = (row: number) => {
    for (let slot = frame.last[row]!; slot >= frame.first[row]!; slot--) if (inside.has(slot)) return slot;
    return -1;
  };
  let kept = -1;
  let keptSlot = -1;
  for (const row of order) {
    const isSame = kept >= 0 && personOf[kept] === personOf[row];
    const slot = fate[row] === FATE.enters && people[row]! > 0 ? lastSlotOf(row) : -1;
    const isKept = slot >= 0 && (!isSame || slot >= keptSlot);
    if (!isKept) {
      fate[row] = FATE.out;
      continue;
    }
    if (isSame) fate[kept] = FATE.out;
    kept = row;
    keptSlot = slot;
  }
}
