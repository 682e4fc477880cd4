/** The audit: what an attacker can still work out about hidden numbers, reader by reader and number by number. */
import { Ground } from "./ground";
import { readersOf } from "./readers";
import { CELL, type System } from "./system";
import { View } from "./view";

/** A hidden number as one reader sees it. */
export interface Target {
  readonly view: View;
  readonly cell: number;
}

/**
 * Looks for moves: other values of hidden numbers that leave all that a reader knows as it is. A number is safe once two
 * moves, or one, take it far enough. A move stays one while more is hidden, and while cells are shown that it does not
 * touch, so that showing a cell again asks for a new look at just those numbers whose moves touch it.
 */
export class Audit {
  private readonly grounds: readonly Ground[];
  private readonly views: readonly View[];

  /** @param hidden by cell: 1 for a hidden one; what the audit is asked to hide or to show is noted there */
  constructor(
    readonly system: System,
    readonly hidden: Uint8Array,
  ) {
    const { layers, cells, near } = system;
    // Where nobody is beyond what is looked at, nobody stays: that leaves a reader less to wonder about, never more.
    const isSomebody = (cell: number) => layers.some(({ values }) => Math.abs(values[cell]!) > 0);
    const far = cells.map((state, cell) =>
      Number(state === CELL.unprinted && cell >= near && isSomebody(cell)),
    );
    this.grounds = layers.map((layer) => new Ground(layer, far));
    this.views = readersOf(system).flatMap((reader) =>
      this.grounds.map((ground, layer) => new View(system, hidden, ground, reader, layer)),
    );
  }

  /** Hidden numbers that a reader can pin to fewer values than the layer's spread asks for; each stands when it is named. */
  *findings(): Iterable<Target> {
    for (const view of this.views) {
      for (const [cell, is] of this.hidden.entries())
        if (is === 1 && !view.isSafe(cell)) yield { view, cell };
    }
  }

  hide(cells: Iterable<number>): void {
    for (const cell of cells) this.set(cell, 1);
  }

  /** Shows a hidden cell if all others stay safe, as far as a look near by tells; false, and nothing changed, if not. */
  show(cell: number): boolean {
    this.set(cell, 0);
    const lost = new Map(this.grounds.map((ground) => [ground, new Set(ground.moves.of(cell))]));
    for (const [ground, moves] of lost) for (const move of moves) ground.moves.remove(move);
    const undo: (() => void)[] = [];
    if (this.views.every((view) => view.withstands(lost.get(view.ground)!, undo))) return true;
    for (const [ground, moves] of lost) for (const move of moves) ground.moves.add(move);
    for (const back of undo) back();
    this.set(cell, 1);
    return false;
  }

  /** How many values the most closely pinned hidden number is known to have left; infinite where there is none. */
  narrowest(): number {
    return Math.min(...this.views.map((view) => view.narrowest()));
  }

  private set(cell: number, is: number): void {
    this.hidden[cell] = is;
    for (const view of this.views) view.update(cell);
  }
}
