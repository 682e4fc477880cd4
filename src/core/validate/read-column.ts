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

/** A column whose every row is still to be read. */
export function openColumn(field: Field, column: number | null, rows: number): OpenColumn {
  return {
    field,
    column,
    values: new Array<TypedValue>(rows),
    states: new Uint8Array(rows),
    reasons: new Map(),
    blanked: 0,
  };
}

/** Something that is done to the data rows from one index to before another, block after block. */
export type RowPass = (from: number, to: number) => void;

/** Reads the cells of an open column. */
export function readColumn(
  open: OpenColumn,
  data: DataRows,
  rules: CellRules,
  quick: QuickPath,
  log: IssueLog,
): RowPass {
  const { cells, rowNumbers } = data;
  const { values } = open;
  const index = open.column! - 1;
  const { numbers, dates, texts, check } = quick;
  const readOnce = remember(rules);
  return (from, to) => {
    for (let i = from; i < to; i++) {
      const cell = cells[rowNumbers[i]! - 1]![index] ?? "";
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
  };
}

const HASH = 35;

/** Places for the texts that were read last. */
const PLACES = 4096;

/** The rules with a memory for values that occur again. It is given up once it is full and seldom of use. */
function remember(rules: CellRules): (cell: Cell) => Reading {
  let misses = 0;
  const plain = new Map<string | number | boolean, Reading>();
  const days = new Map<number, Reading>();
  const texts = new Array<string>(PLACES).fill("");
  const readings = new Array<Reading>(PLACES).fill(rules.blank);
  return (cell) => {
    if (cell === "") return rules.blank;
    if (typeof cell === "string") return recallText(cell);
    if (cell instanceof DateCell) return recall(days, cell.serial, cell);
    return recall(plain, cell, cell);
  };

  /** A map has to look at a whole text that a host hands over anew; most columns hold few that differ. */
  function recallText(text: string): Reading {
    const place = placeOf(text);
    if (texts[place] === text) return readings[place]!;
    const reading = recall(plain, text, text);
    texts[place] = text;
    readings[place] = reading;
    return reading;
  }

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

/** A place by four characters of a text, chosen so that the days of a year as ISO dates have each their own. */
function placeOf(text: string): number {
  const last = text.length - 1;
  const a = text.charCodeAt(last);
  const b = text.charCodeAt(last > 0 ? last - 1 : 0);
  const c = text.charCodeAt(((last * 2) / 3) | 0);
  const d = text.charCodeAt((last + 1) >> 1);
  return (a + 10 * b + 100 * c + 1000 * d) % PLACES;
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
export function checkUnique(open: OpenColumn, data: DataRows, log: IssueLog): RowPass {
  const { field, values, states } = open;
  const column = open.column!;
  const seen = firstSeen();
  return (from, to) => {
    for (let i = from; i < to; i++) {
      if (states[i] !== STATE.value) continue;
      const first = seen(values[i]!, i);
      if (first < 0) continue;
      const firstCell = a1(data.rowNumbers[first]!, column);
      refuse(open, data, i, finding("unique", { label: field.label, firstCell }), log);
    }
  };
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
