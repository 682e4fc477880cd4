/** Ways to be wrong: other numbers that would look the same in print. */
import { getOrInsert } from "../table/get-or-insert";

/** By how much some unknown numbers may be off, all at once, while everything that is known stays as it is. */
export interface Move {
  /** Which of its layer's ways it keeps to. */
  readonly way: number;
  readonly cells: readonly number[];
  readonly by: readonly number[];
}

/** The moves of a layer, by the cells that they move. */
export class Moves {
  private readonly byCell = new Map<number, Set<Move>>();

  add(move: Move): void {
    for (const cell of move.cells) getOrInsert(this.byCell, cell, () => new Set<Move>()).add(move);
  }

  remove(move: Move): void {
    for (const cell of move.cells) this.byCell.get(cell)?.delete(move);
  }

  of(cell: number): Iterable<Move> {
    return this.byCell.get(cell) ?? [];
  }
}

/** How far a number is known to be able to go, down and up, and by which moves. */
export interface Reach {
  readonly low: number;
  readonly high: number;
  readonly lowBy: Move | null;
  readonly highBy: Move | null;
}

export const NOWHERE: Reach = { low: 0, high: 0, lowBy: null, highBy: null };
