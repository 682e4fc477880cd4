/** Parts that add up to more than the total that is stated for them. A shortfall is no problem: it is not reported. */

import type { Field, TableSpec } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { type Finding, finding } from "./finding";

export interface Subtotal {
  readonly total: Field;
  /** What the parts are by: `gender`, or `gender x race`. */
  readonly dimension: string;
  readonly parts: readonly Field[];
}

/** All sets of columns that break down one total by one dimension (or cross). */
export function subtotalsOf(table: TableSpec): Subtotal[] {
  const sets = new Map<string, { total: Field; dimension: string; parts: Field[] }>();
  for (const part of table.fields) {
    const total = table.fields.find((field) => field.name === part.partOf?.total);
    if (part.partOf === null || total === undefined) continue;
    const dimension = part.partOf.groups.map((group) => group.dimension).join(" x ");
    const key = `${total.name}\n${dimension}`;
    getOrInsert(sets, key, () => ({ total, dimension, parts: [] })).parts.push(part);
  }
  return [...sets.values()];
}

/** `parts` are the known ones. Sums of fractions may be off by what binary arithmetic loses. */
export function subtotalMismatch(set: Subtotal, total: number, parts: readonly number[]): Finding | null {
  const sum = parts.reduce((before, part) => before + part, 0);
  if (sum - total <= 1e-9 * Math.max(1, Math.abs(total))) return null;
  const { dimension } = set;
  return finding("subtotal-mismatch", {
    label: set.total.label,
    total,
    parts: Number(sum.toPrecision(15)),
    dimension,
  });
}
