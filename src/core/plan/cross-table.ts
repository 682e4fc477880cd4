/** The groups of a cross as a table of two ways: the last dimension across, those before it down. */
import type { Breakdown, Dictionary } from "../dictionary/model";
import { CROSS } from "../summarize/breakdown";
import { sortGroups } from "./group-order";

export interface CrossTable {
  /** Groups of the dimensions before the last, in order. */
  readonly down: readonly string[];
  /** Groups of the last dimension, in order. */
  readonly across: readonly string[];
  /** The name of the group in which two of them meet. */
  at(down: string, across: string): string;
}

/** Null for a single dimension, and where a label that holds the sign of the cross leaves open what is meant. */
export function crossTable(
  groups: readonly string[],
  breakdown: Breakdown,
  dictionary: Pick<Dictionary, "tables">,
): CrossTable | null {
  const split = groups.map((group) => group.split(CROSS));
  if (breakdown.length < 2 || split.some((labels) => labels.length !== breakdown.length)) return null;
  const ordered = (names: readonly string[], dimensions: Breakdown) =>
    sortGroups([...new Set(names)], dimensions, dictionary);
  return {
    down: ordered(
      split.map((labels) => labels.slice(0, -1).join(CROSS)),
      breakdown.slice(0, -1),
    ),
    across: ordered(
      split.map((labels) => labels[labels.length - 1]!),
      breakdown.slice(-1),
    ),
    at: (down, across) => `${down}${CROSS}${across}`,
  };
}
