/** Which rows below the header are data: not blank ones, repeated headers, totals, notes. */
import { finding } from "../checks/finding";
import { RunningSums, totalLabel } from "../checks/total-row";
import type { Field } from "../dictionary/model";
import { type Cell, isBlank } from "../table/cell";
import { labelKey } from "../table/label";
import type { IssueLog } from "./issue-log";
import { parseNumber } from "./types/parse-number";

export interface HeadedColumn {
  /** From 1. */
  readonly column: number;
  readonly header: string;
  readonly field: Field;
}

type Rows = readonly (readonly Cell[])[];

/**
 * Row numbers of the data rows, from 1, in order. What is set aside among them is said, once for each row of totals and
 * each run of blank rows; blank rows at the end are nothing.
 */
export function findDataRows(
  cells: Rows,
  headerRow: number,
  columns: readonly HeadedColumn[],
  decimalComma: boolean,
  log: IssueLog,
): Int32Array {
  const isVoid = voidRow(columns);
  const isHeader = repeatedHeader(columns);
  const totals = totalRows(cells, columns, decimalComma);
  const rows: number[] = [];
  let blanks = 0;
  const endBlanks = (before: number) => {
    if (blanks > 0 && rows.length > 0) {
      log.addTab(finding("blank-row", { rows: blanks }), { row: before - blanks, column: null });
    }
    blanks = 0;
  };
  const last = lastDataRow(cells, headerRow, columns, isVoid, log);
  for (let row = headerRow + 1; row <= last; row++) {
    const content = cells[row - 1]!;
    if (isVoid(content)) {
      blanks++;
      continue;
    }
    endBlanks(row);
    if (isHeader(content)) continue;
    const label = totals(row, rows);
    if (label === "") rows.push(row);
    else log.addTab(finding("total-row", { label }), { row, column: null }, label);
  }
  return Int32Array.from(rows);
}

/** A row without a value in any known column. Tick boxes that were never ticked are none: they fill whole columns. */
function voidRow(columns: readonly HeadedColumn[]): (row: readonly Cell[]) => boolean {
  const indexes = columns.map(({ column }) => column - 1);
  const onlyBoxes = columns.every(({ field }) => field.type === "boolean");
  return (row) => {
    for (const index of indexes) {
      const cell = row[index] ?? "";
      if (cell === "" || (cell === false && !onlyBoxes)) continue;
      if (!isBlank(cell)) return false;
    }
    return true;
  };
}

/** The header again, or its machine names, or its labels: two names or more, and no known column says anything else. */
function repeatedHeader(columns: readonly HeadedColumn[]): (row: readonly Cell[]) => boolean {
  const namesOf = ({ header, field }: HeadedColumn) => [header, field.name, field.label];
  const probe = columns[0];
  const first = new Set<Cell>(probe ? namesOf(probe) : []);
  const names = columns.map((column) => new Set(namesOf(column).map(labelKey)));
  return (row) => {
    if (!first.has(row[probe!.column - 1] ?? "")) return false;
    let same = 0;
    for (const [k, { column }] of columns.entries()) {
      const cell = row[column - 1] ?? "";
      if (isBlank(cell)) continue;
      if (typeof cell !== "string" || !names[k]!.has(labelKey(cell))) return false;
      same++;
    }
    return same >= Math.min(2, columns.length);
  };
}

/** The label of a row of totals, else "". Rows are added up only when one looks like a total. */
function totalRows(cells: Rows, columns: readonly HeadedColumn[], decimalComma: boolean) {
  const summed = columns.filter(
    ({ field }) => (field.type === "integer" || field.type === "number") && !/percent/i.test(field.format),
  );
  const sums = new RunningSums(summed.map(({ column }) => column));
  const number = (cell: Cell): number | null => {
    if (typeof cell === "number") return cell;
    return typeof cell === "string" && cell !== "" ? parseNumber(cell.trim(), decimalComma) : null;
  };
  let added = 0;
  return (row: number, dataRows: readonly number[]): string => {
    const content = cells[row - 1]!;
    const label = totalLabel(content);
    if (label === "" || dataRows.length === 0) return "";
    for (; added < dataRows.length; added++) sums.add(cells[dataRows[added]! - 1]!, number);
    if (!sums.isTotal(content, number)) return "";
    sums.passTotal();
    return label;
  };
}

/** The last row that is neither blank nor one of the notes that people put below a table. */
function lastDataRow(
  cells: Rows,
  headerRow: number,
  columns: readonly HeadedColumn[],
  isVoid: (row: readonly Cell[]) => boolean,
  log: IssueLog,
): number {
  let last = cells.length;
  while (last > headerRow && isVoid(cells[last - 1]!)) last--;
  if (columns.length < 3) return last;
  let first = last + 1;
  for (let row = last; row > headerRow; row--) {
    const content = cells[row - 1]!;
    if (isVoid(content)) continue;
    const note = onlyText(content);
    if (note === null) break;
    const apart = row > headerRow + 1 && isVoid(cells[row - 2]!);
    if (NOTE.test(note) || (apart && WORDS.test(note))) first = row;
  }
  if (first > last) return last;
  const note = onlyText(cells[first - 1]!)!;
  log.addTab(finding("blank-row", { rows: last - first + 1, note }), { row: first, column: null }, note);
  while (first - 1 > headerRow && isVoid(cells[first - 2]!)) first--;
  return first - 1;
}

const NOTE = /^(?:\*|†|‡|\d\)|notes?\b|notas?\b|source\b|fuente\b|n\.\s?b\.)/i;
/** Three words or more: an identifier that stands alone is data. */
const WORDS = /\S\s+\S+\s+\S/;

/** The text of a row that has only one cell, a text; else null. */
function onlyText(row: readonly Cell[]): string | null {
  let text: string | null = null;
  for (const cell of row) {
    if (isBlank(cell) || cell === false) continue;
    if (text !== null || typeof cell !== "string") return null;
    text = cell.trim();
  }
  return text;
}
