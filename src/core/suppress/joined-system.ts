/** Several families as one system: each has cells of its own, and numbers of some tell of those of others. */
import { withJoints } from "./joints";
import type { Kin } from "./kin";
import type { Relation, System } from "./system";

export interface JoinedSystem extends System {
  /** Where the cell of a slot of a family is. */
  cellOf(family: number, slot: number): number;
}

/**
 * @param systems one for each family, over the same slots
 * @param overAll by slot: 1 for what is over all periods
 */
export function joinedSystem(
  systems: readonly System[],
  { facts }: Pick<Kin, "facts">,
  overAll: Uint8Array,
): JoinedSystem {
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
  const numbers = systems.flatMap(({ layers }, family) => layers.map((layer) => ({ family, ...layer })));
  const shared = new Map<readonly Relation[], Relation[]>();
  /** Layers of a family that share relations go on sharing them. */
  const inCells = (family: number, relations: readonly Relation[]) => {
    const known = shared.get(relations);
    if (known) return known;
    const found = relations.map(({ of, factors }) => ({
      of: of.map((slot) => cellOf(family, slot)),
      factors,
    }));
    shared.set(relations, found);
    return found;
  };
  const system: JoinedSystem = {
    cellOf,
    near: near * systems.length,
    cells: Uint8Array.from(ofAll((system) => system.cells)),
    cost: ofAll(({ cost }) => cost),
    layers: numbers.map(({ family, ...layer }) => ({
      ...layer,
      values: laid([[family, layer.values]], Number.NaN),
      ways: layer.ways.map(({ lower, upper }) => ({
        lower: laid([[family, lower]], 0),
        upper: laid([[family, upper]], 0),
      })),
      equations: inCells(family, layer.equations),
      inequalities: inCells(family, layer.inequalities),
    })),
    insiders: insiders.map((_, reader) => ({
      knows: Uint8Array.from(ofAll((system) => system.insiders[reader]!.knows)),
      parts: systems.flatMap(({ insiders: own }, family) =>
        own[reader]!.parts.map((part) => laid([[family, part]], Number.NaN)),
      ),
    })),
  };
  return withJoints(
    system,
    numbers.map(({ family }) => family),
    facts,
    overAll,
  );
}
