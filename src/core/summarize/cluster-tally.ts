/** Sums over people, cell by cell, while rows come person by person. */
import type { Grid } from "./grid";

const NOBODY = -1;

/** Each person's own two sums in a cell; squared and added up once the next person comes. */
export class ClusterTally {
  /** What the person whom a cell saw last has in it so far, above and below the line. */
  readonly y: Float64Array;
  readonly x: Float64Array;
  private readonly person: Int32Array;
  private readonly people: Float64Array;
  private readonly yy: Float64Array;
  private readonly xy: Float64Array;
  private readonly xx: Float64Array;

  constructor(private readonly grid: Grid) {
    const cells = grid.seen.length;
    this.y = new Float64Array(cells);
    this.x = new Float64Array(cells);
    this.person = new Int32Array(cells).fill(NOBODY);
    this.people = new Float64Array(cells);
    this.yy = new Float64Array(cells);
    this.xy = new Float64Array(cells);
    this.xx = new Float64Array(cells);
  }

  /** Makes ready for a row of a person. */
  enter(cell: number, person: number): void {
    if (this.person[cell] === person) return;
    this.close(cell);
    this.person[cell] = person;
  }

  /** Hands the sums to the grid, beside what other tables have brought. */
  finish(): void {
    for (let cell = 0; cell < this.person.length; cell++) {
      if (this.person[cell] === NOBODY) continue;
      this.close(cell);
      this.grid.addClusters(cell, {
        people: this.people[cell]!,
        yy: this.yy[cell]!,
        xy: this.xy[cell]!,
        xx: this.xx[cell]!,
      });
    }
  }

  private close(cell: number): void {
    if (this.person[cell] === NOBODY) return;
    const y = this.y[cell]!;
    const x = this.x[cell]!;
    this.people[cell]!++;
    this.yy[cell]! += y * y;
    this.xy[cell]! += x * y;
    this.xx[cell]! += x * x;
    this.y[cell] = 0;
    this.x[cell] = 0;
  }
}
