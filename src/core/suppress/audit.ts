/** The audit: what an attacker can still work out about hidden numbers, reader by reader and number by number. */
import { type Bound, reachOf } from "./bounds";
import { type Reader, readersOf } from "./readers";
import { Room } from "./room";
import { CELL, type Layer, type Limits, type Relation, type System } from "./system";

const TINY = 1e-6;
const isMissing = Number.isNaN;

/** A hidden number that can be worked out, or nearly so. */
export interface Finding {
  readonly cell: number;
  readonly layer: Layer;
  /** Who can work it out. */
  readonly reader: Reader;
  /** By cell: 1 for a number of this layer that the reader need not be held against any more. */
  readonly safe: Uint8Array;
  /** The other unknown numbers that are tied to it. */
  readonly component: readonly number[];
}

/**
 * Audits a growing set of hidden cells. What was once found safe stays so while more is hidden, so each number is looked
 * at until it is safe and then no more.
 */
export class Audit {
  /** How many values the most closely pinned hidden number is known to have left; infinite where there is none. */
  narrowest = Number.POSITIVE_INFINITY;
  /** By reader and layer, by cell: 1 for a number that need not be looked at any more. */
  private readonly safe: readonly (readonly Uint8Array[])[];

  /** By cell: 1 where a number is not looked at, and may be anything as far as the audit knows. */
  private readonly far: Uint8Array;

  /** @param looksBeneath false for what can be told from printed cells alone */
  constructor(
    private readonly system: System,
    readonly readers: readonly Reader[] = readersOf(system),
    private readonly looksBeneath = true,
    from?: Audit,
  ) {
    const { layers, cells, near } = system;
    this.safe = readers.map((_, r) =>
      layers.map((_layer, l) => (from ? from.safe[r]![l]!.slice() : new Uint8Array(cells.length))),
    );
    if (from) this.narrowest = from.narrowest;
    // Where nobody is beyond what is looked at, nobody stays: that leaves a reader less to wonder about, never more.
    const isSomebody = (cell: number) => layers.some(({ values }) => Math.abs(values[cell]!) > 0);
    this.far =
      from?.far ??
      cells.map((state, cell) =>
        Number(state === CELL.unprinted && (!looksBeneath || (cell >= near && isSomebody(cell)))),
      );
  }

  /** An audit that knows what this one knows, and goes on by itself. */
  fork(): Audit {
    return new Audit(this.system, this.readers, this.looksBeneath, this);
  }

  /** Leaves numbers out from now on: they cannot be made safe. */
  concede(findings: readonly Finding[]): void {
    for (const { cell, safe } of findings) safe[cell] = 1;
  }

  /** An audit in which all numbers that a hidden cell is tied to are looked at again: it is to be shown. */
  without(cell: number, hidden: ArrayLike<number>): Audit {
    const fork = this.fork();
    for (const [r, reader] of this.readers.entries()) {
      for (const [l, layer] of this.system.layers.entries()) {
        const isUnknown = this.unknown(hidden, layer, reader);
        const tied = [cell, ...toldBy(cell, layer)];
        for (const { cells, indexOf } of components(layer, this.far, isUnknown)) {
          if (tied.some((one) => indexOf.has(one))) for (const other of cells) fork.safe[r]![l]![other] = 0;
        }
      }
    }
    return fork;
  }

  /** Hidden numbers that a reader can pin to fewer values than the layer's spread asks for: those of the first who can. */
  findings(hidden: ArrayLike<number>): Finding[] {
    for (const [r, reader] of this.readers.entries()) {
      const found = this.system.layers.flatMap((layer, l) => this.inLayer(hidden, layer, reader, l, r));
      if (found.length > 0) return found;
    }
    return [];
  }

  private inLayer(hidden: ArrayLike<number>, layer: Layer, reader: Reader, l: number, r: number): Finding[] {
    const part = reader.parts[l]!;
    const safe = this.safe[r]![l]!;
    const guards = reader.guards[l]!;
    const isTarget = (cell: number) => hidden[cell] === 1 && safe[cell] !== 1 && guards[cell] === 1;
    const findings: Finding[] = [];
    if (!safe.some((_, cell) => isTarget(cell))) return findings;
    for (const component of components(layer, this.far, this.unknown(hidden, layer, reader))) {
      const targets = component.cells.filter(isTarget);
      if (targets.length === 0) continue;
      const low = new Map(targets.map((cell) => [cell, layer.values[cell]!]));
      const high = new Map(low);
      const widthOf = (cell: number) => valuesBetween(low.get(cell)!, high.get(cell)!, layer.spread);
      const isOpen = (cell: number) => widthOf(cell) <= layer.spread - TINY;
      const look = (room: Room, cell: number) => {
        const i = component.indexOf.get(cell)!;
        low.set(cell, Math.min(low.get(cell)!, room.low[i]!));
        high.set(cell, Math.max(high.get(cell)!, room.high[i]!));
      };
      // What costs little is tried in every way before anything is explored.
      const rooms: Room[] = [];
      for (const limits of layer.ways) {
        const open = targets.filter(isOpen);
        if (open.length === 0) break;
        const room = roomOf(layer, this.told(limits, layer, reader, hidden), component, part);
        rooms.push(room);
        room.sweep();
        for (const cell of open) look(room, cell);
      }
      for (const room of rooms) {
        for (const cell of targets.filter(isOpen)) {
          room.explore(component.indexOf.get(cell)!, layer.spread);
          look(room, cell);
        }
      }
      for (const cell of targets) {
        const width = widthOf(cell);
        if (width <= layer.spread - TINY)
          findings.push({ cell, layer, reader, safe, component: component.cells });
        else {
          safe[cell] = 1;
          if (layer.spread === WHOLE) this.narrowest = Math.min(this.narrowest, width + 1);
        }
      }
    }
    return findings;
  }

  /** The limits as the numbers that a reader knows tell them. */
  private told(limits: Limits, layer: Layer, reader: Reader, hidden: ArrayLike<number>): Limits {
    const { cells } = this.system;
    const lower = limits.lower.slice();
    const upper = limits.upper.slice();
    const isKnown = (cell: number) =>
      (hidden[cell] === 0 && cells[cell] !== CELL.unprinted) || reader.knows?.[cell] === 1;
    for (const [cell, bounds] of layer.bounds) {
      for (const bound of bounds) {
        const [least, most] = reachOf(bound, isKnown);
        lower[cell] = Math.max(lower[cell]!, layer.values[cell]! + least);
        upper[cell] = Math.min(upper[cell]!, layer.values[cell]! + most);
      }
    }
    return { lower, upper };
  }

  private unknown(hidden: ArrayLike<number>, layer: Layer, reader: Reader) {
    const { cells, near } = this.system;
    return (cell: number) =>
      !isMissing(layer.values[cell]!) &&
      (hidden[cell] === 1 || (cells[cell] === CELL.unprinted && cell < near && this.looksBeneath)) &&
      reader.knows?.[cell] !== 1;
  }
}

/** Cells of a number of which another cell tells something. */
function toldBy(cell: number, { bounds }: Layer): number[] {
  const tells = ({ whole, parts }: Bound) => whole === cell || parts.some((part) => part.cell === cell);
  return [...bounds].flatMap(([own, some]) => (some.some(tells) ? own : []));
}

/** Whole numbers lie between whole numbers; the rest is taken as it is. */
function valuesBetween(low: number, high: number, spread: number): number {
  return spread === WHOLE ? Math.floor(high + TINY) - Math.ceil(low - TINY) : high - low;
}

/** Spread of whole numbers: three values. */
export const WHOLE = 2;

interface Component {
  readonly cells: readonly number[];
  readonly indexOf: ReadonlyMap<number, number>;
  readonly equations: readonly Relation[];
  readonly inequalities: readonly Relation[];
}

/** Unknown numbers that are tied to each other by what is not known; others cannot bear on them. */
function components(layer: Layer, far: Uint8Array, isUnknown: (cell: number) => boolean): Component[] {
  const size = far.length;
  const parent = Int32Array.from({ length: size }, (_, cell) => cell);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const isNear = (relation: Relation) => !relation.of.some((cell) => far[cell] === 1);
  const equations = layer.equations.filter(isNear);
  const inequalities = layer.inequalities.filter(isNear);
  for (const relation of [...equations, ...inequalities]) {
    const [first, ...others] = relation.of.filter(isUnknown);
    for (const cell of others) parent[root(cell)] = root(first!);
  }
  const found = new Map<number, { cells: number[]; equations: Relation[]; inequalities: Relation[] }>();
  for (let cell = 0; cell < size; cell++) {
    if (!isUnknown(cell)) continue;
    const at = root(cell);
    const component = found.get(at) ?? { cells: [], equations: [], inequalities: [] };
    component.cells.push(cell);
    found.set(at, component);
  }
  for (const [kind, relations] of Object.entries({ equations, inequalities })) {
    for (const relation of relations) {
      const cell = relation.of.find(isUnknown);
      if (cell !== undefined) found.get(root(cell))![kind as "equations"].push(relation);
    }
  }
  return [...found.values()].map((component) => ({
    ...component,
    indexOf: new Map(component.cells.map((cell, i) => [cell, i])),
  }));
}

function roomOf(layer: Layer, limits: Limits, component: Component, part: Float64Array | null): Room {
  const { cells, indexOf } = component;
  const values = cells.map((cell) => layer.values[cell]!);
  const lower = cells.map((cell) => Math.max(limits.lower[cell]!, part?.[cell] || Number.NEGATIVE_INFINITY));
  const upper = cells.map((cell) => limits.upper[cell]!);
  const within = ({ of, factors }: Relation) => {
    const kept = of.flatMap((cell, i) => {
      const at = indexOf.get(cell);
      return at === undefined ? [] : { at, factor: factors[i]! };
    });
    return { of: kept.map(({ at }) => at), factors: kept.map(({ factor }) => factor) };
  };
  const equations = component.equations.map(within);
  for (const relation of component.inequalities) {
    const { of, factors } = within(relation);
    const rest = relation.of.reduce((sum, cell, i) => sum + relation.factors[i]! * layer.values[cell]!, 0);
    if (of.length === 1) {
      // All else is known: a bound.
      const [i, factor] = [of[0]!, factors[0]!];
      const bound = values[i]! - rest / factor;
      if (factor > 0) lower[i] = Math.max(lower[i]!, bound);
      else upper[i] = Math.min(upper[i]!, bound);
      continue;
    }
    // What is left over is one more unknown number, of at least 0.
    equations.push({ of: [...of, values.length], factors: [...factors, -1] });
    values.push(rest);
    lower.push(0);
    upper.push(Number.POSITIVE_INFINITY);
  }
  return new Room(values, lower, upper, equations);
}
