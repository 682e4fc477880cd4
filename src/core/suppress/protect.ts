/** One decision for every number that any tab prints: whether it may be published. */
import type { Dictionary, Settings } from "../dictionary/model";
import { breakdownName } from "../summarize/breakdown";
import type { Comparison } from "../summarize/compare";
import type { Cube, CubeCell } from "../summarize/model";
import { isPrinted } from "./printed";
import { isSmall } from "./small";

/** What may be published. A cell is hidden whole: its n, both its sides, its value and its interval. */
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
  const hidden = hiddenCells(cube.cells, dictionary);
  return {
    isHidden: (cell) => hidden.has(cell),
    isReferenceHidden(cell) {
      const reference = comparison.reference(cell);
      return hidden.has(cell) || (reference?.from.some((other) => hidden.has(other)) ?? false);
    },
  };
}

function hiddenCells(cells: readonly CubeCell[], dictionary: Dictionary): ReadonlySet<CubeCell> {
  const { settings, metrics } = dictionary;
  const rates = new Set(metrics.filter(({ calculation }) => calculation === "rate").map(({ name }) => name));
  const crosses = new Set(
    metrics.flatMap(({ breakdowns }) => breakdowns.filter(({ length }) => length > 1).map(breakdownName)),
  );
  return new Set(
    cells.filter(
      (cell) =>
        cell.inconsistent ||
        (isOn(settings) &&
          (!isPrinted(cell, crosses.has(cell.dimension), settings.publishPartnerDetail) ||
            isSmall(cell, rates.has(cell.metric), settings))),
    ),
  );
}

/** A smallest publishable count of 0 turns suppression off: then all is printed. */
function isOn(settings: Settings): boolean {
  return settings.smallestPublishable > 0;
}
