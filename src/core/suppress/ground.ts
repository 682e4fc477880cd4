/** One layer of numbers, and what ties them: near ones bear on a number most, and the rest may stay as it is. */
import { Moves } from "./moves";
import { Room } from "./room";
import type { Layer, Relation } from "./system";

export interface Size {
  /** At most so many numbers. */
  readonly most: number;
  /** At most so many of each relation. */
  readonly fan: number;
}

export interface Neighbourhood {
  readonly cells: readonly number[];
  /** True where nothing more is tied to them. */
  readonly isWhole: boolean;
}

/** What all readers share of a layer. */
export class Ground {
  /** Those that were found so far, for any reader. */
  readonly moves = new Moves();
  private readonly relations: readonly Relation[];
  /** How many of the relations, the first, are equations. */
  private readonly equations: number;
  /** By cell: its relations, short ones first: through these numbers are tied more closely. */
  private readonly byCell: readonly number[][];
  /** By relation: its cells, those with the most room first. */
  private readonly largestFirst: readonly (readonly number[])[];

  /** @param far by cell: 1 for what may be anything; relations with such a number tell nothing */
  constructor(
    readonly layer: Layer,
    far: Uint8Array,
  ) {
    const isNear = ({ of }: Relation) => !of.some((cell) => far[cell] === 1);
    const equations = layer.equations.filter(isNear);
    this.equations = equations.length;
    this.relations = [...equations, ...layer.inequalities.filter(isNear)];
    this.byCell = Array.from(far, () => []);
    for (const [r, { of }] of this.relations.entries()) for (const cell of of) this.byCell[cell]!.push(r);
    const size = (r: number) => this.relations[r]!.of.length;
    for (const relations of this.byCell) relations.sort((a, b) => size(a) - size(b));
    const amount = (cell: number) => Math.abs(layer.values[cell]!);
    this.largestFirst = this.relations.map(({ of }) =>
      [...of].sort((a, b) => amount(b) - amount(a) || a - b),
    );
  }

  /**
   * The numbers around a cell, nearest first.
   *
   * @param isFree by cell: 0 for a number that stays as it is
   */
  around(cell: number, { most, fan }: Size, isFree: Uint8Array): Neighbourhood {
    const cells = new Set([cell]);
    let isWhole = true;
    for (const at of cells) {
      for (const relation of this.byCell[at]!) {
        let taken = 0;
        for (const other of this.largestFirst[relation]!) {
          if (isFree[other] === 0) continue;
          if (taken < fan && cells.size < most) {
            cells.add(other);
            taken++;
          } else if (!cells.has(other)) {
            isWhole = false;
            break;
          }
        }
      }
    }
    return { cells: [...cells], isWhole };
  }

  /** What these numbers can do, all else staying as it is. Their limits are still to be set. */
  room(cells: readonly number[]): Room {
    const indexOf = new Map<number, number>();
    const touched = new Set<number>();
    for (const [i, cell] of cells.entries()) {
      indexOf.set(cell, i);
      for (const relation of this.byCell[cell]!) touched.add(relation);
    }
    const values = cells.map((cell) => this.layer.values[cell]!);
    const equations: Relation[] = [];
    for (const r of touched) {
      const relation = this.relations[r]!;
      const of: number[] = [];
      const factors: number[] = [];
      for (let i = 0; i < relation.of.length; i++) {
        const at = indexOf.get(relation.of[i]!);
        if (at === undefined) continue;
        of.push(at);
        factors.push(relation.factors[i]!);
      }
      if (r >= this.equations) {
        // What is left over is one more unknown number, of at least 0.
        of.push(values.length);
        factors.push(-1);
        values.push(leftOver(relation, this.layer.values));
      }
      equations.push({ of, factors });
    }
    return new Room(Float64Array.from(values), equations);
  }
}

function leftOver({ of, factors }: Relation, values: Float64Array): number {
  return of.reduce((sum, cell, i) => sum + factors[i]! * values[cell]!, 0);
}
