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

/** n, both sides, and those in one side but not in the other: whoever knows a rate's sides knows them too. */
export function quantitiesOf(metric: Metric, cells: readonly CubeCell[], slots: Slots): Quantity[] {
  const counts = cells.every((cell) => cell.countsPeople);
  const isRate = metric.calculation === "rate" && counts;
  const quantity = (side: Quantity["side"], of: (cell: CubeCell) => number | null): Quantity => {
    const values = new Float64Array(slots.count).fill(Number.NaN);
    for (const cell of cells) {
      const value = of(cell);
      if (value !== null) values[slots.indexOf(cell)!] = value;
    }
    return { metric, side, counts: counts || side === "n", values };
  };
  const all = [
    quantity("n", ({ n }) => n),
    quantity("denominator", ({ denominator }) => denominator),
    quantity("numerator", ({ numerator }) => numerator),
  ];
  if (isRate) {
    all.push(
      quantity("complement", ({ numerator, denominator }) =>
        numerator === null || denominator === null ? null : denominator - numerator,
      ),
    );
  }
  return all.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
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
