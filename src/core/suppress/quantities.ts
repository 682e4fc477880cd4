/** The numbers that a metric prints of people, by slot. */
import type { Metric } from "../dictionary/model";
import type { CubeCell } from "../summarize/model";
import type { Slots } from "./slots";

export interface Quantity {
  readonly metric: Metric;
  readonly side: "n" | "numerator" | "denominator" | "complement";
  /** True for whole numbers of people or rows, false for amounts (days, dollars). */
  readonly counts: boolean;
  /** By slot; NaN where the metric has no such number. */
  readonly values: Float64Array;
}

/** The same numbers in other slots. */
export function inSlots(same: readonly Quantity[], cells: readonly CubeCell[], slots: Slots): Quantity[] {
  return same.map(({ metric, side, counts }) => ({
    metric,
    side,
    counts,
    values: valuesOf(metric, side, cells, slots),
  }));
}

/** What a cell has of a number; null for none. */
export function valueIn(cell: CubeCell, side: Quantity["side"]): number | null {
  if (side !== "complement") return cell[side];
  return cell.numerator === null || cell.denominator === null ? null : cell.denominator - cell.numerator;
}

function valuesOf(
  metric: Metric,
  side: Quantity["side"],
  cells: readonly CubeCell[],
  slots: Slots,
): Float64Array {
  const values = new Float64Array(slots.count).fill(Number.NaN);
  for (const cell of cells) {
    if (cell.metric !== metric.name) continue;
    const slot = slots.indexOf(cell);
    const value = slot === undefined ? null : valueIn(cell, side);
    if (value !== null) values[slot!] = value;
  }
  return values;
}

/** n, both sides, and those in one side but not in the other: whoever knows a rate's sides knows them too. */
export function quantitiesOf(metric: Metric, cells: readonly CubeCell[], slots: Slots): Quantity[] {
  const counts = cells.every((cell) => cell.countsPeople);
  // Dollars are no part of the homes that they are divided by.
  const isPart = ({ numerator, denominator }: CubeCell) =>
    (numerator ?? 0) <= (denominator ?? Number.POSITIVE_INFINITY);
  const isRate = metric.calculation === "rate" && counts && cells.every(isPart);
  const sides = ["n", "denominator", "numerator", ...(isRate ? (["complement"] as const) : [])] as const;
  return sides
    .map((side) => ({
      metric,
      side,
      counts: counts || side === "n",
      values: valuesOf(metric, side, cells, slots),
    }))
    .filter(({ values }) => values.some((value) => !Number.isNaN(value)));
}

/** True where two numbers are the same in every slot that has both, and not only zeros. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  let shared = false;
  for (let slot = 0; slot < a.values.length; slot++) {
    const [x, y] = [a.values[slot]!, b.values[slot]!];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    if (x !== y) return false;
    if (x !== 0) shared = true;
  }
  return shared;
}

/**
 * Fills in what is known by two others: where other metrics print two numbers of a rate, the third is known as well,
 * though no rate is broken down so.
 *
 * @param values by number and slot
 */
export function completed(
  numbers: readonly (readonly Quantity[])[],
  values: readonly Float64Array[],
): readonly Float64Array[] {
  for (const { metric } of numbers.flat().filter(({ side }) => side === "complement")) {
    const [whole, part, rest] = (["denominator", "numerator", "complement"] as const).map(
      (side) =>
        values[numbers.findIndex((same) => same.some((one) => one.metric === metric && one.side === side))]!,
    );
    for (let slot = 0; slot < whole!.length; slot++) {
      const [all, one, other] = [whole![slot]!, part![slot]!, rest![slot]!];
      if (Number.isNaN(all)) whole![slot] = one + other;
      else if (Number.isNaN(one)) part![slot] = all - other;
      else if (Number.isNaN(other)) rest![slot] = all - one;
    }
  }
  return values;
}
