/** Short hashes of the rows that go into Master, so that later changes show. */

import type { Records, RecordTab } from "../consolidate/model";
import { roleFields } from "../dictionary/lookup";
import { Hash, hashText } from "../table/fingerprint";
import { getOrInsert } from "../table/get-or-insert";
import { parsePeriod } from "../time/parse-period";
import { type Column, STATE } from "../validate/model";

/** The rows of one partner and table that count in a period, each with where it stands. */
export interface PeriodRows {
  readonly partner: string;
  readonly table: string;
  readonly period: string;
  readonly prints: string[];
  readonly rows: { readonly tab: RecordTab; readonly row: number }[];
}

/** Characters of a hash that are kept: among a million rows two alike are one in a thousand. */
const LENGTH = 7;

/**
 * The rows of these periods that are not held. A row that has a start and an end instead of a period is in each period that
 * it overlaps; what its end is after a period is no matter of that period. Fields that are blank make no difference, so
 * that a new field changes nothing.
 */
export function dataPrints(records: Records, periods: readonly string[]): PeriodRows[] {
  const wanted = new Set(periods);
  if (wanted.size === 0) return [];
  const dated = periods.flatMap((key) => parsePeriod(key, null, records.dictionary.settings) ?? []);
  const found = new Map<string, PeriodRows>();
  const add = (tab: RecordTab, row: number, period: string, print: string) => {
    const key = JSON.stringify([tab.partner, tab.table.name, period]);
    const { partner, table } = tab;
    const rows = getOrInsert(found, key, () => ({
      partner,
      table: table.name,
      period,
      prints: [],
      rows: [],
    }));
    rows.prints.push(print.slice(-LENGTH));
    rows.rows.push({ tab, row });
  };
  for (const tab of records.tabs) {
    const hash = rowHasher(tab);
    const spell = spellReader(tab);
    for (let row = 0; row < tab.rowNumbers.length; row++) {
      if (tab.held[row] === 1) continue;
      const period = records.periods[tab.periodOf[row]!]?.key;
      if (period !== undefined) {
        if (wanted.has(period)) add(tab, row, period, hash(row).digest());
        continue;
      }
      for (const { key, start, end } of dated) {
        const ended = spell(row, start!, end!);
        if (ended !== null) add(tab, row, key, hash(row, ended).digest());
      }
    }
  }
  return [...found.values()];
}

/** A function that hashes a row, save for the end of a stay, which is given where it matters. */
function rowHasher(tab: RecordTab): (row: number, ended?: number) => Hash {
  const end = tab.table.period ? undefined : roleFields(tab.table, "end")[0]?.name;
  const columns = [...tab.columns]
    .filter(([name]) => name !== end)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, column]) => ({ ...column, mark: Number.parseInt(hashText(name).slice(-6), 36) }));
  return (row, ended = 0) => {
    const hash = new Hash();
    hash.addNumber(ended);
    for (const column of columns) {
      const state = column.states[row]!;
      if (state === STATE.blank) continue;
      hash.add(column.mark);
      hash.add(state);
      if (state === STATE.value) addValue(hash, column.values[row]!);
      else if (state === STATE.missing) hash.addText(column.reasons.get(row) ?? "");
    }
    return hash;
  };
}

function addValue(hash: Hash, value: NonNullable<Column["values"][number]>): void {
  if (typeof value === "number") hash.addNumber(value);
  else if (typeof value === "boolean") hash.add(value ? 1 : 0);
  else hash.addText(typeof value === "string" ? value : value.join("\n"));
}

/** Whether a stay overlaps a period: null where not, else the day on which it ended in it, 0 where it went on. */
function spellReader(tab: RecordTab): (row: number, first: number, last: number) => number | null {
  const [start, end] = (["start", "end"] as const).map((role) => {
    const field = roleFields(tab.table, role)[0];
    return field && tab.columns.get(field.name);
  });
  const dayOf = (column: Column | undefined, row: number) =>
    column?.states[row] === STATE.value ? Math.floor(column.values[row] as number) : null;
  return (row, first, last) => {
    const began = end ? dayOf(start, row) : null;
    if (began === null || began > last) return null;
    const ended = dayOf(end, row);
    if (ended === null || ended > last) return 0;
    return ended >= first ? ended : null;
  };
}
