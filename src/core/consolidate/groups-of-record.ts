/** The groups of a record in all of its rows: REDCap asks for them once, in the form of one event. */
import type { Field } from "../dictionary/model";
import { type Column, STATE, type ValidatedTab } from "../validate/model";

/**
 * The tab with groups filled in where their form is blank, from the row of the same record in which it is not. Where such
 * rows differ, or the form is filled in without the group, nothing is known of the others. Only tabs with events or repeated
 * forms have such rows; `held` is final.
 */
export function withGroupsOfRecord<T extends ValidatedTab>(tab: T): T {
  const { table, instances, columns } = tab;
  if (!instances || !table.parts || table.keys.length === 0) return tab;
  const records = recordsOf(tab);
  const filled = new Map(columns);
  for (const column of columns.values()) {
    const { field } = column;
    if (!field.roles.has("disaggregation") || field.roles.has("key")) continue;
    filled.set(field.name, withGroups(column, records, blankRows(tab, field.table), tab.held));
  }
  return { ...tab, columns: filled };
}

/** For each row its key, "" where that is not known. */
function recordsOf({ table, columns, rowNumbers }: ValidatedTab): string[] {
  const keys = table.keys.map(({ name }) => columns.get(name));
  return Array.from(rowNumbers, (_, row) =>
    keys.every((key) => key?.states[row] === STATE.value)
      ? JSON.stringify(keys.map((key) => key!.values[row]))
      : "",
  );
}

/** Whether a form is blank, for each row. */
function blankRows({ columns, rowNumbers }: ValidatedTab, form: string): boolean[] {
  const isOwn = ({ table, roles }: Field) => table === form && !roles.has("key");
  const own = [...columns.values()].filter(({ field }) => isOwn(field));
  return Array.from(rowNumbers, (_, row) => own.every(({ states }) => states[row] === STATE.blank));
}

function withGroups(
  column: Column,
  records: readonly string[],
  isBlank: readonly boolean[],
  held: Uint8Array,
): Column {
  const stated = new Map<string, number | null>();
  records.forEach((record, row) => {
    if (isBlank[row] || held[row] === 1 || record === "") return;
    const first = stated.get(record);
    const agrees =
      first === undefined || (first !== null && contentOf(column, first) === contentOf(column, row));
    stated.set(record, agrees ? (first ?? row) : null);
  });
  const values = [...column.values];
  const states = column.states.slice();
  const reasons = new Map(column.reasons);
  records.forEach((record, row) => {
    const source = isBlank[row] ? (stated.get(record) ?? null) : null;
    if (source === null) return;
    values[row] = column.values[source]!;
    states[row] = column.states[source]!;
    const reason = column.reasons.get(source);
    if (reason !== undefined) reasons.set(row, reason);
  });
  return { ...column, values, states, reasons };
}

function contentOf({ values, states, reasons }: Column, row: number): string {
  return JSON.stringify([states[row], values[row], reasons.get(row)]);
}
