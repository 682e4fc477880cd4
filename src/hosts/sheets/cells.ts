/** Reading and writing single cells of people's tabs, at few calls whatever their number. */

import type { Area, AreaContent, CellChange } from "../../app/editing";
import { a1 } from "../../core/table/a1";
import { groupBy } from "../../core/table/get-or-insert";
import { readArea } from "./read";
import { toSheet } from "./values";
import { makeRoom } from "./write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Ranges in one list at most. */
const LONGEST_LIST = 1000;

/** The area as far as the grid goes; null where it lies outside. */
function within(sheet: Sheet, { row, column, rows, columns }: Area): Range | null {
  const height = Math.min(rows, sheet.getMaxRows() - row + 1);
  const width = Math.min(columns, sheet.getMaxColumns() - column + 1);
  return height < 1 || width < 1 ? null : sheet.getRange(row, column, height, width);
}

export function formulasOf(sheet: Sheet, area: Area): string[][] {
  return within(sheet, area)?.getFormulas() ?? [];
}

export function contentOf(sheet: Sheet, area: Area, serialOf: (moment: number) => number): AreaContent {
  const range = within(sheet, area);
  if (!range) return { cells: [], formulas: [], formats: [] };
  return {
    cells: readArea(range, serialOf),
    formulas: range.getFormulas(),
    formats: range.getNumberFormats(),
  };
}

/** Formats first: a number that goes into a cell formatted as text would become text. */
export function changeCells(sheet: Sheet, changes: readonly CellChange[]): void {
  if (changes.length === 0) return;
  const last = (key: "row" | "column") => changes.reduce((most, change) => Math.max(most, change[key]), 0);
  makeRoom(sheet, { rows: last("row"), columns: last("column") });
  for (const [format, cells] of groupBy(changes, ({ format }) => format)) {
    if (format !== null) eachList(sheet, cells, (list) => list.setNumberFormat(format));
  }
  try {
    writeValues(sheet, changes);
    // Sheets keeps writes back for a while; a refusal is wanted here.
    SpreadsheetApp.flush();
  } catch {
    writeUnruled(sheet, changes);
  }
}

/** A strict validation rule refuses values: it is lifted for the time of writing what a person has asked for. */
function writeUnruled(sheet: Sheet, changes: readonly CellChange[]): void {
  const lifted = runsDown(changes).map((run) => {
    const range = sheet.getRange(run[0]!.row, run[0]!.column, run.length, 1);
    return { range, rules: range.getDataValidations() };
  });
  for (const { range } of lifted) range.clearDataValidations();
  try {
    writeValues(sheet, changes);
    SpreadsheetApp.flush();
  } finally {
    for (const { range, rules } of lifted) range.setDataValidations(rules);
  }
}

/** One call for each distinct value or for each run of neighbours in a column, whichever are fewer. */
function writeValues(sheet: Sheet, changes: readonly CellChange[]): void {
  const byValue = groupBy(changes, ({ value }) => toSheet(value));
  const runs = runsDown(changes);
  if (byValue.size < runs.length) {
    for (const [value, cells] of byValue) eachList(sheet, cells, (list) => list.setValue(value));
  } else {
    for (const run of runs) {
      const { row, column } = run[0]!;
      sheet.getRange(row, column, run.length, 1).setValues(run.map(({ value }) => [toSheet(value)]));
    }
  }
}

/** Cells that lie right below each other, column by column. */
export function runsDown<T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
): T[][] {
  const runs: T[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (before && before.column === cell.column && before.row + 1 === cell.row) run!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function eachList(
  sheet: Sheet,
  cells: readonly CellChange[],
  act: (list: GoogleAppsScript.Spreadsheet.RangeList) => void,
): void {
  for (let start = 0; start < cells.length; start += LONGEST_LIST) {
    const part = cells.slice(start, start + LONGEST_LIST);
    act(sheet.getRangeList(part.map(({ row, column }) => a1(row, column))));
  }
}
