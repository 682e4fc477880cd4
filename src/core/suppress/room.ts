/** How far the unknown numbers of a system can move while everything that is known stays as it is. */
import { Echelon } from "./echelon";
import type { Relation } from "./system";

/** Kept at hand: a global is looked up anew each time where scripts run in a context of their own. */
const { abs, max, min } = Math;

const TINY = 1e-9;
/** A slope below this is a rounding error of many pivots. */
const FLAT = 1e-7;
/** A number that finds no room in so many steps counts as one that has none. */
const MOST_STEPS = 40;
/** Steps without progress after which the rule of Bland takes over, which cannot run in circles. */
const PATIENCE = 40;
/** A sweep moves numbers no further than this: a short way is open to more readers than a long one. */
const STRIDE = 4;

/** Called with numbers, and by how much each of them may be off, all at once, from where they stand. */
export type Seen = (numbers: readonly number[], by: readonly number[]) => void;

/**
 * A linear program over unknown numbers with bounds, entered at the numbers as they really are. It needs no first phase,
 * since they fulfil every equation: numbers outside the basis may stand anywhere between their bounds, and these may be
 * changed between two walks. Simplex method with bounded variables; see Chvátal, Linear Programming, chapter 8.
 */
export class Room {
  /** How low and how high each number may go; its value lies between. To be set before each walk. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  private readonly x: Float64Array;
  private echelon: Echelon | null = null;

  /** @param equations over the indices of `values` */
  constructor(
    private readonly values: Float64Array,
    private readonly equations: readonly Relation[],
  ) {
    this.x = values.slice();
    this.lower = new Float64Array(values.length);
    this.upper = new Float64Array(values.length).fill(Number.POSITIVE_INFINITY);
  }

  /** The equations solved for numbers that have room, as limits are at first: these let the others move. */
  private get solved(): Echelon {
    const room = (i: number) => min(3, this.values[i]! - this.lower[i]!, this.upper[i]! - this.values[i]!);
    this.echelon ??= new Echelon(this.equations, () => true, this.x.length, room);
    return this.echelon;
  }

  /**
   * Moves every number outside the basis up and down once, and all numbers with it: most find room enough that way.
   *
   * @param isWanted by number; moves of none of these are passed over
   */
  sweep(isWanted: Uint8Array, seen: Seen): void {
    this.x.set(this.values);
    const { solved } = this;
    for (const i of this.x.keys()) {
      if (solved.row(i)) continue;
      const basics = solved.column(i);
      if (isWanted[i] !== 1 && !basics.some((basic) => isWanted[basic] === 1)) continue;
      const slopes = basics.map((basic) => -solved.row(basic)!.get(i)!);
      for (const direction of [1, -1]) {
        let step = min(STRIDE, this.roomOf(i, direction));
        for (let k = 0; k < basics.length && step > TINY; k++)
          step = min(step, this.roomOf(basics[k]!, slopes[k]! * direction));
        if (step <= TINY) continue;
        const by = slopes.map((slope) => slope * direction * step);
        seen([i, ...basics], [direction * step, ...by]);
      }
    }
  }

  /** How far a number can go the way of the slope until it meets its bound, in steps of the slope. */
  private roomOf(i: number, slope: number): number {
    return max(0, (slope > 0 ? this.upper[i]! - this.x[i]! : this.x[i]! - this.lower[i]!) / abs(slope));
  }

  /**
   * Moves a number from where it stands in one direction.
   *
   * @param far how far is enough
   * @param seen is told of the numbers that have moved, at each turn
   * @returns how far it came
   */
  push(i: number, sign: number, far: number, seen?: Seen): number {
    this.x.set(this.values);
    let idle = 0;
    let way = 0;
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const column = this.entering(i, sign, idle > PATIENCE);
      if (column < 0) break;
      const slope = this.slope(i, column) * sign;
      const direction = slope > 0 ? 1 : -1;
      const { step, row } = this.longestStep(column, direction, idle > PATIENCE);
      const rest = (far - way) / abs(slope);
      this.move(column, direction * min(step, rest));
      way = sign * (this.x[i]! - this.values[i]!);
      if (step > TINY) this.tell(seen);
      if (rest <= step) break;
      if (row >= 0) this.solved.exchange(row, column);
      idle = step > TINY ? 0 : idle + 1;
    }
    return way;
  }

  /** By how much a number is off after a push. */
  off(i: number): number {
    return this.x[i]! - this.values[i]!;
  }

  private tell(seen?: Seen): void {
    if (!seen) return;
    const numbers = [...this.x.keys()].filter((i) => abs(this.off(i)) > TINY);
    seen(
      numbers,
      numbers.map((i) => this.off(i)),
    );
  }

  /** How much number i changes when a number outside the basis grows by 1. */
  private slope(i: number, column: number): number {
    const row = this.solved.row(i);
    return row ? -(row.get(column) ?? 0) : Number(i === column);
  }

  /** A number outside the basis that moves number i the way of the sign; negative where none does. */
  private entering(i: number, sign: number, byIndex: boolean): number {
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const column of this.solved.row(i)?.keys() ?? [i]) {
      const slope = this.solved.row(i) && column === i ? 0 : this.slope(i, column) * sign;
      if (abs(slope) <= FLAT || this.roomOf(column, slope) <= TINY) continue;
      // What is in few rows changes few others.
      const rows = byIndex ? column : this.solved.rowsOf(column);
      if (rows >= fewest) continue;
      best = column;
      fewest = rows;
    }
    return best;
  }

  /** How far a number outside the basis can go, and the basic one that stops it: negative where its own bound does. */
  private longestStep(column: number, direction: number, byIndex: boolean): { step: number; row: number } {
    let step = this.roomOf(column, direction);
    let stop = -1;
    for (const basic of this.solved.column(column)) {
      const slope = this.slope(basic, column) * direction;
      if (abs(slope) <= FLAT) continue;
      const most = this.roomOf(basic, slope);
      const ties = byIndex && stop >= 0 && most <= step + TINY && basic < stop;
      if (most < step - TINY || ties) {
        step = min(step, most);
        stop = basic;
      }
    }
    return { step, row: stop };
  }

  private move(column: number, by: number): void {
    if (by === 0) return;
    for (const basic of this.solved.column(column)) this.x[basic]! += this.slope(basic, column) * by;
    this.x[column]! += by;
  }
}
