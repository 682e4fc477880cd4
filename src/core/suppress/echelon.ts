/** What follows from equations by elimination alone, while one number after another becomes known. */
import type { Relation } from "./system";

const { abs } = Math;

type Row = Map<number, number>;

/** Below this a coefficient is a rounding error. */
const TINY = 1e-9;

/**
 * The equations over unknown numbers in reduced row echelon form (Gauss-Jordan): each row has one basic number that is in
 * no other row. A number follows from what is known just where it stands alone in its row. Follows the secondary
 * suppression of GaussSuppression (Langsrud, Statistics Norway), on relations between cells instead of on their members.
 */
export class Echelon {
  private readonly rows = new Map<number, Row>();
  private readonly rowOf: Int32Array;
  private readonly rowsWith: Set<number>[];
  private readonly basicOf: number[] = [];

  constructor(
    relations: readonly Relation[],
    unknown: (cell: number) => boolean,
    cells: number,
    private readonly room: (cell: number) => number = () => 0,
  ) {
    this.rowOf = new Int32Array(cells).fill(NONE);
    this.rowsWith = Array.from({ length: cells }, () => new Set<number>());
    // Short equations first: they keep the rows short.
    const inOrder = [...relations].sort((a, b) => a.of.length - b.of.length);
    for (const relation of inOrder) this.insert(relation, unknown);
  }

  /** True where a hidden cell would follow once `cell` is known. */
  wouldTell(cell: number, hidden: ArrayLike<number>): boolean {
    this.leaveBasis(cell);
    for (const row of this.rowsWith[cell]!) {
      if (this.rows.get(row)!.size !== 2) continue;
      for (const other of this.rows.get(row)!.keys()) {
        if (other !== cell && hidden[other]) return true;
      }
    }
    return false;
  }

  /** Makes a cell known. */
  reveal(cell: number): void {
    this.leaveBasis(cell);
    if (this.rowOf[cell] !== NONE) {
      this.rows.delete(this.rowOf[cell]!);
      this.rowOf[cell] = NONE;
    }
    for (const row of this.rowsWith[cell]!) this.rows.get(row)?.delete(cell);
    this.rowsWith[cell]!.clear();
  }

  /** The row of a basic number, in which that has the factor 1; undefined for another number. */
  row(cell: number): ReadonlyMap<number, number> | undefined {
    return this.rows.get(this.rowOf[cell]!);
  }

  /** Basic numbers in whose rows another number is. */
  column(cell: number): number[] {
    return Array.from(this.rowsWith[cell]!, (id) => this.basicOf[id]!);
  }

  /** In how many rows a number is. */
  rowsOf(cell: number): number {
    return this.rowsWith[cell]!.size;
  }

  /** Makes another number of its row basic instead of one. */
  exchange(basic: number, other: number): void {
    const id = this.rowOf[basic]!;
    this.rowOf[basic] = NONE;
    this.makeBasic(id, other);
  }

  private insert({ of, factors }: Relation, unknown: (cell: number) => boolean): void {
    const row: Row = new Map();
    for (const [i, cell] of of.entries()) {
      if (!unknown(cell)) continue;
      const basic = this.rowOf[cell]!;
      if (basic === NONE) addTo(row, cell, factors[i]!);
      else {
        for (const [other, factor] of this.rows.get(basic)!) {
          if (other !== cell) addTo(row, other, -factors[i]! * factor);
        }
      }
    }
    if (row.size === 0) return;
    const id = this.nextId++;
    this.rows.set(id, row);
    for (const cell of row.keys()) this.rowsWith[cell]!.add(id);
    this.makeBasic(id, this.rarest(row, NONE)!);
  }

  private nextId = 0;

  /** Makes another number of its row the basic one, if there is another. */
  private leaveBasis(cell: number): void {
    const id = this.rowOf[cell]!;
    if (id === NONE) return;
    const other = this.rarest(this.rows.get(id)!, cell);
    if (other === null) return;
    this.rowOf[cell] = NONE;
    this.makeBasic(id, other);
  }

  /** The number of a row with the most room, and of those the one in the fewest rows. */
  private rarest(row: Row, except: number): number | null {
    let best: number | null = null;
    let most = 0;
    for (const cell of row.keys()) {
      if (cell === except) continue;
      const room = this.room(cell);
      if (best !== null && room <= most) {
        if (room < most || this.rowsWith[cell]!.size >= this.rowsWith[best]!.size) continue;
      }
      most = room;
      best = cell;
    }
    return best;
  }

  private makeBasic(id: number, cell: number): void {
    const row = this.rows.get(id)!;
    const pivot = row.get(cell)!;
    for (const [other, factor] of row) row.set(other, factor / pivot);
    for (const otherId of [...this.rowsWith[cell]!]) {
      if (otherId === id) continue;
      const target = this.rows.get(otherId)!;
      const times = target.get(cell)!;
      for (const [other, factor] of row) {
        if (addTo(target, other, -times * factor)) this.rowsWith[other]!.add(otherId);
        else this.rowsWith[other]!.delete(otherId);
      }
    }
    this.rowOf[cell] = id;
    this.basicOf[id] = cell;
  }
}

const NONE = -1;

/** Adds to an entry; false where nothing is left of it. */
function addTo(row: Row, cell: number, amount: number): boolean {
  const sum = (row.get(cell) ?? 0) + amount;
  if (abs(sum) < TINY) row.delete(cell);
  else row.set(cell, sum);
  return abs(sum) >= TINY;
}
