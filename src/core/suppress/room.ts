/** How far the unknown numbers of a system can move while everything that is known stays as it is. */
import { Echelon } from "./echelon";
import type { Relation } from "./system";

/** Kept at hand: a global is looked up anew each time where scripts run in a context of their own. */
const { abs, max, min } = Math;

const INFINITE = Number.POSITIVE_INFINITY;

const TINY = 1e-9;
/** A slope below this is a rounding error of many pivots. */
const FLAT = 1e-7;
/** A number that finds no room in so many steps counts as one that has none. */
const MOST_STEPS = 40;
/** Steps without progress after which the rule of Bland takes over, which cannot run in circles. */
const PATIENCE = 40;

/**
 * A linear program over unknown numbers with bounds, entered at the numbers as they really are. It needs no first phase,
 * since they fulfil every equation: numbers outside the basis may stand anywhere between their bounds. Simplex method with
 * bounded variables; see Chvátal, Linear Programming, chapter 8. Every point that it passes through is one that a reader
 * has to reckon with, so `low` and `high` grow for all numbers at once.
 */
export class Room {
  /** The least and greatest value seen so far, by number. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  private readonly x: Float64Array;
  /** Number of each row and each column; row r says x[basic[r]] + Σ table[r][c] × x[outside[c]] is constant. */
  private readonly basic: number[] = [];
  private readonly outside: number[] = [];
  private readonly table: Float64Array[];
  /** By number: its row, or the complement of its column. */
  private readonly at: Int32Array;

  /** @param equations over the indices of `values` */
  constructor(
    values: ArrayLike<number>,
    private readonly lower: ArrayLike<number>,
    private readonly upper: ArrayLike<number>,
    equations: readonly Relation[],
  ) {
    this.x = Float64Array.from(values);
    this.low = Float64Array.from(values);
    this.high = Float64Array.from(values);
    this.at = new Int32Array(this.x.length);
    const solved = [
      ...new Echelon(
        equations,
        () => true,
        this.x.length,
        (i) => min(3, values[i]! - lower[i]!, upper[i]! - values[i]!),
      ).solved(),
    ];
    const isBasic = new Set(solved.map(([i]) => i));
    for (let i = 0; i < this.x.length; i++) if (!isBasic.has(i)) this.outside.push(i);
    for (const [column, i] of this.outside.entries()) this.at[i] = ~column;
    this.table = solved.map(([i, row]) => {
      this.basic.push(i);
      const factors = new Float64Array(this.outside.length);
      for (const [other, factor] of row) if (other !== i) factors[~this.at[other]!] = factor;
      return factors;
    });
    for (const [row, i] of this.basic.entries()) this.at[i] = row;
  }

  /** Moves every number outside the basis up and down once, and all numbers with it: most find room enough that way. */
  sweep(): void {
    const rowsOf = this.outside.map((): number[] => []);
    for (const [row, factors] of this.table.entries()) {
      for (let column = 0; column < factors.length; column++)
        if (abs(factors[column]!) > FLAT) rowsOf[column]!.push(row);
    }
    for (const [column, i] of this.outside.entries()) {
      for (const direction of [1, -1]) {
        let step = direction > 0 ? this.upper[i]! - this.x[i]! : this.x[i]! - this.lower[i]!;
        for (const row of rowsOf[column]!) step = min(step, this.roomFor(row, column, direction));
        if (step <= TINY) continue;
        this.see(i, direction * step);
        for (const row of rowsOf[column]!)
          this.see(this.basic[row]!, -this.table[row]![column]! * direction * step);
      }
    }
  }

  /** How far a column can go until the number of a row meets its bound. */
  private roomFor(row: number, column: number, direction: number): number {
    const rate = -this.table[row]![column]! * direction;
    const i = this.basic[row]!;
    return max(0, (rate > 0 ? this.upper[i]! - this.x[i]! : this.x[i]! - this.lower[i]!) / abs(rate));
  }

  /** A number may be off by so much from where it stands. */
  private see(i: number, by: number): void {
    const value = this.x[i]! + by;
    if (value < this.low[i]!) this.low[i] = value;
    else if (value > this.high[i]!) this.high[i] = value;
  }

  /** Moves a number up and down until it is known to have this much room, or all that it has. */
  explore(i: number, spread: number): void {
    const enough = () => this.high[i]! - this.low[i]! >= spread - TINY;
    // The shorter way is tried last: small numbers can seldom go down far.
    for (const sign of [1, -1]) if (!enough()) this.push(i, sign, enough);
  }

  private push(i: number, sign: number, enough: () => boolean): void {
    let idle = 0;
    for (let steps = 0; steps < MOST_STEPS && !enough(); steps++) {
      const column = this.entering(i, sign, idle > PATIENCE);
      if (column < 0) return;
      const direction = this.slope(i, column) * sign > 0 ? 1 : -1;
      const { step, row } = this.longestStep(column, direction, idle > PATIENCE);
      if (step === INFINITE) {
        if (sign > 0) this.high[i] = step;
        else this.low[i] = -step;
        return;
      }
      this.move(column, direction * step);
      if (row >= 0) this.pivot(row, column);
      idle = step > TINY ? 0 : idle + 1;
    }
  }

  /** How much number i changes when the number of a column grows by 1. */
  private slope(i: number, column: number): number {
    const at = this.at[i]!;
    return at < 0 ? (~at === column ? 1 : 0) : -this.table[at]![column]!;
  }

  /** A column that moves number i the way of the sign; negative where none does. */
  private entering(i: number, sign: number, byIndex: boolean): number {
    let best = -1;
    let steepest = FLAT;
    for (let column = 0; column < this.outside.length; column++) {
      const slope = this.slope(i, column) * sign;
      if (abs(slope) <= FLAT) continue;
      const number = this.outside[column]!;
      const room = slope > 0 ? this.upper[number]! - this.x[number]! : this.x[number]! - this.lower[number]!;
      if (room <= TINY) continue;
      if (byIndex ? best < 0 || number < this.outside[best]! : abs(slope) > steepest) {
        best = column;
        steepest = abs(slope);
      }
    }
    return best;
  }

  /** How far a column's number can go, and the row that stops it: negative where its own bound does. */
  private longestStep(column: number, direction: number, byIndex: boolean): { step: number; row: number } {
    const own = this.outside[column]!;
    let step = direction > 0 ? this.upper[own]! - this.x[own]! : this.x[own]! - this.lower[own]!;
    let stop = -1;
    for (let row = 0; row < this.basic.length; row++) {
      if (abs(this.table[row]![column]!) <= FLAT) continue;
      const most = this.roomFor(row, column, direction);
      const ties = byIndex && stop >= 0 && most <= step + TINY && this.basic[row]! < this.basic[stop]!;
      if (most < step - TINY || ties) {
        step = min(step, most);
        stop = row;
      }
    }
    return { step, row: stop };
  }

  private move(column: number, by: number): void {
    if (by === 0) return;
    this.shift(this.outside[column]!, by);
    for (let row = 0; row < this.basic.length; row++) {
      const factor = this.table[row]![column]!;
      if (factor !== 0) this.shift(this.basic[row]!, -factor * by);
    }
  }

  private shift(i: number, by: number): void {
    const value = this.x[i]! + by;
    this.x[i] = value;
    if (value < this.low[i]!) this.low[i] = value;
    else if (value > this.high[i]!) this.high[i] = value;
  }

  /** Exchanges the number of a row with that of a column. */
  private pivot(row: number, column: number): void {
    const source = this.table[row]!;
    const pivot = source[column]!;
    const columns: number[] = [];
    for (let c = 0; c < source.length; c++) {
      if (c === column || source[c] === 0) continue;
      source[c]! /= pivot;
      columns.push(c);
    }
    source[column] = 1 / pivot;
    for (let r = 0; r < this.table.length; r++) {
      const target = this.table[r]!;
      const times = target[column]!;
      if (r === row || times === 0) continue;
      for (const c of columns) {
        const left = target[c]! - times * source[c]!;
        target[c] = abs(left) < TINY ? 0 : left;
      }
      target[column] = -times / pivot;
    }
    const leaving = this.basic[row]!;
    this.basic[row] = this.outside[column]!;
    this.outside[column] = leaving;
    this.at[this.basic[row]!] = row;
    this.at[leaving] = ~column;
  }
}
