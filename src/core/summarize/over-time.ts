/** What all periods together hold for a sum that does not simply add up over time. */

import type { Dictionary, Metric } from "../dictionary/model";
import type { Grid } from "./grid";
import type { PeriodSlots } from "./period-slots";

/** True for calculations that Over time has to do with. */
export function hasOverTime({ calculation, overTime }: Metric): boolean {
  return (calculation === "sum" || calculation === "count") && overTime !== "add";
}

/** The slots that a partner reported, in order of time. */
export function reportedSlots(grids: readonly Grid[], slots: PeriodSlots): number[] {
  return [...slots.slotOf].filter((slot) => grids[0]!.seen[slot] === 1);
}

/** First day of the last period that any partner reported; none where that has no date. */
export function lastStart(partners: readonly (readonly Grid[])[], slots: PeriodSlots): number {
  const reported = new Set(partners.flatMap((grids) => reportedSlots(grids, slots)));
  const starts = slots.periods.flatMap(({ start }, i) =>
    reported.has(slots.slotOf[i]!) ? (start ?? []) : [],
  );
  return Math.max(Number.NEGATIVE_INFINITY, ...starts);
}

/** True where Partners says that a partner reports a metric until a day before `start`: what it had then is not there any more. */
export function hasLeft(
  partner: string,
  metric: string,
  start: number,
  { partners }: Pick<Dictionary, "partners">,
): boolean {
  const lines = (partners ?? []).filter(
    (line) => line.partner === partner && (line.metrics === null || line.metrics.includes(metric)),
  );
  return lines.length > 0 && lines.every(({ until }) => until !== null && until < start);
}

/**
 * Rewrites the last slot of a partner's grids. `last` takes the last period that the partner reported (in the order of
 * the records' periods), `average` the mean of the periods that it reported, each counted for all groups alike, so that
 * groups still add up; `none` leaves nothing.
 *
 * @param grids of all breakdowns, the total first
 * @param keyed where people have keys, n stays the number of different people under an average
 */
export function settleOverTime(
  grids: readonly Grid[],
  overTime: Metric["overTime"],
  slots: PeriodSlots,
  keyed: boolean,
): void {
  const reported = reportedSlots(grids, slots);
  for (const grid of grids) {
    for (let group = 0; group < grid.groups; group++) {
      const base = group * grid.slots;
      if (overTime === "none") clear(grid, base + grid.slots - 1);
      else if (reported.length === 0) continue;
      else if (overTime === "last") copy(grid, base + reported[reported.length - 1]!, base + grid.slots - 1);
      else average(grid, base, reported, keyed);
    }
    if (overTime === "none") grid.inconsistent[grid.slots - 1] = 0;
    if (overTime === "last" && reported.length > 0) {
      grid.inconsistent[grid.slots - 1] = grid.inconsistent[reported[reported.length - 1]!]!;
    }
  }
}

function clear(grid: Grid, cell: number): void {
  grid.numerator[cell] = 0;
  grid.people[cell] = 0;
  grid.unknown[cell] = 0;
  grid.seen[cell] = 0;
}

function copy(grid: Grid, from: number, to: number): void {
  grid.numerator[to] = grid.numerator[from]!;
  grid.people[to] = grid.people[from]!;
  grid.unknown[to] = grid.unknown[from]!;
  grid.seen[to] = grid.seen[from]!;
}

function average(grid: Grid, base: number, reported: readonly number[], keyed: boolean): void {
  const cell = base + grid.slots - 1;
  const mean = (sums: Float64Array) =>
    reported.reduce((sum, slot) => sum + sums[base + slot]!, 0) / reported.length;
  grid.numerator[cell] = mean(grid.numerator);
  if (!keyed) grid.people[cell] = Math.round(mean(grid.people));
}
