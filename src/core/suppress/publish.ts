/** Which numbers of the cube may be published: family by family, each in a step of its own if need be. */
import type { Dictionary } from "../dictionary/model";
import { breakdownName } from "../summarize/breakdown";
import type { Cube, CubeCell } from "../summarize/model";
import { systemOf } from "./cube-system";
import { decide } from "./decide";
import { type Family, families } from "./families";
import { isPrinted } from "./printed";
import { Slots } from "./slots";
import { CELL } from "./system";

/** What suppression did to one family. */
export interface FamilyDecision {
  /** Hidden cells by their place in `Cube.cells`. */
  readonly hidden: readonly number[];
  /** How many of them were too small, and how many are hidden to protect these. */
  readonly primary: number;
  readonly secondary: number;
  /** The fewest values that a hidden number can still have, at least; null where nothing is hidden. */
  readonly narrowest: number | null;
  /** Hidden cells that could not be made safe, by their place in `Cube.cells`. */
  readonly unsafe: readonly number[];
}

/** How many places that are not printed are looked at beside those that are: all of a small initiative, none of a large. */
const MOST_UNPRINTED = 400;

/** The decisions to take. Each is independent of the others, so a run may take them one by one. */
export class Publication {
  readonly families: readonly Family[];
  private readonly slots = new Slots();
  private readonly printed: number;
  private readonly cells: CubeCell[];

  constructor(
    private readonly cube: Cube,
    private readonly dictionary: Dictionary,
  ) {
    const { metrics, settings } = dictionary;
    const printed = printedCells(dictionary);
    const isOn = settings.smallestPublishable > 0;
    this.cells = isOn ? cube.cells.filter(printed) : [];
    for (const cell of this.cells) this.slots.add(cell);
    this.printed = this.slots.count;
    const others = cube.cells.filter((cell) => !cell.inconsistent && !printed(cell));
    const places = new Set(
      others.map(({ period, partner, group, dimension }) => [period, partner, dimension, group].join("\n")),
    );
    if (isOn && (places.size <= MOST_UNPRINTED || settings.readers === "partners")) {
      for (const cell of others) {
        this.slots.add(cell);
        this.cells.push(cell);
      }
    }
    this.families = families(this.slots, this.cells, { ...dictionary, metrics });
  }

  decide(family: Family): FamilyDecision {
    const names = new Set(family.metrics.map(({ name }) => name));
    const own = this.cells.filter(({ metric }) => names.has(metric));
    const system = systemOf(family, this.slots, own, (slot) => slot < this.printed, this.dictionary);
    const decision = decide(system);
    const at = new Map(this.cube.cells.map((cell, index) => [cell, index]));
    const cellsIn = (isIn: (slot: number) => boolean) =>
      own.flatMap((cell) => {
        const slot = this.slots.indexOf(cell)!;
        return slot < this.printed && isIn(slot) ? at.get(cell)! : [];
      });
    const hidden = cellsIn((slot) => decision.hidden[slot] === 1);
    const primary = cellsIn((slot) => system.cells[slot] === CELL.small).length;
    const unsafe = new Set(decision.unsafe);
    return {
      hidden,
      primary,
      secondary: hidden.length - primary,
      narrowest: Number.isFinite(decision.narrowest) ? decision.narrowest : null,
      unsafe: cellsIn((slot) => unsafe.has(slot)),
    };
  }
}

/** Cells that are printed at all; a smallest publishable count of 0 turns suppression off and prints everything. */
export function printedCells({ metrics, settings }: Dictionary) {
  const crosses = new Set(
    metrics.flatMap(({ breakdowns }) => breakdowns.filter(({ length }) => length > 1).map(breakdownName)),
  );
  const all = settings.publishPartnerDetail || settings.smallestPublishable === 0;
  return (cell: CubeCell) => !cell.inconsistent && isPrinted(cell, crosses.has(cell.dimension), all);
}

/** The decisions on several families as one. */
export function together(decisions: readonly FamilyDecision[]): FamilyDecision {
  const widths = decisions.flatMap(({ narrowest }) => narrowest ?? []);
  return {
    hidden: decisions.flatMap(({ hidden }) => hidden),
    primary: decisions.reduce((sum, { primary }) => sum + primary, 0),
    secondary: decisions.reduce((sum, { secondary }) => sum + secondary, 0),
    narrowest: widths.length === 0 ? null : Math.min(...widths),
    unsafe: decisions.flatMap(({ unsafe }) => unsafe),
  };
}
