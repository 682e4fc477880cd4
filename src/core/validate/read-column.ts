/** One column of a tab: every cell to its state and typed value, problems to the log. */
import { finding } from "../checks/finding";
import { firstSeen } from "../checks/unique";
import type { Field } from "../dictionary/model";
import { a1 } from "../table/a1";
import { type Cell, DateCell } from "../table/cell";
import { isPlainText } from "./clean-text";
import type { IssueLog } from "./issue-log";
import { type Column, STATE, type TypedValue } from "./model";
import { inRange, type QuickPath } from "./quick-path";
import type { CellRules, Reading } from "./read-cell";

/** The data rows of a tab. */
export interface DataRows {
  readonly cells: readonly (readonly Cell[])[];
  /** Row of the tab for each data row, from 1. */
  readonly rowNumbers: Int32Array;
  /** By data row: 1 where the row is held back. */
  readonly held: Uint8Array;
  /** By data row: 1 where a cell or the row has an error. */
  readonly wrong: Uint8Array;
}

/** A column that later checks may still blank cells of. */
export interface OpenColumn extends Column {
  readonly values: TypedValue[];
  readonly reasons: Map<number, string>;
  /** Cells that an error has blanked. */
  blanked: number;
}

/** Distinct values whose reading is kept; a column with more of them gains nothing by keeping all. */
const KEPT_READINGS = 20_000;
/** Values that were looked for in vain before the memory is given up. */
const MISSES = 50_000;

export function openColumn(field: Field, column: number | null, rows: number): OpenColumn {
  return {
    field,
    column,
    values: new Array<TypedValue>(rows).fill(null),
    states: new Uint8Array(rows),
    reasons: new Map(),
    blanked: 0,
  };
}

/** Reads a column of the tab (from 1). */
export function readColumn(
  data: DataRows,
  column: number,
  rules: CellRules,
  quick: QuickPath,
  log: IssueLog,
): OpenColumn {
  const { cells, rowNumbers } = data;
  const open = openColumn(rules.field, column, rowNumbers.length);
  const { values } = open;
  const { numbers, dates, texts, check } = quick;
  const readOnce = remember(rules);
  for (let i = 0; i < rowNumbers.length; i++) {
    const cell = cells[rowNumbers[i]! - 1]![column - 1] ?? "";
    if (typeof cell === "number") {
      if (numbers !== null && inRange(cell, numbers)) {
        values[i] = cell;
        continue;
      }
    } else if (typeof cell === "string") {
      if (
        texts &&
        cell.charCodeAt(0) !== HASH &&
        isPlainText(cell) &&
        (check === null || check(cell) === null)
      ) {
        values[i] = cell;
        continue;
      }
    } else if (dates !== null && cell instanceof DateCell && inRange(cell.serial, dates)) {
      values[i] = cell.serial;
      continue;
    }
    record(open, data, i, readOnce(cell), cell, log);
  }
  return open;
}

const HASH = 35;

/** The rules with a memory for values that occur again. It is given up once it is full and seldom of use. */
function remember(rules: CellRules): (cell: Cell) => Reading {
  let misses = 0;
  const plain = new Map<string | number | boolean, Reading>();
  const days = new Map<number, Reading>();
  return (cell) => {
    if (cell === "") return rules.blank;
    if (cell instanceof DateCell) return recall(days, cell.serial, cell);
    return recall(plain, cell, cell);
  };

  function recall<K>(known: Map<K, Reading>, key: K, cell: Cell): Reading {
    if (misses > MISSES) return rules.read(cell);
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = rules.read(cell);
    misses++;
    if (known.size < KEPT_READINGS) known.set(key, reading);
    return reading;
  }
}

/** Puts what was read of a cell in its place. */
export function record(
  open: OpenColumn,
  data: DataRows,
  i: number,
  reading: Reading,
  cell: Cell,
  log: IssueLog,
  column = open.column,
): void {
  open.values[i] = reading.value;
  open.states[i] = reading.state;
  if (reading.reason !== "") open.reasons.set(i, reading.reason);
  if (reading.holds) data.held[i] = 1;
  if (reading.finding === null) return;
  if (reading.severity === "error") {
    data.wrong[i] = 1;
    if (reading.state === STATE.invalid) open.blanked++;
  }
  log.addCell(open.field, reading.finding, { row: data.rowNumbers[i]!, column }, cell, reading.severity);
}

/** Takes the value from a cell in which a check across cells has found an error. */
export function blankCell(open: OpenColumn, i: number): void {
  if (open.states[i] !== STATE.value) return;
  open.values[i] = null;
  open.states[i] = STATE.invalid;
  open.blanked++;
}

/** Values that stand further up already; the first keeps its value. */
export function checkUnique(open: OpenColumn, data: DataRows, log: IssueLog): void {
  const { field, column, values, states } = open;
  if (column === null) return;
  const seen = firstSeen();
  for (let i = 0; i < values.length; i++) {
    if (states[i] !== STATE.value) continue;
    const first = seen(values[i]!, i);
    if (first < 0) continue;
    const firstCell = a1(data.rowNumbers[first]!, column);
    refuse(open, data, i, finding("unique", { label: field.label, firstCell }), log);
  }
}

/** Records a finding of a check across cells about a cell that had a value. */
export function refuse(
  open: OpenColumn,
  data: DataRows,
  i: number,
  found: Parameters<IssueLog["addCell"]>[1],
  log: IssueLog,
): void {
  const { field, column } = open;
  const row = data.rowNumbers[i]!;
  const cell = column === null ? "" : (data.cells[row - 1]![column - 1] ?? "");
  log.addCell(field, found, { row, column }, cell);
  if (log.issues[log.issues.length - 1]!.severity !== "error") return;
  data.wrong[i] = 1;
  if (field.roles.has("key") || field.roles.has("period")) data.held[i] = 1;
  blankCell(open, i);
}
