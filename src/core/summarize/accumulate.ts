/** Adds the rows of lines to the cells that they belong to: the one pass over the data. */
import type { Frame } from "./frame";
import type { Grid } from "./grid";
import { FATE, type LineFigures } from "./line";
import type { ClusterSums } from "./measures/clustered-ratio";
import type { People } from "./people";
import type { Placement } from "./placement";

/** A line on the rows of a scope, with where each row goes. */
export interface PlacedLine {
  readonly frame: Frame;
  readonly figures: LineFigures;
  readonly placement: Placement;
  /** Null where n adds up; else each person counts once in a cell. */
  readonly people: People | null;
}

/** What is kept beside the sums. */
export type Keep = "sums" | "values" | "clusters";

/**
 * Adds lines to a grid. Lines whose people are told apart by the same keys come together, so that a person in two tables
 * counts once: rows are visited person by person, and a cell needs to remember only whom it saw last.
 */
export function accumulate(grid: Grid, lines: readonly PlacedLine[], keep: Keep): void {
  const cells = new CellAdder(grid, lines[0]?.people !== null, keep);
  eachRow(lines, (line, row) => addRow(cells, line, row));
  for (const line of lines) addExtras(cells, line);
  cells.finish();
}

function eachRow(lines: readonly PlacedLine[], visit: (line: PlacedLine, row: number) => void): void {
  const [only, ...others] = lines;
  if (others.length > 0) eachRowMerged(lines, visit);
  else if (only) {
    const order = only.people?.order;
    for (let i = 0; i < only.frame.size; i++) visit(only, order ? order[i]! : i);
  }
}

/** All rows of the first person in every line, then all of the next. */
function eachRowMerged(lines: readonly PlacedLine[], visit: (line: PlacedLine, row: number) => void): void {
  const next = lines.map(() => 0);
  const personAt = (i: number) => {
    const { people, frame } = lines[i]!;
    return next[i]! < frame.size ? people!.personOf[people!.order[next[i]!]!]! : Number.POSITIVE_INFINITY;
  };
  for (;;) {
    const person = Math.min(...lines.map((_, i) => personAt(i)));
    if (person === Number.POSITIVE_INFINITY) return;
    for (const [i, line] of lines.entries()) {
      while (personAt(i) === person) visit(line, line.people!.order[next[i]!++]!);
    }
  }
}

function addRow(cells: CellAdder, { frame, figures, placement, people }: PlacedLine, row: number): void {
  const fate = figures.fate[row];
  if (fate === FATE.out) return;
  const { items, starts } = placement.groups;
  const to = starts ? starts[row + 1]! : row + 1;
  const last = frame.last[row]!;
  const person = people ? people.personOf[row]! : -1;
  for (let at = starts ? starts[row]! : row; at < to; at++) {
    if (items[at]! < 0) continue;
    const base = items[at]! * cells.slots;
    for (let slot = frame.first[row]!; slot <= last; slot++) cells.add(base + slot, figures, row, person);
    cells.add(base + cells.slots - 1, figures, row, person);
  }
}

function addExtras(cells: CellAdder, { frame, placement, people }: PlacedLine): void {
  for (const { row, group, numerator, denominator, people: count } of placement.extras) {
    const base = group * cells.slots;
    const person = people ? people.personOf[row]! : -1;
    for (let slot = frame.first[row]!; slot <= frame.last[row]!; slot++) {
      cells.addAmount(base + slot, numerator, denominator, count, person);
    }
    cells.addAmount(base + cells.slots - 1, numerator, denominator, count, person);
  }
  for (const row of placement.contradicting) {
    cells.grid.inconsistent.fill(1, frame.first[row]!, Math.max(frame.first[row]!, frame.last[row]! + 1));
    cells.grid.inconsistent[cells.slots - 1] = 1;
  }
}

const NOBODY = -1;

class CellAdder {
  readonly slots: number;
  private readonly lastPerson: Int32Array | null;
  private readonly clusters: ClusterTally | null;
  private readonly values: Map<number, number[]> | null;

  constructor(
    readonly grid: Grid,
    keyed: boolean,
    keep: Keep,
  ) {
    this.slots = grid.slots;
    this.lastPerson = keyed ? new Int32Array(grid.seen.length).fill(NOBODY) : null;
    this.clusters = keep === "clusters" && keyed ? new ClusterTally(grid) : null;
    this.values = keep === "values" ? grid.values : null;
  }

  add(cell: number, figures: LineFigures, row: number, person: number): void {
    if (figures.fate[row] === FATE.unknown) this.grid.unknown[cell]! += figures.weight[row]!;
    else {
      this.addAmount(cell, figures.numerator[row]!, figures.denominator[row]!, figures.people[row]!, person);
    }
  }

  addAmount(cell: number, numerator: number, denominator: number, people: number, person: number): void {
    const { grid, lastPerson } = this;
    grid.seen[cell] = 1;
    grid.numerator[cell]! += numerator;
    grid.denominator[cell]! += denominator;
    if (!lastPerson) grid.people[cell]! += people;
    else if (people > 0 && lastPerson[cell] !== person) {
      lastPerson[cell] = person;
      grid.people[cell]!++;
    }
    if (this.clusters) this.clusters.add(cell, person, numerator, denominator);
    if (this.values) this.keepValue(cell, numerator);
  }

  finish(): void {
    this.clusters?.finish();
  }

  private keepValue(cell: number, value: number): void {
    const values = this.values!.get(cell);
    if (values) values.push(value);
    else this.values!.set(cell, [value]);
  }
}

/** Each person's own sums in a cell, squared and added up once the next person comes. */
class ClusterTally {
  private readonly person: Int32Array;
  private readonly y: Float64Array;
  private readonly x: Float64Array;

  constructor(private readonly grid: Grid) {
    this.person = new Int32Array(grid.seen.length).fill(NOBODY);
    this.y = new Float64Array(grid.seen.length);
    this.x = new Float64Array(grid.seen.length);
  }

  add(cell: number, person: number, y: number, x: number): void {
    if (this.person[cell] !== person) {
      this.close(cell);
      this.person[cell] = person;
    }
    this.y[cell]! += y;
    this.x[cell]! += x;
  }

  finish(): void {
    for (let cell = 0; cell < this.person.length; cell++) this.close(cell);
  }

  private close(cell: number): void {
    if (this.person[cell] === NOBODY) return;
    const y = this.y[cell]!;
    const x = this.x[cell]!;
    const sums = (this.grid.clusters.get(cell) as Writable<ClusterSums> | undefined) ?? noSums();
    sums.people++;
    sums.y += y;
    sums.x += x;
    sums.yy += y * y;
    sums.xy += x * y;
    sums.xx += x * x;
    this.grid.clusters.set(cell, sums);
    this.y[cell] = 0;
    this.x[cell] = 0;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function noSums(): Writable<ClusterSums> {
  return { people: 0, y: 0, x: 0, yy: 0, xy: 0, xx: 0 };
}
