/** Columns that hold one group of a total: which of them break a field down by which dimensions. */

import type { RecordTab } from "../consolidate/model";
import { fieldByName } from "../dictionary/lookup";
import type { Field } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { type Column, STATE } from "../validate/model";

export interface Part {
  readonly column: Column;
  /** Group label by machine name of its dimension. */
  readonly groups: ReadonlyMap<string, string>;
}

/** The parts of a field that a tab has, in sets that name the same dimensions: each set should add up to the field. */
export function partSets(tab: RecordTab, total: Field): readonly Part[][] {
  const sets = new Map<string, Part[]>();
  for (const field of tab.table.fields) {
    const column = field.partOf ? tab.columns.get(field.name) : undefined;
    if (!column || fieldByName(tab.table, field.partOf!.total)?.name !== total.name) continue;
    const groups = new Map(field.partOf!.groups.map(({ dimension, group }) => [dimension, group]));
    const signature = [...groups.keys()].sort().join("\n");
    getOrInsert(sets, signature, () => []).push({ column, groups });
  }
  return [...sets.values()];
}

/** The number in a row of a column, or NaN where it is not known. */
export function numberAt(column: Column | undefined, row: number): number {
  if (column?.states[row] !== STATE.value) return Number.NaN;
  const value = column.values[row];
  return typeof value === "number" ? value : Number.NaN;
}

/** The largest sum that one set of parts gives in a row, for a total that is not stated; NaN where no part is known. */
export function sumOfParts(sets: readonly Part[][], row: number): number {
  let largest = Number.NaN;
  for (const set of sets) {
    let sum = Number.NaN;
    for (const { column } of set) {
      const value = numberAt(column, row);
      if (!Number.isNaN(value)) sum = (Number.isNaN(sum) ? 0 : sum) + value;
    }
    if (!Number.isNaN(sum) && !(largest >= sum)) largest = sum;
  }
  return largest;
}
