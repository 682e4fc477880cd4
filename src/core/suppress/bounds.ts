/** What numbers of other families say about a number where they are known: it is part of one, or others are part of it. */
import type { Fact } from "./facts";
import { ENOUGH } from "./kin";

/** A fact at one place, as one of its numbers has it. */
export interface Bound {
  /** True for the whole, which cannot be less than its parts; false for a part, which cannot be more than the rest. */
  readonly isWhole: boolean;
  /** True where nothing is left over anywhere: with all others known the number is known too. */
  readonly exact: boolean;
  /** How far the number can go while the others stay. */
  readonly slack: number;
  /** The whole's cell; −1 for the whole itself. */
  readonly whole: number;
  /** Cells of the other parts, and by how much less each could be if it is not known. */
  readonly parts: readonly { readonly cell: number; readonly room: number }[];
}

/** Numbers of families in slots. */
export interface Ground {
  readonly numbers: readonly { readonly family: number; readonly values: Float64Array }[];
  readonly facts: readonly Fact[];
  /** By slot: 1 for what is over all periods. */
  readonly overAll: Uint8Array;
  cellOf(family: number, slot: number): number;
}

/** By cell of the number: facts with numbers of other families that leave it too little. */
export function boundsOf(number: number, ground: Ground): Map<number, Bound[]> {
  const { numbers, facts, overAll, cellOf } = ground;
  const { family, values } = numbers[number]!;
  const found = new Map<number, Bound[]>();
  for (const fact of facts) {
    const at = fact.of.indexOf(number);
    const [whole] = fact.of;
    if (at < 0 || (at > 0 && numbers[whole!]!.family === family)) continue;
    const others = fact.of.slice(1).filter((other) => other !== number);
    for (const [slot, value] of values.entries()) {
      if (Number.isNaN(value) || (overAll[slot] === 1) !== fact.overAll) continue;
      const total = numbers[whole!]!.values[slot]!;
      // Nobody is told by zeros, which may be hidden for it.
      const known = others.filter((other) => numbers[other]!.values[slot]! > (total === 0 ? -1 : 0));
      const sum = known.reduce((all, other) => all + numbers[other]!.values[slot]!, 0);
      const parts = known.map((other) => {
        const { family: theirs, values: some } = numbers[other]!;
        return { cell: cellOf(theirs, slot), room: Math.max(0, some[slot]! - 1), isOwn: theirs === family };
      });
      const own = parts.reduce((all, { room, isOwn }) => all + (isOwn ? room : 0), 0);
      // What stands in the same cell is as unknown as the number itself.
      const isTold = (other: number) =>
        numbers[other]!.family !== family && !Number.isNaN(numbers[other]!.values[slot]!);
      const exact = fact.exact && others.every(isTold);
      const slack = (at === 0 ? total - sum : total - sum - value) + own;
      if (!(slack < ENOUGH)) continue;
      const bound: Bound = {
        ...{ isWhole: at === 0, exact, slack },
        ...{ whole: at === 0 ? -1 : cellOf(numbers[whole!]!.family, slot) },
        parts: parts.filter(({ isOwn }) => !isOwn),
      };
      const cell = cellOf(family, slot);
      found.set(cell, [...(found.get(cell) ?? []), bound]);
    }
  }
  return found;
}

/** By how much the number can change: at most 0, and at least 0. */
export function reachOf(bound: Bound, isKnown: (cell: number) => boolean): readonly [number, number] {
  const { isWhole, exact, slack, whole, parts } = bound;
  const isTold = isWhole || isKnown(whole);
  if (!isTold) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let reach = slack;
  let open = false;
  for (const { cell, room } of parts) {
    if (isKnown(cell)) continue;
    reach += room;
    open = true;
  }
  if (exact && !open) return [0, 0];
  return isWhole ? [-reach, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, reach];
}
