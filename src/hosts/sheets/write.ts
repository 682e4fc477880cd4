/** Writing one output tab in place: the values, the named range over them, and nothing left over of the table before. */
import type { TabEdit } from "../../core/plan/plan";
import { a1 } from "../../core/table/a1";
import { DateCell } from "../../core/table/cell";
import { drawCharts } from "./charts";
import { dress } from "./dress";
import { setNumberFormats } from "./formats";
import { writeLinks } from "./links";
import { rangeName } from "./names";
import { namedRangeOf, outputTab } from "./outputs";
import { rowsInChunk } from "./read";
import { toSheet } from "./values";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Properties = GoogleAppsScript.Properties.Properties;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Carries out one edit; the id of the tab that holds the output now. */
export function writeTab(spreadsheet: Spreadsheet, properties: Properties, edit: TabEdit): number {
  const { sheet, made } = outputTab(spreadsheet, properties, edit.output, edit.title);
  const before = sizeBefore(spreadsheet, sheet, edit.output);
  if (edit.append && before.rows > 0) appendRows(spreadsheet, sheet, edit, before);
  else replaceTable(spreadsheet, sheet, edit, before, made);
  drawCharts(sheet, properties, edit);
  if (made && edit.hidden) sheet.hideSheet();
  return sheet.getSheetId();
}

/** Gives a new tab that people will keep its first cells: a header, frozen, and rows below; the id of it. */
export function fillNewTab(sheet: Sheet, cells: TabEdit["cells"]): number {
  const width = cells[0]?.length ?? 0;
  makeRoom(sheet, { rows: cells.length, columns: width });
  const changes = cells.flatMap((row, down) =>
    row.map((value, across) => ({ row: down + 1, column: across + 1, value })),
  );
  const dates = changes
    .filter(({ value }) => value instanceof DateCell)
    .map(({ row, column }) => a1(row, column));
  if (dates.length > 0) sheet.getRangeList(dates).setNumberFormat("yyyy-mm-dd");
  writeCells(sheet, cells, 1);
  if (width > 0) sheet.getRange(1, 1, 1, width).setFontWeight("bold");
  sheet.setFrozenRows(1);
  return sheet.getSheetId();
}

/** Empties the tab of an output that no longer exists. The tab stays: people's formulas may point at it. */
export function emptyTab(spreadsheet: Spreadsheet, sheet: Sheet, output: string): void {
  const before = sizeBefore(spreadsheet, sheet, output);
  if (before.rows === 0) return;
  sheet.getFilter()?.remove();
  sheet.getRange(1, 1, before.rows, before.columns).clearContent().clearFormat();
  sheet.setFrozenRows(0);
}

function replaceTable(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  edit: TabEdit,
  before: Size,
  made: boolean,
): void {
  const size = { rows: edit.cells.length, columns: edit.columns.length };
  const grid = { rows: Math.max(size.rows, edit.frozenRows + 1), columns: size.columns };
  // Trimmed before it grows: many rows of 26 columns might not fit into the workbook for the moment.
  if (made) trim(sheet, grid);
  makeRoom(sheet, grid);
  clearAround(sheet, size, before);
  // Before the values: in a cell that a person formatted as text a number would become text.
  setNumberFormats(sheet, edit, 1);
  writeCells(sheet, edit.cells, 1);
  writeLinks(sheet, edit);
  dress(sheet, edit, { fresh: made || before.columns !== size.columns });
  nameTable(spreadsheet, sheet, edit.output, size);
}

/** New rows below what is there; the header is written again, as a newer version may know more columns. */
function appendRows(spreadsheet: Spreadsheet, sheet: Sheet, edit: TabEdit, before: Size): void {
  const [header, ...rows] = edit.cells;
  const first = sheet.getLastRow() + 1;
  const size = { rows: first + rows.length - 1, columns: edit.columns.length };
  makeRoom(sheet, size);
  if (header) writeCells(sheet, [header], 1);
  if (rows.length > 0) {
    setNumberFormats(sheet, { ...edit, cells: rows, formats: edit.formats?.slice(1) ?? null }, first);
    writeCells(sheet, rows, first);
  }
  nameTable(spreadsheet, sheet, edit.output, { ...size, columns: Math.max(size.columns, before.columns) });
}

function writeCells(sheet: Sheet, cells: TabEdit["cells"], firstRow: number): void {
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) return;
  const step = rowsInChunk(columns);
  for (let start = 0; start < cells.length; start += step) {
    const values = cells.slice(start, start + step).map((row) => row.map(toSheet));
    sheet.getRange(firstRow + start, 1, values.length, columns).setValues(values);
  }
}

/**
 * What our table covered before. What people keep beside it is theirs, so only where its named range is gone does
 * everything on the tab count as ours.
 */
function sizeBefore(spreadsheet: Spreadsheet, sheet: Sheet, output: string): Size {
  const range = namedRangeOf(spreadsheet, output);
  return range && range.getSheet().getSheetId() === sheet.getSheetId()
    ? { rows: range.getLastRow(), columns: range.getLastColumn() }
    : { rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
}

/** Adds rows and columns at the end where the grid is too small; never takes any away, as formulas may point at them. */
export function makeRoom(sheet: Sheet, size: Size): void {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  if (rows < size.rows) sheet.insertRowsAfter(rows, size.rows - rows);
  if (columns < size.columns) sheet.insertColumnsAfter(columns, size.columns - columns);
}

/** Empty rows and columns of a new tab count towards the ten million cells of a workbook. */
function trim(sheet: Sheet, size: Size): void {
  const rows = sheet.getMaxRows() - Math.max(1, size.rows);
  const columns = sheet.getMaxColumns() - Math.max(1, size.columns);
  if (rows > 0) sheet.deleteRows(size.rows + 1, rows);
  if (columns > 0) sheet.deleteColumns(size.columns + 1, columns);
}

/** Empties what the old table covered and the new one does not, and takes the old looks off both. */
function clearAround(sheet: Sheet, size: Size, before: Size): void {
  if (before.rows === 0 || before.columns === 0) return;
  sheet.getRange(1, 1, before.rows, before.columns).clearFormat();
  const left: string[] = [];
  if (before.rows > size.rows) left.push(`A${size.rows + 1}:${a1(before.rows, before.columns)}`);
  if (before.columns > size.columns && size.rows > 0) {
    left.push(`${a1(1, size.columns + 1)}:${a1(Math.min(size.rows, before.rows), before.columns)}`);
  }
  if (left.length > 0) sheet.getRangeList(left).clearContent();
}

/** People can write `=sm_summary` whatever the tab is called; the name also tells the next run what is ours. */
function nameTable(spreadsheet: Spreadsheet, sheet: Sheet, output: string, size: Size): void {
  if (size.rows === 0 || size.columns === 0) return;
  spreadsheet.setNamedRange(rangeName(output), sheet.getRange(1, 1, size.rows, size.columns));
}
