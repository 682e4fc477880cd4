/** A column of a tab as it is being read: what was read of a cell goes to its place, problems to the log. */
import type { Field } from "../dictionary/model";
import type { Cell } from "../table/cell";
import type { IssueLog } from "./issue-log";
import { type Column, STATE, type TypedValue } from "./model";
import type { Reading } from "./read-cell";

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

/** The cell of a data row in a column (from 1); "" for a column that the tab does not have. */
export function cellOf({ cells, rowNumbers }: DataRows, i: number, column: number | null): Cell {
  return column === null ? "" : (cells[rowNumbers[i]! - 1]![column - 1] ?? "");
}

/** A column that later checks may still blank cells of. */
export interface OpenColumn extends Column {
  readonly values: TypedValue[];
  readonly reasons: Map<number, string>;
  /** Cells that an error has blanked. */
  blanked: number;
}

/** A column whose every row is still to be read. */
export function openColumn(field: Field, column: number | null, rows: number): OpenColumn {
  return {
    field,
    column,
    values: new Array<TypedValue>(rows).fill(null, 0, 1),
    states: new Uint8Array(rows),
    reasons: new Map(),
    blanked: 0,
  };
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

/** Records a finding of a check across cells about a cell that had a value. */
export function refuse(
  open: OpenColumn,
  data: DataRows,
  i: number,
  found: Parameters<IssueLog["addCell"]>[1],
  log: IssueLog,
): void {
  const { field, column } = open;
  log.addCell(field, found, { row: data.rowNumbers[i]!, column }, cellOf(data, i, column));
  if (log.issues[log.issues.length - 1]!.severity !== "error") return;
  data.wrong[i] = 1;
  if (field.roles.has("key") || field.roles.has("period")) data.held[i] = 1;
  blankCell(open, i);
}
