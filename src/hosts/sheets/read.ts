/** Reading a tab: whole-range reads, in chunks of at most a million cells. */
import { type Cell, DateCell } from "../../core/table/cell";
import type { Merge } from "../../core/table/tab";

/** Cells moved by one call at most: larger ranges make Sheets answer with an error. */
const CHUNK = 1_000_000;

/** How many rows of `columns` cells go into one call. */
export function rowsInChunk(columns: number): number {
  return Math.max(1, Math.floor(CHUNK / columns));
}

/** The first `rows` rows of a sheet that has content in `columns` columns; dates become serials by `serialOf`. */
export function readCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: number,
  columns: number,
  serialOf: (moment: number) => number,
): Cell[][] {
  const cells: Cell[][] = [];
  if (columns === 0) return cells;
  const step = rowsInChunk(columns);
  for (let row = 1; row <= rows; row += step) {
    for (const line of readArea(sheet.getRange(row, 1, Math.min(step, rows - row + 1), columns), serialOf)) {
      cells.push(line);
    }
  }
  return cells;
}

/** All cells of a range in one read. */
export function readArea(
  range: GoogleAppsScript.Spreadsheet.Range,
  serialOf: (moment: number) => number,
): Cell[][] {
  const values = range.getValues();
  for (const line of values) datesToSerials(line, serialOf);
  return values;
}

/** In place: a tab may hold millions of cells, and Sheets hands over fresh arrays. */
function datesToSerials(line: unknown[], serialOf: (moment: number) => number): void {
  for (let index = 0; index < line.length; index++) {
    const value = line[index];
    if (value instanceof Date) line[index] = new DateCell(serialOf(value.getTime()));
  }
}

/** Merged cells of the part of a sheet that has content. */
export function mergesOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): Merge[] {
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (rows === 0 || columns === 0) return [];
  const merged = sheet.getRange(1, 1, rows, columns).getMergedRanges();
  return merged.map((range) => ({
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  }));
}
