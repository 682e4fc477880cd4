/** One decision for every number that any tab prints: whether it may be published. */
import type { Dictionary } from "../dictionary/model";
import type { Comparison } from "../summarize/compare";
import type { Cube, CubeCell } from "../summarize/model";
import { type FamilyDecision, Publication, printedCells, together } from "./publish";
import { isSmall } from "./small";

/** What may be published. A cell is hidden whole: its n, both its sides, its value and its interval. */
export interface Protection {
  /** True for a cell that is not printed, is too small or hidden to protect others, or contradicts its stated total. */
  isHidden(cell: CubeCell): boolean;
  /** True where what a cell is compared with, and so the gap, would tell of a hidden cell. */
  isReferenceHidden(cell: CubeCell): boolean;
  readonly audit: ProtectionAudit;
}

/** What suppression came to, over all that is printed. */
export type ProtectionAudit = Omit<FamilyDecision, "hidden">;

/** Takes all decisions at once; see `Publication` for taking them one by one. */
export function protect(cube: Cube, dictionary: Dictionary, comparison: Comparison): Protection {
  const publication = new Publication(cube, dictionary);
  const decisions = publication.kin.map((kin) => publication.decide(kin));
  const decision = together(decisions);
  return protectionOf(hiddenCells(cube, dictionary, decision), dictionary, comparison, decision);
}

/** All cells that were decided to be hidden, and those that are not printed at all. */
export function hiddenCells(
  { cells }: Pick<Cube, "cells">,
  dictionary: Dictionary,
  { hidden }: Pick<FamilyDecision, "hidden">,
): ReadonlySet<CubeCell> {
  const isPrinted = printedCells(dictionary);
  const decided = new Set(hidden.map((index) => cells[index]!));
  const isDecided = (cell: CubeCell) => (cell.published ? cell.published !== "shown" : decided.has(cell));
  return new Set(cells.filter((cell) => !isPrinted(cell) || isDecided(cell)));
}

/** The protection that was decided. */
export function protectionOf(
  hidden: ReadonlySet<CubeCell>,
  { settings, metrics }: Dictionary,
  comparison: Comparison,
  decision: FamilyDecision,
): Protection {
  const isOn = settings.smallestPublishable > 0;
  const rates = new Set(metrics.flatMap(({ calculation, name }) => (calculation === "rate" ? name : [])));
  return {
    isHidden: (cell) => hidden.has(cell),
    isReferenceHidden(cell) {
      if (hidden.has(cell)) return true;
      const reference = comparison.reference(cell);
      if (!reference) return false;
      if (reference.from.some((other) => hidden.has(other))) return true;
      // Everyone else can be few, though neither the group nor the total is.
      const { metric, countsPeople } = cell;
      return isOn && isSmall({ ...reference, countsPeople }, rates.has(metric), settings);
    },
    audit: decision,
  };
}

/** What was decided of a cell, to be kept when its period is closed. */
export function publishedOf(
  cell: CubeCell,
  protection: Protection,
  dictionary: Dictionary,
): NonNullable<CubeCell["published"]> {
  if (!protection.isHidden(cell) && !cell.inconsistent) return "shown";
  return printedCells(dictionary)(cell) ? "hidden" : "nowhere";
}
