/** Values that must stand in a column of another tab: `Allowed values` says `participants.Participant ID`. */

import { finding } from "../checks/finding";
import { placesRow } from "../checks/required";
import { severityOf } from "../checks/severity";
import type { Dictionary, Field } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { type Column, STATE, type TypedValue } from "../validate/model";
import { valueText } from "../validate/value-text";
import type { OpenTab } from "./resolve-duplicates";

/**
 * The tabs, with the cells blanked that name what is not there. A partner's values are looked for in its own tabs, or in
 * those of all partners where ids are shared; where there is no such tab, or one cannot be read now, nothing is judged.
 */
export function checkForeignKeys(dictionary: Dictionary, tabs: readonly OpenTab[]): OpenTab[] {
  const sets = new Map<string, ReadonlySet<string> | null>();
  return tabs.map((tab) => {
    let checked = tab;
    for (const column of tab.columns.values()) {
      const known = knownValues(dictionary, tabs, tab, column.field, sets);
      if (known) checked = withoutUnknown(checked, column, known);
    }
    return checked;
  });
}

/** Null where nothing can be judged. `sets` keeps what was gathered, as where ids are shared all tabs ask for the same. */
function knownValues(
  { tables, settings }: Dictionary,
  tabs: readonly OpenTab[],
  { partner }: OpenTab,
  { references }: Field,
  sets: Map<string, ReadonlySet<string> | null>,
): ReadonlySet<string> | null {
  const table = references && tables.find(({ name }) => name === references.table);
  if (!table) return null;
  const whose = settings.idsShared ? null : partner;
  const key = JSON.stringify([table.name, references.field, whose]);
  return getOrInsert(sets, key, () => {
    const there = tabs.filter((tab) => tab.table === table && (whose === null || tab.partner === whose));
    return valuesOf(there, references.field);
  });
}

/** Null where one of the tabs, or the only one, has no such column. */
function valuesOf(tabs: readonly OpenTab[], field: string): ReadonlySet<string> | null {
  const columns = tabs.flatMap((tab) => tab.columns.get(field) ?? []);
  if (columns.length === 0 || columns.length < tabs.length) return null;
  const known = new Set<string>();
  for (const { values } of columns) for (const value of values) if (value !== null) known.add(keyOf(value));
  return known;
}

/** Numbers and texts of digits name the same thing. */
function keyOf(value: TypedValue): string {
  return String(value).trim().toLowerCase();
}

function withoutUnknown(tab: OpenTab, column: Column, known: ReadonlySet<string>): OpenTab {
  const { field } = column;
  const values = [...column.values];
  const states = column.states.slice();
  const { table, field: name } = field.references!;
  const found = finding("foreign-key", { label: field.label, list: `${table}.${name}` });
  const blanks = severityOf("foreign-key", field) === "error";
  let blanked = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const items: readonly TypedValue[] = Array.isArray(value) ? value : [value];
    if (states[i] !== STATE.value || items.every((item) => known.has(keyOf(item)))) continue;
    const spot = { row: tab.rowNumbers[i]!, column: column.column };
    tab.log.addCell(field, found, spot, valueText(field, value));
    if (!blanks) continue;
    values[i] = null;
    states[i] = STATE.invalid;
    blanked++;
    if (placesRow(field)) tab.held[i] = 1;
  }
  if (blanked === 0) return tab;
  const columns = new Map(tab.columns).set(field.name, { ...column, values, states });
  return { ...tab, columns, cellsBlanked: tab.cellsBlanked + blanked };
}
