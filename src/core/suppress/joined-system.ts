/** Several families as one system: each has cells of its own, and numbers of some add up to those of others. */
import type { Link, Member } from "./links";
import type { Layer, Limits, Relation, System } from "./system";

export interface JoinedSystem extends System {
  /** Where the cell of a slot of a family is. */
  cellOf(family: number, slot: number): number;
}

/** @param systems one for each family, over the same slots */
export function joinedSystem(systems: readonly System[], links: readonly Link[]): JoinedSystem {
  const { near, cells, insiders } = systems[0]!;
  const slots = cells.length;
  // Those that the audit looks at come first, as in each family.
  const cellOf = (family: number, slot: number) =>
    slot < near ? family * near + slot : systems.length * near + family * (slots - near) + slot - near;
  if (systems.length === 1) return { ...systems[0]!, cellOf };
  /** The values of some families in their cells. */
  const laid = (parts: readonly (readonly [number, ArrayLike<number>])[], blank: number) => {
    const all = new Float64Array(slots * systems.length).fill(blank);
    for (const [family, values] of parts) {
      for (let slot = 0; slot < slots; slot++) all[cellOf(family, slot)] = values[slot]!;
    }
    return all;
  };
  const ofAll = (values: (system: System) => ArrayLike<number>) =>
    laid(
      systems.map((system, family) => [family, values(system)]),
      0,
    );
  const alone = systems.flatMap(({ layers }, family) => layers.map((_, number) => [{ family, number }]));
  const together: readonly (readonly Member[])[] = [
    ...alone,
    ...links.map(({ whole, parts }) => [whole, ...parts]),
  ];

  function layerOf(members: readonly Member[]): Layer {
    const layers = members.map(({ family, number }) => systems[family]!.layers[number]!);
    const [first] = layers;
    const relations = (kind: "equations" | "inequalities") =>
      layers.flatMap((layer, i) =>
        layer[kind].map(({ of, factors }) => ({
          of: of.map((slot) => cellOf(members[i]!.family, slot)),
          factors,
        })),
      );
    const ways = layers.length === 1 ? first!.ways.map((_, way) => way) : [0];
    const limit = (side: keyof Limits, way: number) =>
      laid(
        layers.map((layer, i) => [members[i]!.family, layer.ways[way]![side]]),
        0,
      );
    return {
      values: laid(
        layers.map(({ values }, i) => [members[i]!.family, values]),
        Number.NaN,
      ),
      ways: ways.map((way) => ({ lower: limit("lower", way), upper: limit("upper", way) })),
      equations: [...relations("equations"), ...(layers.length > 1 ? sumsOf(members, layers) : [])],
      inequalities: relations("inequalities"),
      guardsZero: layers.some(({ guardsZero }) => guardsZero),
      spread: first!.spread,
    };
  }

  /** The first number is the sum of the others. */
  function sumsOf(members: readonly Member[], layers: readonly Layer[]): Relation[] {
    const factors = members.map((_, i) => (i === 0 ? 1 : -1));
    return [...cells.keys()]
      .filter((slot) => layers.every(({ values }) => !Number.isNaN(values[slot]!)))
      .map((slot) => ({ of: members.map(({ family }) => cellOf(family, slot)), factors }));
  }

  return {
    cellOf,
    near: near * systems.length,
    cells: Uint8Array.from(ofAll((system) => system.cells)),
    cost: ofAll(({ cost }) => cost),
    layers: together.map(layerOf),
    insiders: insiders.map((_, reader) => ({
      knows: Uint8Array.from(ofAll((system) => system.insiders[reader]!.knows)),
      parts: together.map((members) =>
        laid(
          members.map(({ family, number }) => [family, systems[family]!.insiders[reader]!.parts[number]!]),
          Number.NaN,
        ),
      ),
    })),
  };
}
