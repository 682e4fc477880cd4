/** A value that already stands further up in a column where each may stand only once. */
import type { Field, TableSpec } from "../dictionary/model";
import type { TypedValue } from "../validate/model";

/** Whether a column is judged: a sole key without a period is left to the comparison of whole rows. */
export function judgesUnique(field: Field, table: TableSpec): boolean {
  const soleKey = table.keys.length === 1 && table.keys[0] === field && table.period === null;
  return field.unique && !soleKey;
}

/** For each value its first row; the answer is that row where the value is not new, else -1. */
export function firstSeen(): (value: TypedValue, row: number) => number {
  const rows = new Map<TypedValue, number>();
  return (value, row) => {
    const key = Array.isArray(value) ? value.join("; ") : value;
    const first = rows.get(key);
    if (first === undefined) rows.set(key, row);
    return first ?? -1;
  };
}
