/** One layer as one reader sees it: what is unknown, and how far each hidden number is known to be able to go. */
import type { Ground, Size } from "./ground";
import { type Move, NOWHERE, type Reach } from "./moves";
import type { Reader } from "./readers";
import type { Room } from "./room";
import { CELL, type Layer, type System, WHOLE } from "./system";

const TINY = 1e-6;
/** So many numbers around one are looked at, and so many of each relation; most find room enough among the nearest. */
const NEAR: readonly Size[] = [
  { most: 100, fan: 3 },
  { most: 400, fan: 4 },
];
const FAR: readonly Size[] = [
  { most: 800, fan: 6 },
  { most: 1_600, fan: 8 },
];
/** All that is tied together, as long as it is not more. What is told apart only by still more counts as told. */
export const ALL: Size = { most: 6_000, fan: 6_000 };

export class View {
  /** By cell: 1 where the reader does not know the number. */
  readonly unknown: Uint8Array;
  readonly layer: Layer;
  private readonly reaches = new Map<number, Reach>();
  /** By cell: 1 where the number, if it is hidden, has to be protected from this reader. */
  private readonly guards: Uint8Array;
  private readonly part: Float64Array | null;

  /** @param index of the layer in the system */
  constructor(
    private readonly system: System,
    private readonly hidden: Uint8Array,
    readonly ground: Ground,
    private readonly reader: Reader,
    index: number,
  ) {
    this.layer = ground.layer;
    this.guards = reader.guards[index]!.slice();
    this.part = reader.parts[index]!;
    this.unknown = new Uint8Array(hidden.length);
    for (const cell of hidden.keys()) this.update(cell);
  }

  /** Takes note that a cell was hidden or shown. */
  update(cell: number): void {
    const { cells, near } = this.system;
    const isOut = this.hidden[cell] === 1 || (cells[cell] === CELL.unprinted && cell < near);
    const isThere = !Number.isNaN(this.layer.values[cell]!);
    this.unknown[cell] = Number(isThere && isOut && this.reader.knows?.[cell] !== 1);
  }

  /** Leaves a number out from now on: it cannot be made safe. */
  concede(cell: number): void {
    this.guards[cell] = 0;
  }

  /** True for a number that has room enough, or needs none. */
  isSafe(cell: number): boolean {
    return this.guards[cell] === 0 || this.isOpen(cell) || this.look(cell, [...NEAR, ...FAR, ALL]);
  }

  /** True where a number is known to have room enough. */
  isOpen(cell: number): boolean {
    const reach = this.reaches.get(cell);
    return reach !== undefined && this.width(cell, reach) > this.layer.spread - TINY;
  }

  /** True where all numbers stay safe, as far as a look near by tells, though some moves are none any more. */
  withstands(lost: ReadonlySet<Move>, undo: (() => void)[]): boolean {
    const touched = [...new Set([...lost].flatMap(({ cells }) => cells))].filter((cell) => {
      const reach = this.reaches.get(cell);
      if (!reach || !(lost.has(reach.lowBy!) || lost.has(reach.highBy!))) return false;
      undo.push(() => this.reaches.set(cell, reach));
      return this.reaches.delete(cell);
    });
    return touched.every(
      (cell) => this.hidden[cell] === 0 || this.guards[cell] === 0 || this.look(cell, NEAR),
    );
  }

  /** How many values the most closely pinned hidden number is known to have left; infinite where there is none. */
  narrowest(): number {
    if (this.layer.spread !== WHOLE) return Number.POSITIVE_INFINITY;
    const isSettled = (cell: number) => this.hidden[cell] === 1 && this.isOpen(cell);
    const widths = [...this.reaches].map(([cell, reach]) =>
      isSettled(cell) ? this.width(cell, reach) + 1 : Number.POSITIVE_INFINITY,
    );
    return widths.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
  }

  /** What some numbers can do in one of the layer's ways, all else staying as it is. */
  room(cells: readonly number[], way: number): Room {
    const room = this.ground.room(cells);
    this.limit(room, cells, way);
    return room;
  }

  /** Pushes the first of some numbers as far as it goes, up and down; what is seen on the way is noted. */
  push(room: Room, cells: readonly number[], way: number): void {
    // The shorter way is tried last: small numbers can seldom go down far.
    for (const sign of [1, -1]) {
      if (this.isOpen(cells[0]!)) return;
      room.push(0, sign, this.layer.spread, (numbers, by) => this.see(way, cells, numbers, by));
    }
  }

  private sweep(room: Room, cells: readonly number[], way: number): void {
    const isWanted = Uint8Array.from(cells, (cell) => Number(this.isWanted(cell)));
    room.sweep(isWanted, (numbers, by) => this.see(way, cells, numbers, by));
  }

  /** Looks for moves of a number until it is safe: among those that are known, then near it, then further away. */
  private look(cell: number, sizes: readonly Size[]): boolean {
    for (const move of this.ground.moves.of(cell)) if (this.holds(move)) this.note(move, cell);
    if (this.isOpen(cell)) return true;
    for (const size of sizes) {
      const { cells, isWhole } = this.ground.around(cell, size, this.unknown);
      const room = this.ground.room(cells);
      // What costs little is tried in every way before anything is explored; among many numbers it costs more.
      for (const walk of size.most < FAR[1]!.most ? [this.sweep, this.push] : [this.push]) {
        for (const way of this.layer.ways.keys()) {
          this.limit(room, cells, way);
          walk.call(this, room, cells, way);
          if (this.isOpen(cell)) return true;
        }
      }
      if (isWhole) return false;
    }
    return false;
  }

  private limit(room: Room, cells: readonly number[], way: number): void {
    for (const [i, cell] of cells.entries()) {
      room.lower[i] = this.least(cell, way);
      room.upper[i] = this.layer.ways[way]!.upper[cell]!;
    }
  }

  /** How low a number may be as far as this reader knows. */
  private least(cell: number, way: number): number {
    const own = this.part?.[cell] || Number.NEGATIVE_INFINITY;
    return Math.max(this.layer.ways[way]!.lower[cell]!, own);
  }

  /** Notes a move for all numbers that it takes further than they were known to go, and that are not safe yet. */
  private see(
    way: number,
    cells: readonly number[],
    numbers: readonly number[],
    by: readonly number[],
  ): void {
    const isNews = (cell: number | undefined, off: number) => {
      if (cell === undefined || !this.isWanted(cell)) return false;
      const { low, high } = this.reaches.get(cell) ?? NOWHERE;
      return off < low || off > high;
    };
    const news = numbers.flatMap((i, at) => (isNews(cells[i], by[at]!) ? cells[i]! : []));
    if (news.length === 0) return;
    const own = [...numbers.keys()].filter((at) => numbers[at]! < cells.length && by[at] !== 0);
    const move = { way, cells: own.map((at) => cells[numbers[at]!]!), by: own.map((at) => by[at]!) };
    this.ground.moves.add(move);
    for (const cell of news) this.note(move, cell);
  }

  /** True for a number that is still to be shown to be safe. */
  private isWanted(cell: number): boolean {
    return this.hidden[cell] === 1 && this.guards[cell] === 1 && !this.isOpen(cell);
  }

  private note(move: Move, cell: number): void {
    const reach = this.reaches.get(cell) ?? NOWHERE;
    const by = move.by[move.cells.indexOf(cell)]!;
    if (by < reach.low) this.reaches.set(cell, { ...reach, low: by, lowBy: move });
    else if (by > reach.high) this.reaches.set(cell, { ...reach, high: by, highBy: move });
  }

  /** True where a move leaves what this reader knows as it is. */
  private holds({ way, cells, by }: Move): boolean {
    return cells.every((cell, i) => {
      const value = this.layer.values[cell]! + by[i]!;
      const most = this.layer.ways[way]!.upper[cell]!;
      return this.unknown[cell] === 1 && value >= this.least(cell, way) - TINY && value <= most + TINY;
    });
  }

  /** Whole numbers lie between whole numbers; the rest is taken as it is. */
  private width(cell: number, { low, high }: Reach): number {
    if (this.layer.spread !== WHOLE) return high - low;
    const value = this.layer.values[cell]!;
    return Math.floor(value + high + TINY) - Math.ceil(value + low - TINY);
  }
}
