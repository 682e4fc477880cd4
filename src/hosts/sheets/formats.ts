/** Number formats of an output tab: by column where columns say it all, else cell by cell in one call. */

import type { TabEdit } from "../../core/plan/plan";
import { a1 } from "../../core/table/a1";
import { DateCell } from "../../core/table/cell";
import { getOrInsert } from "../../core/table/get-or-insert";
import { rowsInChunk } from "./read";
import { dateFormat } from "./values";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The format that Sheets calls automatic. */
const PLAIN = "General";

/** Sets the formats of `edit.cells`, which go to the rows from `firstRow` on. */
export function setNumberFormats(sheet: Sheet, edit: TabEdit, firstRow: number): void {
  if (edit.cells.length === 0) return;
  if (edit.formats === null) formatColumns(sheet, edit, firstRow);
  else formatCells(sheet, edit, edit.formats, firstRow);
}

/** One call for each format that occurs. */
function formatColumns(sheet: Sheet, edit: TabEdit, firstRow: number): void {
  const byFormat = new Map<string, string[]>();
  const lastRow = firstRow + edit.cells.length - 1;
  edit.columns.forEach(({ format }, index) => {
    const used = format ?? dateFormatOf(edit, index) ?? PLAIN;
    const range = `${a1(firstRow, index + 1)}:${a1(lastRow, index + 1)}`;
    getOrInsert(byFormat, used, () => []).push(range);
  });
  for (const [format, ranges] of byFormat) sheet.getRangeList(ranges).setNumberFormat(format);
}

function formatCells(
  sheet: Sheet,
  edit: TabEdit,
  formats: NonNullable<TabEdit["formats"]>,
  firstRow: number,
): void {
  const step = rowsInChunk(edit.columns.length);
  for (let start = 0; start < edit.cells.length; start += step) {
    const chunk = edit.cells.slice(start, start + step).map((row, index) =>
      row.map((value, column) => {
        const format = formats[start + index]?.[column] ?? edit.columns[column]?.format;
        return format ?? (value instanceof DateCell ? dateFormat(value) : PLAIN);
      }),
    );
    sheet.getRange(firstRow + start, 1, chunk.length, edit.columns.length).setNumberFormats(chunk);
  }
}

/** Without a format a date would show as a bare number; one time of day among the dates shows it for all. */
function dateFormatOf(edit: TabEdit, column: number): string | null {
  let format: string | null = null;
  for (const row of edit.cells) {
    const value = row[column];
    if (!(value instanceof DateCell)) continue;
    format = dateFormat(value);
    if (!Number.isInteger(value.serial)) return format;
  }
  return format;
}
