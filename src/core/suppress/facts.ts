/** What holds between the numbers of one place, whatever the place: a count with a condition is part of the count without. */
import type { Quantity } from "./quantities";

/** Σ factor × number ≥ 0 in every place: a number and those that stand side by side in it. */
export interface Fact {
  /** The whole and its parts, by their index among the numbers. */
  readonly of: readonly number[];
  readonly factors: readonly number[];
  /** True for a fact on what is over all periods, where people are counted once; false for one on a period. */
  readonly overAll: boolean;
  /** True where nothing is left over in any place that has all of them: the parts make up the whole. */
  readonly exact: boolean;
}

export interface Numbers {
  readonly all: readonly Quantity[];
  /** By slot: 1 for what is over all periods. */
  readonly overAll: Uint8Array;
  /** True for numbers that are counted from the same tables; others may be alike by chance. */
  isComparable(a: Quantity, b: Quantity): boolean;
}

/** So many choices of parts are tried for one number: among dozens of small counts there are millions. */
const MOST_TRIED = 400;

/**
 * Finds the facts by the numbers themselves, in all places, those that are not printed too: what comes out everywhere a
 * reader may know to be so. Parts of one number are taken together, as many as fit into it everywhere.
 */
export function factsOf(numbers: Numbers): Fact[] {
  return [false, true].flatMap((overAll) => {
    const slots = [...numbers.overAll.keys()].filter((slot) => (numbers.overAll[slot] === 1) === overAll);
    return numbers.all.flatMap((whole, w) =>
      packings(whole, w, numbers, slots).map(({ parts, exact }): Fact => {
        return { of: [w, ...parts], factors: [1, ...parts.map(() => -1)], overAll, exact };
      }),
    );
  });
}

/** Sets of numbers that can stand side by side in the whole, each as large as it can be. */
function packings(whole: Quantity, w: number, { all, isComparable }: Numbers, slots: readonly number[]) {
  if (!whole.counts) return [];
  const places = slots.filter((slot) => whole.values[slot]! >= 0);
  const start = Float64Array.from(places, (slot) => whole.values[slot]!);
  /** What is left when a part is taken away too; null where it does not fit. */
  const without = (left: Float64Array, part: number): Float64Array | null => {
    const { values } = all[part]!;
    const rest = left.slice();
    for (let i = 0; i < rest.length; i++) {
      const value = values[places[i]!]!;
      if (!(value > 0)) continue;
      if (value > rest[i]!) return null;
      rest[i]! -= value;
    }
    return rest;
  };
  const isMadeUp = (parts: readonly number[], left: Float64Array) => {
    const ofAll = places.flatMap((slot, i) =>
      start[i]! > 0 && !parts.some((part) => Number.isNaN(all[part]!.values[slot]!)) ? left[i]! : [],
    );
    return ofAll.length > 0 && ofAll.every((value) => value === 0);
  };
  const sizes = all.map(({ values }) => places.reduce((sum, slot) => sum + (values[slot]! || 0), 0));
  const isCandidate = (part: number) =>
    part !== w &&
    all[part]!.counts &&
    isComparable(whole, all[part]!) &&
    places.some((slot) => !Number.isNaN(all[part]!.values[slot]!)) &&
    without(start, part) !== null;
  const candidates = [...all.keys()].filter(isCandidate).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const found: { parts: readonly number[]; exact: boolean }[] = [];
  let tried = 0;
  const search = (chosen: readonly number[], left: Float64Array, open: readonly number[]): void => {
    const fitting = open.flatMap((part) => {
      const rest = tried++ < MOST_TRIED ? without(left, part) : null;
      return rest ? { part, rest } : [];
    });
    const isWithin = (parts: readonly number[]) =>
      found.some((known) => parts.every((part) => known.parts.includes(part)));
    if (fitting.length === 0 && chosen.length > 0 && !isWithin(chosen))
      found.push({ parts: chosen, exact: isMadeUp(chosen, left) });
    for (const [i, { part, rest }] of fitting.entries()) {
      const others = fitting.slice(i + 1).map((other) => other.part);
      if (!isWithin([...chosen, part, ...others])) search([...chosen, part], rest, others);
    }
  };
  search([], start, candidates);
  return found;
}

/** What is left over in a place; NaN where it has no such whole. */
export function slackAt({ of, factors }: Fact, at: (number: number) => number): number {
  let slack = at(of[0]!);
  for (let i = 1; i < of.length; i++) slack += factors[i]! * (at(of[i]!) || 0);
  return slack;
}
