/** The rows of Summary: every cell of the cube after the one decision on what may be published. */
import type { Dictionary } from "../dictionary/model";
import type { Protection } from "../suppress/protect";
import { printedCells } from "../suppress/publish";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import type { Comparison } from "./compare";
import { CubeIndex } from "./cube-index";
import type { Cube, CubeCell, SummaryRow, SummaryStatus } from "./model";
import { targetFinder } from "./targets";

/**
 * One row for each cell, in the cube's order. Whatever is hidden is null, and the status says why. Of what is printed
 * nowhere there is a row for every group that anybody is in, so that no row tells by being there that somebody is.
 */
export function summaryRows(
  cube: Cube,
  protection: Protection,
  dictionary: Dictionary,
  comparison: Comparison,
): SummaryRow[] {
  const targetOf = targetFinder(dictionary);
  const isPrinted = printedCells(dictionary);
  const index = new CubeIndex(cube);
  const groupsOf = groupsWithAnybody(cube, index);
  let hidden: readonly CubeCell[] = [];
  return cube.cells.flatMap((cell): SummaryRow[] => {
    if (cell.inconsistent || isPrinted(cell))
      return [summaryRow(cell, targetOf(cell), protection, comparison)];
    const beside = index.groupsBeside(cell);
    if (beside === hidden) return [];
    hidden = beside;
    const { metric, period, partner, dimension } = cell;
    return [...groupsOf(cell)].map((group) => {
      const key = { metric, period, partner, dimension, group };
      return { ...key, ...NOTHING, reference: null, gap: null, target: targetOf(key), status: "suppressed" };
    });
  });
}

/** The groups of a breakdown that anybody is in, wherever and whenever: what Over time makes of all periods may lack some. */
function groupsWithAnybody({ cells }: Cube, index: CubeIndex) {
  const groups = new Map<string, Set<string>>();
  const overAll = (cell: CubeCell) => index.groupsBeside({ ...cell, period: ALL, partner: ALL });
  const of = (cell: CubeCell) =>
    getOrInsert(
      groups,
      `${cell.metric}\n${cell.dimension}`,
      () => new Set(overAll(cell).map(({ group }) => group)),
    );
  for (const cell of cells) if (cell.partner === ALL) of(cell).add(cell.group);
  return of;
}

function summaryRow(
  cell: CubeCell,
  target: number | null,
  protection: Protection,
  comparison: Comparison,
): SummaryRow {
  const status = statusOf(cell, protection);
  const isShown = status === "ok" || status === "no data";
  const figures: Figures = isShown ? cell : NOTHING;
  const reference = isShown ? referenceValue(cell, protection, comparison) : null;
  return {
    metric: cell.metric,
    period: cell.period,
    partner: cell.partner,
    dimension: cell.dimension,
    group: cell.group,
    n: figures.n,
    numerator: figures.numerator,
    denominator: figures.denominator,
    value: figures.value,
    low: figures.low,
    high: figures.high,
    reference,
    gap: reference === null || cell.value === null ? null : cell.value - reference,
    target,
    status,
  };
}

type Figures = Pick<SummaryRow, "n" | "numerator" | "denominator" | "value" | "low" | "high">;

const NOTHING: Figures = { n: null, numerator: null, denominator: null, value: null, low: null, high: null };

function statusOf(cell: CubeCell, protection: Protection): SummaryStatus {
  if (cell.inconsistent) return "subtotal mismatch";
  if (protection.isHidden(cell)) return "suppressed";
  return cell.value === null ? "no data" : "ok";
}

function referenceValue(cell: CubeCell, protection: Protection, comparison: Comparison): number | null {
  return protection.isReferenceHidden(cell) ? null : (comparison.reference(cell)?.value ?? null);
}
