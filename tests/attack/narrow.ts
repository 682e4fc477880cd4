/** How small and how large each of many hidden sums can be, looked at only until it can have enough values. */
import type { Sum } from "./numbers";
import type { Program } from "./program";

/** A hidden number must be able to have so many values. */
export const FEWEST_VALUES = 3;

/** A hidden sum, and what it really is. */
export interface Hidden {
  readonly of: Sum;
  readonly value: number;
}

export interface Narrowed<T> {
  /** Those that can have fewer values, with the least and the largest. */
  readonly pinned: readonly { readonly of: T; readonly low: number; readonly high: number }[];
  /** Those of which that could not be told in time. */
  readonly undecided: readonly T[];
}

const TINY = 1e-6;

/**
 * First over any numbers, which is fast, then over whole ones for what these leave open.
 * @param plenty so many values over any numbers are taken for enough
 */
export function narrow<T extends Hidden>(
  program: Program,
  hidden: readonly T[],
  plenty = Number.POSITIVE_INFINITY,
): Narrowed<T> {
  const spread = hidden.map(({ value }) => ({ least: value, most: value }));
  const witness = (numbers: Float64Array) => {
    if (numbers.some((number) => Math.abs(number - Math.round(number)) > TINY)) return;
    for (const [i, { of }] of hidden.entries()) {
      const value = Math.round(sumOf(of, numbers));
      spread[i]!.least = Math.min(spread[i]!.least, value);
      spread[i]!.most = Math.max(spread[i]!.most, value);
    }
  };
  const isOpen = (i: number) => spread[i]!.most - spread[i]!.least < FEWEST_VALUES - 1;
  const pinned: { of: T; low: number; high: number }[] = [];
  const undecided: T[] = [];
  const explore = (i: number, isWhole: boolean) => {
    const { of } = hidden[i]!;
    const ends = { low: 0, high: Number.POSITIVE_INFINITY };
    for (const sense of ["largest", "smallest"] as const) {
      const found = program.extreme(of, sense);
      if (found === "unbounded") continue;
      if (found === null) return isWhole ? "undecided" : "wide";
      witness(found);
      if (sense === "largest") ends.high = Math.floor(sumOf(of, found) + TINY);
      else ends.low = Math.ceil(sumOf(of, found) - TINY);
      if (!isOpen(i)) return "wide";
    }
    if (ends.high - ends.low >= plenty) return "plenty";
    if (ends.high - ends.low >= FEWEST_VALUES - 1) return "wide";
    pinned.push({ of: hidden[i]!, ...ends });
    return "pinned";
  };
  const left = [...hidden.keys()].filter((i) => isOpen(i) && explore(i, false) === "wide");
  const open = left.filter(isOpen);
  if (open.length > 0) program.wholeNumbers();
  for (const i of open) if (isOpen(i) && explore(i, true) === "undecided") undecided.push(hidden[i]!);
  return { pinned, undecided };
}

function sumOf(of: Sum, numbers: Float64Array): number {
  let sum = 0;
  for (const [at, times] of of) sum += times * numbers[at]!;
  return sum;
}
