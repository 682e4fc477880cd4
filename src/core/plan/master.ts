/** The Master tab: the usable rows of all partners in one table, each with where it came from. */

import type { Records, RecordTab } from "../consolidate/model";
import { isNumeric } from "../dictionary/lookup";
import type { Dictionary, Field } from "../dictionary/model";
import { DateCell } from "../table/cell";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import { type Column, STATE, type TypedValue } from "../validate/model";
import type { OutValue, TabEdit } from "./plan";
import { cellsEdit } from "./table-edit";

const MASTER_SOURCE_COLUMNS = ["Partner", "Table", "Source tab", "Source row", "Run"] as const;

/**
 * All rows that are not held, partner tab by partner tab in their own order.
 *
 * Values are typed, and codes as in Codes. A blank cell and one that an error blanked are empty; a missing code stands as
 * its reason (`Declined`), a suppressed value as `*`, a margin as `All`, so that none of them can be taken for a value.
 */
export function planMaster(records: Records, run: string): TabEdit {
  const fields = masterFields(records.dictionary);
  const header = [...MASTER_SOURCE_COLUMNS, ...fields.map((field) => field.name)];
  const layout = [
    ...MASTER_SOURCE_COLUMNS.map(() => undefined),
    ...fields.map((field) => ({ format: numberFormat(field) })),
  ];
  const rows = records.tabs.flatMap((tab) => tabRows(tab, fields, run));
  return cellsEdit("master", "Master", [header, ...rows], layout);
}

/** Fields in dictionary order, one column for fields of the same name in several tables; no identifiers unless asked. */
function masterFields({ tables, settings }: Dictionary): Field[] {
  const byName = new Map<string, Field>();
  for (const table of tables) {
    for (const field of table.fields) {
      if (field.roles.has("person") && !settings.identifiersInMaster) continue;
      if (!byName.has(field.name)) byName.set(field.name, field);
    }
  }
  return [...byName.values()];
}

function tabRows(tab: RecordTab, fields: readonly Field[], run: string): OutValue[][] {
  const rows: OutValue[][] = [];
  const sourceIndex: number[] = [];
  const width = MASTER_SOURCE_COLUMNS.length + fields.length;
  for (let index = 0; index < tab.rowNumbers.length; index++) {
    if (tab.held[index] === 1) continue;
    const row = new Array<OutValue>(width).fill(null);
    row[0] = tab.partner;
    row[1] = tab.table.name;
    row[2] = tab.tab;
    row[3] = tab.rowNumbers[index]!;
    row[4] = run;
    rows.push(row);
    sourceIndex.push(index);
  }
  fields.forEach((field, at) => {
    const column = tab.columns.get(field.name);
    if (!column) return;
    // The partner's own table decides: one name may identify people in one table and not in another.
    if (column.field.roles.has("person") && !field.roles.has("person")) return;
    fillColumn(rows, sourceIndex, MASTER_SOURCE_COLUMNS.length + at, column);
  });
  return rows;
}

function fillColumn(rows: OutValue[][], sourceIndex: readonly number[], at: number, column: Column): void {
  const { states, values, reasons } = column;
  const toCell = cellWriter(column.field);
  for (let row = 0; row < rows.length; row++) {
    const index = sourceIndex[row]!;
    const state = states[index];
    if (state === STATE.value) rows[row]![at] = toCell(values[index]!);
    else if (state === STATE.missing) rows[row]![at] = reasons.get(index) ?? "";
    else if (state === STATE.suppressed) rows[row]![at] = "*";
    else if (state === STATE.margin) rows[row]![at] = ALL;
  }
}

function cellWriter(field: Field): (value: TypedValue) => OutValue {
  if (DATE_FORMAT[field.type] === undefined) {
    return (value) => (typeof value === "object" ? (value?.join("; ") ?? null) : value);
  }
  const cells = new Map<number, DateCell>();
  const dateCell = (serial: number) => new DateCell(serial);
  return (value) => getOrInsert(cells, value as number, dateCell);
}

const DATE_FORMAT: Partial<Record<Field["type"], string>> = {
  date: "yyyy-mm-dd",
  datetime: "yyyy-mm-dd hh:mm",
  time: "hh:mm",
};

function numberFormat(field: Field): string | null {
  if (isNumeric(field)) {
    if (field.format === "percent") return "0.0%";
    if (field.format === "currency") return "#,##0.00";
  }
  return DATE_FORMAT[field.type] ?? null;
}
