/** The rows of Summary: every cell of the cube after the one decision on what may be published. */
import type { Dictionary } from "../dictionary/model";
import type { Protection } from "../suppress/protect";
import type { Comparison } from "./compare";
import type { CellKey, Cube, CubeCell, SummaryRow, SummaryStatus } from "./model";
import { targetFinder } from "./targets";

/** One row for each cell, in the cube's order. Whatever is hidden is null, and the status says why. */
export function summaryRows(
  cube: Cube,
  protection: Protection,
  dictionary: Dictionary,
  comparison: Comparison,
): SummaryRow[] {
  const targetOf = targetFinder(dictionary);
  return cube.cells.map((cell) => {
    const { metric, period, partner, dimension, group } = cell;
    const key: CellKey = { metric, period, partner, dimension, group };
    const target = targetOf(key);
    if (cell.inconsistent) return { ...key, ...NOTHING, target, status: "subtotal mismatch" };
    if (protection.isHidden(cell)) return { ...key, ...NOTHING, target, status: "suppressed" };
    return { ...key, ...figures(cell, protection, comparison), target, status: statusOf(cell) };
  });
}

const NOTHING = {
  n: null,
  numerator: null,
  denominator: null,
  value: null,
  low: null,
  high: null,
  reference: null,
  gap: null,
} as const;

function figures(cell: CubeCell, protection: Protection, comparison: Comparison) {
  const { n, numerator, denominator, value, low, high } = cell;
  const shown = protection.isReferenceHidden(cell) ? null : comparison.reference(cell);
  const reference = shown?.value ?? null;
  const gap = value === null || reference === null ? null : value - reference;
  return { n, numerator, denominator, value, low, high, reference, gap };
}

function statusOf(cell: CubeCell): SummaryStatus {
  return cell.value === null ? "no data" : "ok";
}
