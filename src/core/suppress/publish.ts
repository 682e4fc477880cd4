/** Which numbers of the cube may be published: family by family, each in a step of its own if need be. */
import type { Dictionary } from "../dictionary/model";
import { breakdownName, CROSS } from "../summarize/breakdown";
import { CubeIndex } from "../summarize/cube-index";
import type { Cube, CubeCell } from "../summarize/model";
import { ALL } from "../time/period";
import { systemOf } from "./cube-system";
import { decide } from "./decide";
import { type Family, families } from "./families";
import { joinedSystem } from "./joined-system";
import { type Kin, kinOf } from "./kin";
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

/**
 * How many places that are not printed the audit looks at beside those that are. They tie printed numbers together: a
 * cross of one partner is part of its groups and of everybody's cross. Fewer where it looks with the eyes of each partner.
 */
const MOST_UNPRINTED = { public: 1_500, partners: 700 } as const;
/** Above so many cells a metric, elimination as well looks at no more than the audit. */
const MOST_CELLS = 6_000;

/** The decisions to take. Each is independent of the others, so a run may take them one by one. */
export class Publication {
  readonly kin: readonly Kin[];
  private readonly isPrinted: (cell: CubeCell) => boolean;
  private readonly index: CubeIndex;
  private readonly places: ReadonlyMap<CubeCell, number>;

  constructor(
    private readonly cube: Cube,
    private readonly dictionary: Dictionary,
  ) {
    this.isPrinted = printedCells(dictionary);
    this.index = new CubeIndex(cube);
    this.places = new Map(cube.cells.map((cell, place) => [cell, place]));
    const { metrics, settings } = dictionary;
    const printed = cube.cells.filter(this.isPrinted);
    const usable = cube.cells.filter(({ inconsistent }) => !inconsistent);
    const isOn = settings.smallestPublishable > 0;
    this.kin = isOn ? kinOf(families(printed, metrics), usable, this.isPrinted) : [];
  }

  /**
   * What was decided of closed periods holds. Where a free decision comes to the same for them it is taken, so that a run
   * over the same data publishes the same as the one that closed them: two different choices of what to hide would tell
   * together what each of them hides.
   */
  decide(kin: Kin): FamilyDecision {
    const free = this.decideWith(kin, false);
    const hidden = new Set(free.hidden);
    const closed = kin.families.flatMap((family) => this.cellsOf(family)).filter(isClosed);
    const isSame = (cell: CubeCell) => hidden.has(this.places.get(cell)!) === (cell.published === "hidden");
    return closed.every(isSame) ? free : this.decideWith(kin, true);
  }

  /** @param keepsClosed takes what was decided of closed periods as given */
  private decideWith(kin: Kin, keepsClosed: boolean): FamilyDecision {
    const { families } = kin;
    const cellsOf = families.map((family) => this.cellsOf(family));
    const cells = cellsOf.flat();
    const slots = new Slots();
    for (const cell of cells.filter(this.isPrinted)) slots.add(cell);
    const printed = slots.count;
    for (const cell of this.tying(cells, families.length)) slots.add(cell);
    const near = slots.count;

    const metrics = families.reduce((sum, family) => sum + family.metrics.length, 0);
    if (cells.length <= MOST_CELLS * metrics) for (const cell of cells) slots.add(cell);
    const systems = families.map((family, f) => {
      const own = new Set(cellsOf[f]!.filter(this.isPrinted));
      return systemOf(family, slots, cellsOf[f]!, own, printed, near, this.index, this.dictionary);
    });
    const overAll = Uint8Array.from(slots.places, ({ period }) => Number(period === ALL));
    const system = joinedSystem(systems, kin, overAll);
    for (const [f, own] of cellsOf.entries()) {
      for (const cell of keepsClosed ? own.filter(isClosed) : [])
        system.cells[system.cellOf(f, slots.indexOf(cell)!)] =
          cell.published === "shown" ? CELL.fixed : CELL.small;
    }
    const decision = decide(system);
    const cellsIn = (isIn: (cell: number) => boolean) =>
      cellsOf.flatMap((own, f) =>
        own.flatMap((cell) => {
          const slot = this.isPrinted(cell) ? slots.indexOf(cell) : undefined;
          return slot !== undefined && isIn(system.cellOf(f, slot)) ? this.places.get(cell)! : [];
        }),
      );
    const hidden = cellsIn((cell) => decision.hidden[cell] === 1);
    const primary = cellsIn((cell) => system.cells[cell] === CELL.small).length;
    const unsafe = new Set(decision.unsafe);
    return {
      hidden,
      primary,
      secondary: hidden.length - primary,
      narrowest: Number.isFinite(decision.narrowest) ? decision.narrowest : null,
      unsafe: cellsIn((cell) => unsafe.has(cell)),
    };
  }

  private cellsOf({ metrics }: Family): CubeCell[] {
    const names = new Set(metrics.map(({ name }) => name));
    return this.cube.cells.filter((cell) => names.has(cell.metric) && !cell.inconsistent);
  }

  /**
   * Cells that are not printed, hold somebody and tie printed ones together: all of them, those of single dimensions, or
   * those over all periods, as many as the audit can look at.
   */
  private tying(cells: readonly CubeCell[], families: number): readonly CubeCell[] {
    const most = MOST_UNPRINTED[this.dictionary.settings.readers] / families;
    const isSomebody = ({ n, numerator }: CubeCell) => n > 0 || (numerator !== null && numerator !== 0);
    const all = cells.filter((cell) => !this.isPrinted(cell));
    const unprinted = all.filter(isSomebody);
    const single = unprinted.filter(({ dimension }) => !dimension.includes(CROSS));
    const overAll = unprinted.filter(({ period }) => period === ALL);
    const fits = (some: readonly CubeCell[]) => {
      const slots = new Slots();
      for (const cell of some) slots.add(cell);
      return slots.count <= most;
    };
    return [all, unprinted, single, overAll].find(fits) ?? [];
  }
}

/** True for a cell of a closed period that was printed, or hidden. */
function isClosed({ published }: CubeCell): boolean {
  return published === "shown" || published === "hidden";
}

/** Cells that are printed at all; a smallest publishable count of 0 turns suppression off and prints everything. */
export function printedCells({ metrics, settings }: Dictionary) {
  const crosses = new Set(
    metrics.flatMap(({ breakdowns }) => breakdowns.filter(({ length }) => length > 1).map(breakdownName)),
  );
  const all = settings.publishPartnerDetail || settings.smallestPublishable === 0;
  return (cell: CubeCell) => {
    if (cell.inconsistent) return false;
    return cell.published ? cell.published !== "nowhere" : isPrinted(cell, crosses.has(cell.dimension), all);
  };
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
