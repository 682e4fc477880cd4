/** A placement being put together: stages take rows out of their groups and add extras instead. */
import type { BreakdownGroups } from "./breakdown-groups";
import type { RowGroups } from "./dimension";
import { combinations, type Frame, groupsAt } from "./frame";

/** An amount that goes to another group than that of its row: one part of it, or what parts leave of a total. */
export interface Extra {
  /** The row whose partner, period and person it has. */
  readonly row: number;
  readonly group: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly people: number;
}

export interface PlacementDraft {
  groups: RowGroups;
  readonly extras: Extra[];
  readonly contradicting: number[];
}

/** Less than this is what rounding leaves of sums with decimals. */
export const TRACE = 1e-9;

/** A copy of groups in which rows can be taken out. */
export function ownGroups(draft: PlacementDraft): Int32Array {
  const items = draft.groups.items.slice();
  draft.groups = { items, starts: draft.groups.starts };
  return items;
}

/** Takes a row out of all its groups. */
export function takeOut({ starts }: RowGroups, items: Int32Array, row: number): void {
  if (starts) items.fill(-1, starts[row]!, starts[row + 1]!);
  else items[row] = -1;
}

/**
 * The groups of a row in a breakdown where some dimensions are given and not read from the row: by position, the group
 * in that dimension, or null for the row's own.
 */
export function groupsWith(
  frame: Frame,
  breakdown: BreakdownGroups,
  row: number,
  given: readonly (number | null)[],
): number[] {
  const choices = breakdown.dimensions.map((dimension, i) => {
    const fixed = given[i]!;
    return fixed === null ? groupsAt(frame.groupsOf(dimension), row) : [fixed];
  });
  return combinations(choices).map((tuple) => breakdown.idOf(tuple));
}
