/** Several families as one system: each has cells of its own, and numbers of some add up to those of others. */
import type { Link, Member } from "./links";
import type { Insider, Layer, Limits, Relation, System } from "./system";

/** Where the cells of each family stand in the joined system: those that the audit looks at first, as in each. */
class Places {
  readonly size: number;

  constructor(
    private readonly slots: number,
    private readonly near: number,
    private readonly families: number,
  ) {
    this.size = slots * families;
  }

  of(family: number, slot: number): number {
    if (slot < this.near) return family * this.near + slot;
    return this.families * this.near + family * (this.slots - this.near) + slot - this.near;
  }

  /** The values of one family among those of all. */
  spread(family: number, values: Float64Array, into: Float64Array): Float64Array {
    for (let slot = 0; slot < this.slots; slot++) into[this.of(family, slot)] = values[slot]!;
    return into;
  }

  relation(family: number, { of, factors }: Relation): Relation {
    return { of: of.map((slot) => this.of(family, slot)), factors };
  }
}

export interface JoinedSystem extends System {
  /** Where the cell of a slot of a family is. */
  cellOf(family: number, slot: number): number;
}

/** @param systems one for each family, over the same slots */
export function joinedSystem(systems: readonly System[], links: readonly Link[]): JoinedSystem {
  const [first] = systems;
  const slots = first!.cells.length;
  const places = new Places(slots, first!.near, systems.length);
  const blank = (value: number) => new Float64Array(places.size).fill(value);
  const cells = new Uint8Array(places.size);
  const cost = blank(0);
  for (const [family, system] of systems.entries()) {
    places.spread(family, system.cost, cost);
    for (let slot = 0; slot < slots; slot++) cells[places.of(family, slot)] = system.cells[slot]!;
  }
  const own = systems.flatMap(({ layers }, family) =>
    layers.map((layer) => placedLayer(layer, family, places, blank)),
  );
  const joint = links.map((link) => linkedLayer(link, systems, places, blank));
  return {
    ...{ cells, cost, near: first!.near * systems.length, layers: [...own, ...joint] },
    insiders: first!.insiders.map((_, reader) => joinedInsider(reader, systems, links, places, blank)),
    cellOf: (family, slot) => places.of(family, slot),
  };
}

type Blank = (value: number) => Float64Array;

function placedLayer(layer: Layer, family: number, places: Places, blank: Blank): Layer {
  const within = (relations: readonly Relation[]) => relations.map((one) => places.relation(family, one));
  return {
    ...layer,
    values: places.spread(family, layer.values, blank(Number.NaN)),
    ways: layer.ways.map(({ lower, upper }) => ({
      lower: places.spread(family, lower, blank(0)),
      upper: places.spread(family, upper, blank(Number.POSITIVE_INFINITY)),
    })),
    equations: within(layer.equations),
    inequalities: within(layer.inequalities),
  };
}

/** The numbers of a link as one, each in the cells of its family. */
function linkedLayer(
  { whole, parts }: Link,
  systems: readonly System[],
  places: Places,
  blank: Blank,
): Layer {
  const members = [whole, ...parts];
  const layers = members.map(({ family, number }) => systems[family]!.layers[number]!);
  const values = blank(Number.NaN);
  const limits: Limits = { lower: blank(0), upper: blank(Number.POSITIVE_INFINITY) };
  const equations: Relation[] = [];
  const inequalities: Relation[] = [];
  for (const [i, layer] of layers.entries()) {
    const { family } = members[i]!;
    places.spread(family, layer.values, values);
    for (const slot of layer.values.keys()) {
      limits.lower[places.of(family, slot)] = Math.min(...layer.ways.map(({ lower }) => lower[slot]!));
    }
    equations.push(...layer.equations.map((one) => places.relation(family, one)));
    inequalities.push(...layer.inequalities.map((one) => places.relation(family, one)));
  }
  for (const slot of layers[0]!.values.keys()) {
    if (layers.some((layer) => Number.isNaN(layer.values[slot]!))) continue;
    equations.push({
      of: members.map(({ family }) => places.of(family, slot)),
      factors: members.map((_, i) => (i === 0 ? 1 : -1)),
    });
  }
  const guardsZero = layers.some((layer) => layer.guardsZero);
  return { values, ways: [limits], equations, inequalities, guardsZero, spread: layers[0]!.spread };
}

function joinedInsider(
  reader: number,
  systems: readonly System[],
  links: readonly Link[],
  places: Places,
  blank: Blank,
): Insider {
  const knows = new Uint8Array(places.size);
  for (const [family, { insiders }] of systems.entries()) {
    for (const [slot, is] of insiders[reader]!.knows.entries()) knows[places.of(family, slot)] = is;
  }
  const partOf = (into: Float64Array, { family, number }: Member) =>
    places.spread(family, systems[family]!.insiders[reader]!.parts[number]!, into);
  const own = systems.flatMap(({ layers }, family) =>
    layers.map((_, number) => partOf(blank(Number.NaN), { family, number })),
  );
  const joint = links.map(({ whole, parts }) => [whole, ...parts].reduce(partOf, blank(Number.NaN)));
  return { knows, parts: [...own, ...joint] };
}
