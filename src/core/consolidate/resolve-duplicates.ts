/** Which of several rows with one identity stay, and what is said of the others. */
import { type Finding, finding } from "../checks/finding";
import type { Dictionary, Field, Settings, TableSpec } from "../dictionary/model";
import { a1 } from "../table/a1";
import type { IssueLog } from "../validate/issue-log";
import type { ValidatedTab } from "../validate/model";
import { valueText } from "../validate/value-text";
import { type RowPlace, sameThroughout } from "./same-rows";

/** How many other rows an issue names at most. */
const NAMED = 5;

/** A tab whose rows may still be held. */
export interface OpenTab extends ValidatedTab {
  readonly log: IssueLog;
}

/** Holds what must be held of one group of rows and says so at each. */
export function resolveGroup(
  table: TableSpec,
  tabs: readonly OpenTab[],
  group: readonly RowPlace[],
  { settings }: Dictionary,
): void {
  const first = group[0]!;
  const alike = group.every(({ tab, row }) =>
    sameThroughout(table, tabs[first.tab]!, first.row, tabs[tab]!, row),
  );
  const kept = alike ? first : keptRow(group, settings);
  for (const place of group) {
    if (place === kept) continue;
    const tab = tabs[place.tab]!;
    tab.held[place.row] = 1;
    const keys = identityText(table, tab, place.row);
    const address = (other: RowPlace) => addressOf(table, tabs, other, place);
    const found: Finding = alike
      ? finding("duplicate-row", { keys, first: address(first) })
      : finding("primary-key", { keys, others: nearest(group, place).map(address) });
    say(table, tab, place.row, found);
  }
}

function keptRow(group: readonly RowPlace[], settings: Settings): RowPlace | null {
  if (settings.sameKeyTwice === "first") return group[0]!;
  return settings.sameKeyTwice === "last" ? group[group.length - 1]! : null;
}

/** The first few others of a group. */
function nearest(group: readonly RowPlace[], place: RowPlace): RowPlace[] {
  return group
    .slice(0, NAMED + 1)
    .filter((other) => other !== place)
    .slice(0, NAMED);
}

/** Where a click leads: the first field that identifies the row and has a column. */
function leadColumn(table: TableSpec, tab: ValidatedTab): { field: Field | null; column: number | null } {
  for (const field of [...table.keys, table.period, ...table.fields]) {
    const column = field ? (tab.columns.get(field.name)?.column ?? null) : null;
    if (field && column !== null) return { field, column };
  }
  return { field: null, column: null };
}

function addressOf(
  table: TableSpec,
  tabs: readonly OpenTab[],
  { tab, row }: RowPlace,
  from: RowPlace,
): string {
  const { tab: name, rowNumbers } = tabs[tab]!;
  const address = a1(rowNumbers[row]!, leadColumn(table, tabs[tab]!).column ?? 1);
  return tab === from.tab ? address : `${name}!${address}`;
}

/** The keys and the period of a row as people see them; of what identifies a person, only what it is called. */
export function identityText(table: TableSpec, tab: ValidatedTab, row: number): string {
  const fields = table.period ? [...table.keys, table.period] : table.keys;
  const textOf = (field: Field) =>
    field.roles.has("person")
      ? `${field.label} …`
      : valueText(field, tab.columns.get(field.name)?.values[row] ?? null);
  return [...new Set(fields)]
    .map(textOf)
    .filter((text) => text !== "")
    .join("; ");
}

/** Puts a finding about a whole row at its leading cell. */
export function say(table: TableSpec, tab: OpenTab, row: number, found: Finding): void {
  sayAt(tab, row, leadColumn(table, tab).field, found);
}

/** Puts a finding at the cell of a field in a row, or at the row where the tab has no such column. */
export function sayAt(tab: OpenTab, row: number, field: Field | null, found: Finding): void {
  const column = field ? tab.columns.get(field.name) : undefined;
  const spot = { row: tab.rowNumbers[row]!, column: column?.column ?? null };
  if (field === null) {
    tab.log.addTab(found, spot);
    return;
  }
  // About the row: the field's own severity and words are for its values.
  tab.log.addCell(
    { ...field, severity: null, message: "" },
    found,
    spot,
    valueText(field, column?.values[row] ?? null),
  );
}
