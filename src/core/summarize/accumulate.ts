/** Adds the rows of lines to the cells that they belong to: the one pass over the data. */
import { ClusterTally } from "./cluster-tally";
import type { Frame } from "./frame";
import type { Grid } from "./grid";
import { FATE, type LineFigures } from "./line";
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
  const [only, ...others] = lines;
  if (others.length > 0) addMerged(cells, lines);
  else if (only) addRows(cells, only, 0, only.frame.size);
  for (const line of lines) addExtras(cells, line);
  cells.finish();
}

/** All rows of the first person in every line, then all of the next. */
function addMerged(cells: CellAdder, lines: readonly PlacedLine[]): void {
  const next = lines.map(() => 0);
  const personAt = ({ people, frame }: PlacedLine, position: number) =>
    position < frame.size ? people!.personOf[people!.order[position]!]! : Number.POSITIVE_INFINITY;
  for (;;) {
    const person = Math.min(...lines.map((line, i) => personAt(line, next[i]!)));
    if (person === Number.POSITIVE_INFINITY) return;
    for (const [i, line] of lines.entries()) {
      const from = next[i]!;
      while (personAt(line, next[i]!) === person) next[i]!++;
      addRows(cells, line, from, next[i]!);
    }
  }
}

/** Adds the rows at some positions of the order in which a line is read. */
function addRows(cells: CellAdder, line: PlacedLine, from: number, to: number): void {
  const { frame, figures, placement, people } = line;
  const { items, starts } = placement.groups;
  const order = people ? people.order : null;
  cells.read(figures);
  for (let position = from; position < to; position++) {
    const row = order ? order[position]! : position;
    const fate = figures.fate[row]!;
    if (fate === FATE.out) continue;
    const person = people ? people.personOf[row]! : NOBODY;
    const last = frame.last[row]!;
    const end = starts ? starts[row + 1]! : row + 1;
    for (let at = starts ? starts[row]! : row; at < end; at++) {
      if (items[at]! < 0) continue;
      const base = items[at]! * cells.slots;
      for (let slot = frame.first[row]!; slot <= last; slot++) cells.add(base + slot, fate, row, person);
      cells.add(base + cells.slots - 1, fate, row, person);
    }
  }
}

function addExtras(cells: CellAdder, { frame, placement, people }: PlacedLine): void {
  const { extras, contradicting } = placement;
  cells.read({
    numerator: Float64Array.from(extras, ({ numerator }) => numerator),
    denominator: Float64Array.from(extras, ({ denominator }) => denominator),
    people: Float64Array.from(extras, (extra) => extra.people),
    weight: new Float64Array(extras.length),
  });
  for (const [entry, { row, group }] of extras.entries()) {
    const base = group * cells.slots;
    const person = people ? people.personOf[row]! : NOBODY;
    for (let slot = frame.first[row]!; slot <= frame.last[row]!; slot++) {
      cells.add(base + slot, FATE.enters, entry, person);
    }
    cells.add(base + cells.slots - 1, FATE.enters, entry, person);
  }
  for (const row of contradicting) {
    for (let slot = frame.first[row]!; slot <= frame.last[row]!; slot++) cells.grid.inconsistent[slot] = 1;
    cells.grid.inconsistent[cells.slots - 1] = 1;
  }
}

const NOBODY = -1;

type Amounts = Pick<LineFigures, "numerator" | "denominator" | "people" | "weight">;
const NO_AMOUNTS = new Float64Array(0);

/**
 * Where nearly all time is spent. Amounts are read here, by the entry's number, and not handed over: a fraction that is
 * handed from function to function may cost an allocation.
 */
class CellAdder {
  readonly slots: number;
  private numerator: Float64Array = NO_AMOUNTS;
  private denominator: Float64Array = NO_AMOUNTS;
  private people: Float64Array = NO_AMOUNTS;
  private weight: Float64Array = NO_AMOUNTS;
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
    this.clusters = keep === "clusters" ? new ClusterTally(grid) : null;
    this.values = keep === "values" ? grid.values : null;
  }

  /** From now on entries are rows (or extras) of these amounts. */
  read(amounts: Amounts): void {
    this.numerator = amounts.numerator;
    this.denominator = amounts.denominator;
    this.people = amounts.people;
    this.weight = amounts.weight;
  }

  add(cell: number, fate: number, entry: number, person: number): void {
    const { grid, lastPerson } = this;
    if (fate === FATE.unknown) {
      grid.unknown[cell]! += this.weight[entry]!;
      return;
    }
    grid.seen[cell] = 1;
    grid.numerator[cell]! += this.numerator[entry]!;
    grid.denominator[cell]! += this.denominator[entry]!;
    if (lastPerson === null) grid.people[cell]! += this.people[entry]!;
    else if (lastPerson[cell] !== person && this.people[entry]! > 0) {
      lastPerson[cell] = person;
      grid.people[cell]!++;
    }
    if (this.clusters !== null) this.addToCluster(this.clusters, cell, entry, person);
    else if (this.values !== null) this.keepValue(this.values, cell, entry);
  }

  finish(): void {
    this.clusters?.finish();
  }

  private addToCluster(clusters: ClusterTally, cell: number, entry: number, person: number): void {
    // Where nothing tells people apart each row is somebody.
    clusters.enter(cell, person === NOBODY ? entry : person);
    clusters.y[cell]! += this.numerator[entry]!;
    clusters.x[cell]! += this.denominator[entry]!;
  }

  private keepValue(values: Map<number, number[]>, cell: number, entry: number): void {
    const found = values.get(cell);
    if (found) found.push(this.numerator[entry]!);
    else values.set(cell, [this.numerator[entry]!]);
  }
}
