/** Which cells are too small to publish by their own size. */
import type { Settings } from "../dictionary/model";
import type { CubeCell } from "../summarize/model";

/** What a number's size is judged by. */
export type Size = Pick<CubeCell, "n" | "numerator" | "denominator" | "countsPeople">;

/**
 * First by the people under the cell, then, where the metric counts people, by what it counts: the numerator, the
 * denominator and those who are in the one but not in the other. From 1 to one less than the smallest publishable count
 * is too small; zero is not, except for a rate of none or all, which tells of everyone in the group.
 */
export function isSmall(
  cell: Size,
  isRate: boolean,
  settings: Pick<Settings, "smallestPublishable" | "hideAllOrNone">,
): boolean {
  const few = (count: number | null) => count !== null && count > 0 && count < settings.smallestPublishable;
  if (few(cell.n)) return true;
  if (!cell.countsPeople) return false;
  if (few(cell.numerator) || few(cell.denominator)) return true;
  if (!isRate || cell.numerator === null || cell.denominator === null) return false;
  const complement = cell.denominator - cell.numerator;
  if (few(complement)) return true;
  return settings.hideAllOrNone && cell.denominator > 0 && (cell.numerator === 0 || complement === 0);
}
