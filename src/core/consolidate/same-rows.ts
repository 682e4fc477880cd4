/** Rows of one partner and table that claim to be the same. */

import type { TableSpec } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { type Column, STATE, type ValidatedTab } from "../validate/model";
import { identityFields, type StatedForTabs } from "./identity";
import { numberRows } from "./number-rows";

/** A data row of one of the tabs. */
export interface RowPlace {
  /** Index among the tabs. */
  readonly tab: number;
  readonly row: number;
}

/**
 * Groups of two rows or more with one identity, in the order of tabs and rows. The tabs are of one partner and table;
 * rows that are held already take no part.
 */
export function sameRows(
  table: TableSpec,
  tabs: readonly ValidatedTab[],
  stated: StatedForTabs,
): RowPlace[][] {
  const fields = identityFields(table, stated);
  if (fields === null) return [];
  const { numbers, sizes, starts } = numberRows(tabs, fields, true);
  const groups = new Map<number, RowPlace[]>();
  tabs.forEach((tab, t) => {
    for (let row = 0; row < tab.rowNumbers.length; row++) {
      const number = numbers[starts[t]! + row]!;
      if (number < 0 || sizes[number] === 1) continue;
      getOrInsert(groups, number, () => []).push({ tab: t, row });
    }
  });
  return [...groups.values()];
}

/** True where two rows say the same in every field of the table. */
export function sameThroughout(
  table: TableSpec,
  a: ValidatedTab,
  rowA: number,
  b: ValidatedTab,
  rowB: number,
): boolean {
  return table.fields.every(({ name }) => sameCell(a.columns.get(name), rowA, b.columns.get(name), rowB));
}

function sameCell(a: Column | undefined, rowA: number, b: Column | undefined, rowB: number): boolean {
  const state = a?.states[rowA] ?? STATE.blank;
  if (state !== (b?.states[rowB] ?? STATE.blank)) return false;
  if (state === STATE.missing) return a!.reasons.get(rowA) === b!.reasons.get(rowB);
  if (state !== STATE.value) return true;
  const [left, right] = [a!.values[rowA]!, b!.values[rowB]!];
  return typeof left === "object"
    ? left?.join("\n") === (right as readonly string[]).join("\n")
    : left === right;
}
