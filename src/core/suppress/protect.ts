/** One decision for every number that any tab prints: whether it may be published. */
import type { Dictionary, Settings } from "../dictionary/model";
import { breakdownName } from "../summarize/breakdown";
import type { Comparison } from "../summarize/compare";
import type { Cube, CubeCell } from "../summarize/model";
import { isPrinted } from "./printed";
import { isSmall, type Size } from "./small";

/** What may be published, of the very cells that were given. A cell is hidden whole: n, both sides, value, interval. */
export interface Protection {
  /** True for a cell that is not printed, is too small, or belongs to a breakdown that contradicts its stated total. */
  isHidden(cell: CubeCell): boolean;
  /** True where what a cell is compared with, and so the gap, would tell of a hidden cell. */
  isReferenceHidden(cell: CubeCell): boolean;
}

/**
 * Decides for every cell of the cube, by the cell's own size (primary suppression): see `isSmall` and `isPrinted`. It
 * does not yet look at what hidden cells can be worked out from by subtraction (secondary suppression); the decision is
 * made once, for all cells together, so that whatever else has to be hidden joins the same set.
 */
export function protect(cube: Cube, dictionary: Dictionary, comparison: Comparison): Protection {
  const rule = sizeRule(dictionary);
  const hidden = hiddenCells(cube.cells, dictionary, rule);
  return {
    isHidden: (cell) => hidden.has(cell),
    isReferenceHidden(cell) {
      if (hidden.has(cell)) return true;
      const reference = comparison.reference(cell);
      if (!reference) return false;
      // Everyone else can be few, though neither the group nor the total is.
      const { metric, countsPeople } = cell;
      return (
        reference.from.some((other) => hidden.has(other)) || rule({ ...reference, countsPeople }, metric)
      );
    },
  };
}

type SizeRule = (size: Size, metric: string) => boolean;

/** A smallest publishable count of 0 turns suppression off: then nothing is too small. */
function sizeRule({ settings, metrics }: Dictionary): SizeRule {
  const rates = new Set(metrics.filter(({ calculation }) => calculation === "rate").map(({ name }) => name));
  return (size, metric) => isOn(settings) && isSmall(size, rates.has(metric), settings);
}

function hiddenCells(
  cells: readonly CubeCell[],
  { settings, metrics }: Dictionary,
  isTooSmall: SizeRule,
): ReadonlySet<CubeCell> {
  const crosses = new Set(
    metrics.flatMap(({ breakdowns }) => breakdowns.filter(({ length }) => length > 1).map(breakdownName)),
  );
  const printsAll = !isOn(settings) || settings.publishPartnerDetail;
  return new Set(
    cells.filter(
      (cell) =>
        cell.inconsistent ||
        !isPrinted(cell, crosses.has(cell.dimension), printsAll) ||
        isTooSmall(cell, cell.metric),
    ),
  );
}

function isOn(settings: Settings): boolean {
  return settings.smallestPublishable > 0;
}
