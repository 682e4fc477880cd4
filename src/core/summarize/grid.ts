/** The sums of one metric, one scope and one breakdown: a cell for each group and period slot. */
import { type Spread, sumOfSpreads } from "./measures/clustered-ratio";

export class Grid {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly people: Float64Array;
  readonly unknown: Float64Array;
  /** 1 where something is known, be it a zero. */
  readonly seen: Uint8Array;
  /** By slot: 1 where parts exceed their stated total. */
  readonly inconsistent: Uint8Array;
  /** Values cell by cell, for medians only. */
  readonly values = new Map<number, number[]>();
  /** Sums over people cell by cell, for averages of people only. */
  readonly clusters = new Map<number, Spread>();

  constructor(
    readonly groups: number,
    readonly slots: number,
  ) {
    const cells = groups * slots;
    this.numerator = new Float64Array(cells);
    this.denominator = new Float64Array(cells);
    this.people = new Float64Array(cells);
    this.unknown = new Float64Array(cells);
    this.seen = new Uint8Array(cells);
    this.inconsistent = new Uint8Array(slots);
  }

  /** Adds the grid of a partner; groups have the same numbers in both, and this one has at least as many. */
  add(other: Grid): void {
    for (let cell = 0; cell < other.seen.length; cell++) {
      this.numerator[cell]! += other.numerator[cell]!;
      this.denominator[cell]! += other.denominator[cell]!;
      this.people[cell]! += other.people[cell]!;
      this.unknown[cell]! += other.unknown[cell]!;
      this.seen[cell]! |= other.seen[cell]!;
    }
    for (let slot = 0; slot < this.slots; slot++) this.inconsistent[slot]! |= other.inconsistent[slot]!;
    for (const [cell, values] of other.values)
      this.values.set(cell, [...(this.values.get(cell) ?? []), ...values]);
    for (const [cell, spread] of other.clusters) this.addClusters(cell, spread);
  }

  /** Adds people who are not yet in a cell. */
  addClusters(cell: number, spread: Spread): void {
    const mine = this.clusters.get(cell);
    this.clusters.set(cell, mine ? sumOfSpreads(mine, spread) : spread);
  }
}
