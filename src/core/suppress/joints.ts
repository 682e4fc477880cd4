/** Numbers of different families that tell of each other also while they are hidden, since little is left over between them. */
import type { Fact } from "./facts";
import type { JoinedSystem } from "./joined-system";
import { ENOUGH } from "./kin";
import { CELL, type Layer, type Relation } from "./system";

/** A whole less its parts is 0, or at least 0: numbers of different families, by their layers. */
interface Tie {
  readonly of: readonly number[];
  readonly exact: boolean;
  /** By slot. */
  readonly relations: Map<number, Relation>;
}

/** Numbers of different families, and what ties them. */
interface Joint {
  readonly of: number[];
  readonly ties: Tie[];
}

/**
 * The system with layers of several numbers in place of their own, each as few times as can be.
 *
 * @param familyOf by layer
 * @param facts over the numbers, by their layers
 * @param overAll by slot: 1 for what is over all periods
 */
export function withJoints(
  system: JoinedSystem,
  familyOf: readonly number[],
  facts: readonly Fact[],
  overAll: Uint8Array,
): JoinedSystem {
  const joints: Joint[] = [];
  for (const tie of tiesOf(system, familyOf, facts, overAll)) {
    const fits = ({ of }: Joint) =>
      of.every((other) => tie.of.every((one) => one === other || familyOf[one] !== familyOf[other]));
    const joint = joints.find(fits) ?? { of: [], ties: [] };
    if (joint.of.length === 0) joints.push(joint);
    joint.ties.push(tie);
    joint.of.push(...tie.of.filter((one) => !joint.of.includes(one)));
  }
  const { layers, insiders } = system;
  /** One array out of those of several layers, each with its own cells. */
  const picked = ({ of }: Joint, arrays: (layer: number) => Float64Array): Float64Array =>
    layers[0]!.values.map((_, cell) => {
      const has = (layer: number) => !Number.isNaN(layers[layer]!.values[cell]!);
      return arrays(of.find(has) ?? of[0]!)[cell]!;
    });
  const layerOf = (joint: Joint): Layer => {
    const of = joint.of.map((layer) => layers[layer]!);
    const wayOf = (layer: number, way: number) => layers[layer]!.ways[way] ?? layers[layer]!.ways[0]!;
    const between = (exact: boolean) =>
      joint.ties.flatMap((tie) => (tie.exact === exact ? [...tie.relations.values()] : []));
    return {
      ...of[0]!,
      values: picked(joint, (layer) => layers[layer]!.values),
      ways: of
        .reduce((most, { ways }) => (ways.length > most.length ? ways : most), of[0]!.ways)
        .map((_, way) => ({
          lower: picked(joint, (layer) => wayOf(layer, way).lower),
          upper: picked(joint, (layer) => wayOf(layer, way).upper),
        })),
      equations: [...of.flatMap(({ equations }) => equations), ...between(true)],
      inequalities: [...of.flatMap(({ inequalities }) => inequalities), ...between(false)],
      guardsZero: of.some(({ guardsZero }) => guardsZero),
    };
  };
  // What is safe among others is safe by itself.
  const alone = [...layers.keys()].filter((layer) => !joints.some(({ of }) => of.includes(layer)));
  return {
    ...system,
    cells: withoutNone(system, familyOf, facts, overAll),
    layers: [...alone.map((layer) => layers[layer]!), ...joints.map(layerOf)],
    insiders: insiders.map(({ knows, parts }) => ({
      knows,
      parts: [
        ...alone.map((layer) => parts[layer]!),
        ...joints.map((joint) => picked(joint, (layer) => parts[layer]!)),
      ],
    })),
  };
}

/** Those in most places first. */
function tiesOf(
  { layers, cells, cellOf }: JoinedSystem,
  familyOf: readonly number[],
  facts: readonly Fact[],
  overAll: Uint8Array,
): Tie[] {
  const found = new Map<string, Tie>();
  for (const fact of facts) {
    // What stands in one cell is known or hidden together: the whole, or the largest part, is held against others.
    const own = fact.of.map((number) => familyOf[number]!);
    const kept = fact.of.filter((_, i) => own.indexOf(own[i]!) === i);
    for (const [slot, is] of overAll.entries()) {
      const cellIn = (number: number) => cellOf(familyOf[number]!, slot);
      const at = (number: number) => layers[number]!.values[cellIn(number)]!;
      const of = kept.filter((number) => !Number.isNaN(at(number)));
      if ((is === 1) !== fact.overAll || of[0] !== kept[0] || of.length < 2) continue;
      const exact = fact.exact && of.length === fact.of.length;
      const factors = of.map((_, i) => (i === 0 ? 1 : -1));
      const slack = of.reduce((sum, number, i) => sum + factors[i]! * at(number), 0);
      const isNowhere = of.every((number) => cells[cellIn(number)] === CELL.unprinted);
      if (isNowhere || !(exact || slack < ENOUGH)) continue;
      const key = `${exact} ${of}`;
      const tie = found.get(key) ?? { of, exact, relations: new Map() };
      found.set(key, tie);
      tie.relations.set(slot, { of: of.map(cellIn), factors });
    }
  }
  return [...found.values()].sort((a, b) => b.relations.size - a.relations.size);
}

/**
 * The cells, of which more are small: where a side of a rate is none, and is made up of counts that are all printed as
 * zero, these would tell it. One that is hidden is enough: the largest elsewhere, most likely to be somebody here.
 */
function withoutNone(
  { layers, cells, cellOf }: JoinedSystem,
  familyOf: readonly number[],
  facts: readonly Fact[],
  overAll: Uint8Array,
): Uint8Array {
  const found = cells.slice();
  for (const { of, exact } of facts) {
    if (!exact || !layers[of[0]!]!.guardsZero) continue;
    for (const slot of overAll.keys()) {
      const none = of.flatMap((number) => {
        const cell = cellOf(familyOf[number]!, slot);
        return layers[number]!.values[cell] === 0 ? cell : [];
      });
      const [whole, ...parts] = none;
      if (
        none.length === of.length &&
        cells[whole!] === CELL.small &&
        parts.every((part) => found[part] === CELL.shown)
      )
        found[parts[0]!] = CELL.small;
    }
  }
  return found;
}
