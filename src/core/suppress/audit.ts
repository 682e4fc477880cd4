/** The audit: what an attacker can still work out about hidden numbers, reader by reader and number by number. */
import { Room } from "./room";
import { CELL, type Insider, type Layer, type Limits, type Relation, type System } from "./system";

const TINY = 1e-6;
const isMissing = Number.isNaN;

/** A hidden number that can be worked out, or nearly so. */
export interface Finding {
  readonly cell: number;
  readonly layer: Layer;
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
  private readonly safe = new Map<Layer, Uint8Array>();
  private readonly readers: readonly (Insider | null)[];

  constructor(private readonly system: System) {
    this.readers = [null, ...system.insiders];
  }

  /** Hidden numbers that some reader can pin to fewer values than the layer's spread asks for. */
  findings(hidden: ArrayLike<number>): Finding[] {
    return this.readers.flatMap((reader, r) =>
      this.system.layers.flatMap((layer, l) => this.inLayer(hidden, layer, reader, l, r)),
    );
  }

  private inLayer(
    hidden: ArrayLike<number>,
    layer: Layer,
    reader: Insider | null,
    l: number,
    r: number,
  ): Finding[] {
    const { cells, near } = this.system;
    const part = reader?.parts[l] ?? null;
    const isUnknown = (cell: number) =>
      !isMissing(layer.values[cell]!) &&
      (hidden[cell] === 1 || cells[cell] === CELL.unprinted) &&
      reader?.knows[cell] !== 1;
    const safe = this.safeCells(layer, r);
    const isTarget = (cell: number) => {
      if (hidden[cell] !== 1 || safe[cell] === 1) return false;
      // What is all a partner's own tells it nothing of others.
      const own = part?.[cell] || 0;
      return layer.values[cell] !== own || (own === 0 && layer.guardsZero);
    };
    const findings: Finding[] = [];
    for (const component of components(layer, near, isUnknown)) {
      const targets = component.cells.filter(isTarget);
      if (targets.length === 0) continue;
      const low = new Map(targets.map((cell) => [cell, layer.values[cell]!]));
      const high = new Map(low);
      const widthOf = (cell: number) => valuesBetween(low.get(cell)!, high.get(cell)!, layer.spread);
      for (const limits of layer.ways) {
        const open = targets.filter((cell) => widthOf(cell) <= layer.spread - TINY);
        if (open.length === 0) break;
        const room = roomOf(layer, limits, component, part);
        for (const cell of open) {
          const i = component.indexOf.get(cell)!;
          room.explore(i, layer.spread);
          low.set(cell, Math.min(low.get(cell)!, room.low[i]!));
          high.set(cell, Math.max(high.get(cell)!, room.high[i]!));
        }
      }
      for (const cell of targets) {
        const width = widthOf(cell);
        if (width <= layer.spread - TINY) findings.push({ cell, layer, component: component.cells });
        else {
          safe[cell] = 1;
          if (layer.spread === WHOLE) this.narrowest = Math.min(this.narrowest, width + 1);
        }
      }
    }
    return findings;
  }

  private safeCells(layer: Layer, reader: number): Uint8Array {
    const readers = this.readers.length;
    const size = this.system.cells.length;
    let all = this.safe.get(layer);
    if (!all) {
      all = new Uint8Array(size * readers);
      this.safe.set(layer, all);
    }
    return all.subarray(reader * size, (reader + 1) * size);
  }
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
function components(layer: Layer, size: number, isUnknown: (cell: number) => boolean): Component[] {
  const parent = Int32Array.from({ length: size }, (_, cell) => cell);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  // What holds between cells that are not looked at bounds the others a little more; elimination has seen it.
  const isNear = (relation: Relation) => !relation.of.some((cell) => cell >= size && isUnknown(cell));
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
