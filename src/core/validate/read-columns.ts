/** The columns of a tab, each read by the rules of its field; and those that Partners states instead. */
import { judgesUnique } from "../checks/unique";
import type { Field, TableSpec } from "../dictionary/model";
import { type Cell, isBlank } from "../table/cell";
import type { HeaderMatch } from "../table/match-headers";
import { readCheckboxes } from "./checkboxes";
import type { IssueLog } from "./issue-log";
import type { PartnerMappings } from "./mappings";
import { STATE } from "./model";
import { type DataRows, type OpenColumn, openColumn } from "./open-column";
import { quickPath } from "./quick-path";
import { compileCell } from "./read-cell";
import { BLOCK, checkUnique, type RowPass, readColumn } from "./read-column";
import { mayHaveSchoolYears, withSchoolYears } from "./school-years";
import type { PartnerSource } from "./source";
import { noteStated } from "./stated-values";
import type { ReadOptions } from "./types/typed";

/** What stays the same for all columns of a tab. */
export interface TabContext {
  readonly table: TableSpec;
  readonly source: PartnerSource;
  readonly mappings: PartnerMappings;
  readonly options: ReadOptions;
  readonly log: IssueLog;
}

/** Columns in the order of the dictionary. */
export function readColumns(
  data: DataRows,
  matches: ReadonlyMap<Field, readonly HeaderMatch[]>,
  stated: ReadonlyMap<string, string>,
  context: TabContext,
): Map<string, OpenColumn> {
  const columns = new Map<string, OpenColumn>();
  const passes: RowPass[] = [];
  const rows = data.rowNumbers.length;
  for (const field of context.table.fields) {
    const found = matches.get(field);
    const value = stated.get(field.name) ?? "";
    if (found) {
      const open = openColumn(field, found[0]!.column, rows);
      columns.set(field.name, open);
      passes.push(...passesOver(open, found, value, data, context));
    } else if (value !== "") columns.set(field.name, fixedColumn(field, value, data, context));
  }
  for (let from = 0; from < rows; from += BLOCK) {
    const block = { from, rows: rowsOf(data, from, Math.min(from + BLOCK, rows)) };
    for (const pass of passes) pass(block);
  }
  return columns;
}

function rowsOf({ cells, rowNumbers }: DataRows, from: number, to: number): (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (let i = from; i < to; i++) rows.push(cells[rowNumbers[i]! - 1]!);
  return rows;
}

/** The field with the day up to which its dates may go, where that is the day of the check. */
function untilToday(field: Field, { today = null }: ReadOptions): Field {
  if (!field.untilToday || today === null) return field;
  return { ...field, maximum: field.type === "date" ? today : today + LAST_SECOND };
}

const LAST_SECOND = 86_399 / 86_400;

/** How many values tell whether a column is what its header was taken for. */
const LOOKED_AT = 200;

/** Whether the values of a column (from 1) may be those of a field: at least half of them can be read. */
export function mayHold(
  field: Field,
  column: number,
  rows: DataRows["cells"],
  { mappings, options }: TabContext,
): boolean {
  const { read } = compileCell(field, options, mappings.values.get(field.name) ?? new Map());
  let filled = 0;
  let wrong = 0;
  for (const row of rows) {
    const cell = row[column - 1] ?? "";
    if (isBlank(cell)) continue;
    if (read(cell).state === STATE.invalid) wrong++;
    if (++filled === LOOKED_AT) break;
  }
  return wrong * 2 <= filled;
}

/** What is done to the rows of one column. */
function passesOver(
  open: OpenColumn,
  matches: readonly HeaderMatch[],
  fixed: string,
  data: DataRows,
  context: TabContext,
): RowPass[] {
  const { table, mappings, log } = context;
  const options = withSchoolYears(open.field, open.column!, data, context.options, log);
  const field = untilToday(open.field, options);
  const mapped = mappings.values.get(field.name) ?? new Map<string, string>();
  const rules = compileCell(field, options, mapped, fixed);
  if (fixed !== "") noteStated(field, fixed, rules.read(fixed), context);
  if (matches[0]!.code !== "") return [readCheckboxes(open, data, matches, rules, log)];
  const read = readColumn(open, data, rules, quickPath(field, mapped), log);
  return judgesUnique(open.field, table) ? [read, checkUnique(open, data, log)] : [read];
}

function fixedColumn(field: Field, value: string, data: DataRows, context: TabContext): OpenColumn {
  const open = openColumn(field, null, data.rowNumbers.length);
  const { options } = context;
  const schoolYears = mayHaveSchoolYears(field, options);
  const rules = compileCell(untilToday(field, options), { ...options, schoolYears }, new Map());
  const reading = rules.read(value);
  open.values.fill(reading.value);
  open.states.fill(reading.state);
  if (reading.holds) data.held.fill(1);
  noteStated(field, value, reading, context);
  if (reading.reason !== "") for (const i of open.values.keys()) open.reasons.set(i, reading.reason);
  return open;
}
