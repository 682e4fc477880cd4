/** Numbers of different families that tell of each other also while they are hidden, since little is left over between them. */
import { getOrInsert } from "../table/get-or-insert";
import type { Fact } from "./facts";
import type { JoinedSystem } from "./joined-system";
import { CELL, type Layer, type Limits, type Relation } from "./system";

/** Where so much is left over, numbers do not tell of each other: each can move within it, also together with others. */
const CLOSE = 10;

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
  const numbers = system.layers.map((layer, l) => {
    return { ...layer, family: familyOf[l]!, parts: system.insiders.map(({ parts }) => parts[l]!) };
  });
  const cells = withoutNone(system, familyOf, facts, overAll);
  const joints: Joint[] = [];
  for (const tie of tiesOf(numbers, system, facts, overAll)) {
    const isOf = (one: number, other: number) => numbers[one]!.family === numbers[other]!.family;
    const fits = ({ of }: Joint) =>
      of.every((other) => tie.of.every((one) => one === other || !isOf(one, other)));
    const joint = joints.find(fits) ?? { of: [], ties: [] };
    if (joint.of.length === 0) joints.push(joint);
    joint.ties.push(tie);
    joint.of.push(...tie.of.filter((one) => !joint.of.includes(one)));
  }
  // What is safe among others is safe by itself.
  const isAlone = (_: unknown, layer: number) => !joints.some(({ of }) => of.includes(layer));
  const layers = [
    ...numbers.slice(0, familyOf.length).filter(isAlone),
    ...joints.map(({ of, ties }) =>
      jointLayer(
        of.map((number) => numbers[number]!),
        ties,
      ),
    ),
  ];
  const insiders = system.insiders.map(({ knows }, reader) => ({
    knows,
    parts: layers.map(({ parts }) => parts[reader]!),
  }));
  return { ...system, cells, layers, insiders };
}

/** A layer of one family, or more than one; and what each insider has of it. */
interface FamilyLayer extends Layer {
  readonly family: number;
  readonly parts: readonly Float64Array[];
}

/** Several numbers in one layer, each in its family's cells. */
function jointLayer(of: readonly FamilyLayer[], ties: readonly Tie[]): FamilyLayer {
  const [first] = of;
  const ownerOf = Array.from(first!.values, (_, cell) =>
    of.find(({ values }) => !Number.isNaN(values[cell]!)),
  );
  const picked = (arrays: (number: FamilyLayer) => Float64Array) =>
    Float64Array.from(ownerOf, (owner, cell) => arrays(owner ?? first!)[cell]!);
  const between = (exact: boolean) =>
    ties.flatMap((tie) => (tie.exact === exact ? [...tie.relations.values()] : []));
  const ways = of.reduce<readonly Limits[]>(
    (most, one) => (one.ways.length > most.length ? one.ways : most),
    [],
  );
  return {
    ...first!,
    values: picked(({ values }) => values),
    ways: ways.map((_, way) => ({
      lower: picked((number) => (number.ways[way] ?? number.ways[0]!).lower),
      upper: picked((number) => (number.ways[way] ?? number.ways[0]!).upper),
    })),
    equations: [...of.flatMap(({ equations }) => equations), ...between(true)],
    inequalities: [...of.flatMap(({ inequalities }) => inequalities), ...between(false)],
    guardsZero: of.some(({ guardsZero }) => guardsZero),
    parts: first!.parts.map((_, reader) => picked(({ parts }) => parts[reader]!)),
  };
}

/**
 * Those in most places first.
 *
 * @param numbers may be added to: where several of one family stand in a fact, what they come to together
 */
function tiesOf(
  numbers: FamilyLayer[],
  { cells, cellOf }: JoinedSystem,
  facts: readonly Fact[],
  overAll: Uint8Array,
): Tie[] {
  const found = new Map<string, Tie>();
  const together = new Map<string, number>();
  for (const fact of facts) {
    const families = [...new Set(fact.of.map((number) => numbers[number]!.family))];
    if (families.length < 2) continue;
    const sides = families.map((family) => {
      const own = fact.of.filter((number) => numbers[number]!.family === family);
      if (own.length === 1) return own[0]!;
      const isLess = own[0] === fact.of[0];
      return getOrInsert(together, `${isLess} ${own}`, () => numbers.push(sumOf(own, isLess, numbers)) - 1);
    });
    for (const [slot, is] of overAll.entries()) {
      const cellIn = (number: number) => cellOf(numbers[number]!.family, slot);
      const at = (number: number) => numbers[number]!.values[cellIn(number)]!;
      const of = sides.filter((number) => !Number.isNaN(at(number)));
      if ((is === 1) !== fact.overAll || of[0] !== sides[0] || of.length < 2) continue;
      const exact = fact.exact && of.length === sides.length;
      const factors = of.map((_, i) => (i === 0 ? 1 : -1));
      const slack = of.reduce((sum, number, i) => sum + factors[i]! * at(number), 0);
      const isNowhere = of.every((number) => cells[cellIn(number)] === CELL.unprinted);
      if (isNowhere || !(exact || slack < CLOSE)) continue;
      const key = `${exact} ${of}`;
      const tie = getOrInsert(found, key, (): Tie => ({ of, exact, relations: new Map() }));
      tie.relations.set(slot, { of: of.map(cellIn), factors });
    }
  }
  return [...found.values()].sort((a, b) => b.relations.size - a.relations.size);
}

/** The first of some numbers of a family less the others, or all together. */
function sumOf(of: readonly number[], isLess: boolean, numbers: readonly FamilyLayer[]): FamilyLayer {
  const own = of.map((number) => numbers[number]!);
  const [first] = own;
  const total = (arrays: (number: FamilyLayer) => Float64Array) =>
    arrays(first!).map((_, cell) =>
      own.reduce((sum, number, i) => sum + (isLess && i > 0 ? -1 : 1) * arrays(number)[cell]!, 0),
    );
  const values = total((number) => number.values);
  const comesTo = ({ of, factors }: Relation) =>
    of.reduce((sum, cell, i) => sum + factors[i]! * values[cell]!, 0);
  return {
    ...first!,
    values,
    ways: [{ lower: new Float64Array(values.length), upper: values.map(() => Number.POSITIVE_INFINITY) }],
    // What holds for one of them is taken to hold where it does for all together.
    equations: first!.equations.filter((relation) => Math.abs(comesTo(relation)) < 1e-9),
    inequalities: first!.inequalities.filter((relation) => comesTo(relation) >= 0),
    parts: first!.parts.map((_, reader) => total(({ parts }) => parts[reader]!)),
  };
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
