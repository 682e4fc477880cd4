/** Which rows below the header are data: not blank ones, repeated headers, totals, notes. */

import { finding } from "../checks/finding";
import { placesRow } from "../checks/required";
import { totalLabel } from "../checks/total-row";
import { isNumeric } from "../dictionary/lookup";
import type { Field } from "../dictionary/model";
import { type Cell, filledIn, isBlank } from "../table/cell";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import type { IssueLog } from "./issue-log";
import { titleLines } from "./title-lines";
import { totalRows } from "./total-rows";

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
  tab: Pick<Tab, "cells" | "merges">,
  headerRow: number,
  columns: readonly HeadedColumn[],
  decimalComma: boolean,
  log: IssueLog,
): Int32Array {
  const { cells } = tab;
  const known = knownCells(columns);
  const { first, isHeader } = repeatedHeader(columns);
  const probe = known.indexes[0] ?? 0;
  const isTotal = totalRows(cells, columns, decimalComma, log);
  const titleIn = titleLines(tab, headerRow, columns);
  const rows: number[] = [];
  let blanks = 0;
  const endBlanks = (before: number) => {
    if (blanks > 0 && rows.length > 0) {
      log.addTab(finding("blank-row", { rows: blanks }), { row: before - blanks, column: null });
    }
    blanks = 0;
  };
  const last = lastDataRow(cells, headerRow, columns, known, log);
  for (let row = headerRow + 1; row <= last; row++) {
    const content = cells[row - 1]!;
    // A number in a known column tells most rows apart from blank ones, headers and titles, and costs least: this loop sees
    // every row.
    const hasNumber = typeof content[known.numeric] === "number";
    const filled = hasNumber ? 2 : countFilled(content, known);
    if (filled === 0) {
      blanks++;
      continue;
    }
    const alone = blanks > 0 || row === last;
    if (blanks > 0) endBlanks(row);
    const atTop = rows.length === 0;
    if (!hasNumber && (atTop || first.includes(content[probe] ?? "")) && isHeader(content, atTop)) continue;
    const label = totalLabel(content);
    if ((label !== "" || alone) && isTotal(row, rows, alone, label)) continue;
    const title = filled === 1 ? titleIn(row) : "";
    if (title !== "") {
      log.addTab(finding("blank-row", { rows: 1, note: title }), { row, column: null }, title);
      continue;
    }
    rows.push(row);
  }
  return new Int32Array(rows);
}

/** Where the known columns are in a row, from 0, and whether all of them are tick boxes. */
interface KnownCells {
  readonly indexes: readonly number[];
  /** One of them that holds numbers, if any does. */
  readonly numeric: number;
  readonly onlyBoxes: boolean;
}

function knownCells(columns: readonly HeadedColumn[]): KnownCells {
  const indexes = columns.map(({ column }) => column - 1);
  const numeric = columns.findIndex(({ field }) => isNumeric(field));
  return {
    indexes,
    numeric: indexes[Math.max(0, numeric)] ?? 0,
    onlyBoxes: columns.every(({ field }) => field.type === "boolean"),
  };
}

/**
 * How many known columns have a value in a row, up to 2. Tick boxes that were never ticked are none: they fill whole
 * columns.
 */
function countFilled(row: readonly Cell[], { indexes, onlyBoxes }: KnownCells): number {
  let filled = 0;
  for (let k = 0; k < indexes.length && filled < 2; k++) {
    const cell = row[indexes[k]!] ?? "";
    if (!isBlank(cell) && (cell !== false || onlyBoxes)) filled++;
  }
  return filled;
}

function isVoid(row: readonly Cell[], known: KnownCells): boolean {
  return countFilled(row, known) === 0;
}

/**
 * The header again, or its machine names, labels or other names: two names or more, and no known column says anything else.
 * `first` is what the first known column of such a row says.
 * Before the first data row (`atTop`) also longer forms of the header (`Supplier Name` below `Supplier`) , hints on how
 * to fill it in (`(mm/dd/yyyy)`, `e.g. Q3 2025`) and the tags of HXL (`#sector +code`).
 */
function repeatedHeader(columns: readonly HeadedColumn[]) {
  const namesOf = ({ header, field }: HeadedColumn) =>
    [header, field.name, field.label, field.definition, ...field.aliases].filter((name) => name !== "");
  const probe = columns[0];
  const first: readonly Cell[] = probe ? namesOf(probe) : [];
  const names = columns.map((column) => namesOf(column).map(labelKey));
  const words = columns.map(({ header }) => header.split(/\s+/).map(labelKey));
  const isHeader = (row: readonly Cell[], atTop: boolean): boolean => {
    let same = 0;
    for (const [k, { column }] of columns.entries()) {
      const cell = row[column - 1] ?? "";
      if (isBlank(cell)) continue;
      if (typeof cell !== "string") return false;
      const key = labelKey(cell);
      const more = columns.length > 2 && !/\d/.test(key) && words[k]!.every((word) => key.includes(word));
      const longer = atTop && (more || HINT.test(cell));
      if (!longer && !names[k]!.includes(key)) return false;
      same++;
    }
    return same >= Math.min(2, columns.length);
  };
  return { first, isHeader };
}

const HINT =
  /^\s*(?:\(.*\)|\[.*\]|(?:e\.\s?g\.|ex\.|p\.\s?ej\.|example:|ejemplo:).*|#[a-z]\w*(?:\s*\+\w+)*)\s*$/i;

/** The last row that is neither blank nor one of the notes that people put below a table. */
function lastDataRow(
  cells: Rows,
  headerRow: number,
  columns: readonly HeadedColumn[],
  known: KnownCells,
  log: IssueLog,
): number {
  let last = cells.length;
  while (last > headerRow && isVoid(cells[last - 1]!, known)) last--;
  if (columns.length < 3) return last;
  // Notes begin where the table does; a sentence further right is data, and in a column of answers all but plain notes.
  const start = columns.reduce((before, each) => (each.column < before.column ? each : before));
  const isAnswer = start.field.roles.has("narrative");
  const isPlaced = columns.some(({ field }) => placesRow(field));
  let first = last + 1;
  let note = "";
  for (let row = last; row > headerRow; row--) {
    const content = cells[row - 1]!;
    if (isVoid(content, known)) continue;
    const text = sparseText(content, columns.length, start.column);
    if (text === null) break;
    const apart = row > headerRow + 1 && isVoid(cells[row - 2]!, known);
    const isNote = isAnswer
      ? (apart || isPlaced) && NOTE.test(text)
      : NOTE.test(text) || SENTENCE.test(text) || (apart && WORDS.test(text));
    if (!isNote) continue;
    first = row;
    note = text;
  }
  if (first > last) return last;
  log.addTab(finding("blank-row", { rows: last - first + 1, note }), { row: first, column: null }, note);
  while (first - 1 > headerRow && isVoid(cells[first - 2]!, known)) first--;
  return first - 1;
}

/** What notes begin with: a sign, a word such as `Source`, or any words before a colon (`Prepared by: …`). */
const NOTE =
  /^(?:\*|†|‡|\d\)|notes?\b|notas?\b|source\b|fuente\b|n\.\s?b\.|page \d|[\p{L} ]{3,30}:(?:\s|$))/iu;
/** Three words or more: an identifier that stands alone is data. */
const WORDS = /\S\s+\S+\s+\S/;
/** Six words or more: no name is as long. */
const SENTENCE = /^(?:\S+\s+){5}\S/;

/** The first text of a row, within `reach` columns, that has nothing else, or in a wide table one cell more; else null. */
function sparseText(row: readonly Cell[], width: number, reach: number): string | null {
  const filled = filledIn(row);
  const text = row[filled[0]!];
  const most = width < 5 || totalLabel(row) !== "" ? 1 : 2;
  if (filled.length > most || typeof text !== "string" || filled[0]! >= reach) return null;
  return text.trim();
}
