/** Families that have to be looked at together, since a number of one tells of a number of another. */
import type { CubeCell } from "../summarize/model";
import { ALL } from "../time/period";
import { type Fact, factsOf, slackAt } from "./facts";
import { type Family, sameTables } from "./families";
import { inSlots } from "./quantities";
import { Slots } from "./slots";

export interface Kin {
  readonly families: readonly Family[];
  /** Over the numbers of all its families, in their order. */
  readonly facts: readonly Fact[];
}

/** A number that can change by so much has three values left. */
export const ENOUGH = 2;

/**
 * Families are kin where a fact between their numbers leaves too little to hide one beside the other.
 *
 * @param cells all of the families' metrics, printed or not
 */
export function kinOf(
  families: readonly Family[],
  cells: readonly CubeCell[],
  isPrinted: (cell: CubeCell) => boolean,
): Kin[] {
  const slots = new Slots();
  for (const cell of cells) if (isPrinted(cell)) slots.add(cell);
  const printed = slots.count;
  for (const cell of cells) slots.add(cell);
  const all = families.flatMap(({ numbers }) => numbers.flatMap(([one]) => inSlots([one!], cells, slots)));
  const familyOf = families.flatMap(({ numbers }, family) => numbers.map(() => family));
  const overAll = Uint8Array.from(slots.places, ({ period }) => Number(period === ALL));
  const facts = factsOf({ all, overAll, isComparable: (a, b) => sameTables(a.metric, b.metric) });
  const kinAt = families.map((_, family) => family);
  for (const fact of facts) {
    const own = new Set(fact.of.map((number) => kinAt[familyOf[number]!]!));
    const isTight = overAll.subarray(0, printed).some((is, slot) => {
      const isLittle = () => slackAt(fact, (number) => all[number]!.values[slot]!) < ENOUGH;
      return (is === 1) === fact.overAll && all[fact.of[0]!]!.values[slot]! > 0 && isLittle();
    });
    const [to] = own;
    if (isTight) for (const [family, kin] of kinAt.entries()) if (own.has(kin)) kinAt[family] = to!;
  }
  return [...new Set(kinAt)].map((kin) => {
    const numbers = [...all.keys()].filter((number) => kinAt[familyOf[number]!] === kin);
    const own = facts
      .filter(({ of }) => of.every((number) => numbers.includes(number)))
      .map((fact) => ({ ...fact, of: fact.of.map((number) => numbers.indexOf(number)) }));
    return { families: families.filter((_, family) => kinAt[family] === kin), facts: own };
  });
}
