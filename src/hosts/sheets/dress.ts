/** The looks of an output tab: styles, widths, wrapping, frozen rows and the filter, at a fixed number of calls a look. */

import { SHADES, type Shade } from "../../core/plan/heat";
import type { Look, Style, TabEdit } from "../../core/plan/plan";
import { a1 } from "../../core/table/a1";
import { getOrInsert } from "../../core/table/get-or-insert";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Filter = GoogleAppsScript.Spreadsheet.Filter;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

/** Colours stand beside words, never for them; each pair has a contrast of 4.5 to 1 or more. */
const LOOKS: Readonly<Record<Exclude<Look, Shade>, (ranges: RangeList) => void>> = {
  title: (ranges) => ranges.setFontWeight("bold").setFontSize(14),
  header: (ranges) => ranges.setFontWeight("bold").setBackground("#e8eaed").setWrap(true),
  note: (ranges) => ranges.setFontStyle("italic").setFontColor("#5f6368"),
  good: (ranges) => ranges.setFontColor("#0d652d").setBackground("#e6f4ea"),
  bad: (ranges) => ranges.setFontColor("#a50e0e").setBackground("#fce8e6"),
  muted: (ranges) => ranges.setFontColor("#5f6368"),
  figures: (ranges) => ranges.setHorizontalAlignment("right"),
};

/** `fresh` where the tab is new or has other columns than before: else the widths are the ones people have set. */
export function dress(sheet: Sheet, edit: TabEdit, { fresh }: { fresh: boolean }): void {
  paint(sheet, edit.styles);
  wrapColumns(sheet, edit);
  if (fresh) setWidths(sheet, edit);
  if (sheet.getFrozenRows() !== edit.frozenRows) sheet.setFrozenRows(edit.frozenRows);
  if (edit.filter) filterTable(sheet, edit);
}

function paint(sheet: Sheet, styles: readonly Style[]): void {
  const byLook = new Map<Look, string[]>();
  for (const { look, row, column, rows, columns } of styles) {
    if (rows === 0 || columns === 0) continue;
    const range = `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
    getOrInsert(byLook, look, () => []).push(range);
  }
  for (const [look, addresses] of byLook) {
    const ranges = sheet.getRangeList(addresses);
    if (look in SHADES) ranges.setBackground(SHADES[look as Shade]).setFontColor("#202124");
    else LOOKS[look as keyof typeof LOOKS](ranges);
  }
}

/** Beside text of several lines the short cells of a row stand at the top too, where people begin to read. */
function wrapColumns(sheet: Sheet, edit: TabEdit): void {
  const rows = Math.max(1, edit.cells.length);
  const wrapped = edit.columns.flatMap(({ wrap }, index) =>
    wrap ? [`${a1(1, index + 1)}:${a1(rows, index + 1)}`] : [],
  );
  if (wrapped.length === 0) return;
  sheet.getRangeList(wrapped).setWrap(true);
  sheet.getRangeList([`A1:${a1(rows, edit.columns.length)}`]).setVerticalAlignment("top");
}

/** One call for each run of neighbours of one width. */
function setWidths(sheet: Sheet, { columns }: TabEdit): void {
  let start = 0;
  for (let index = 1; index <= columns.length; index++) {
    const width = columns[start]?.width ?? null;
    if (index < columns.length && columns[index]?.width === width) continue;
    if (width !== null) sheet.setColumnWidths(start + 1, index - start, width);
    start = index;
  }
}

/** A filter that covers the table already is left alone; another is made anew with what people had chosen in it. */
function filterTable(sheet: Sheet, edit: TabEdit): void {
  const header = Math.max(1, edit.frozenRows);
  const rows = edit.cells.length - header + 1;
  const columns = edit.columns.length;
  if (rows < 1 || columns < 1) return;
  const table = sheet.getRange(header, 1, rows, columns);
  const old = sheet.getFilter();
  if (old?.getRange().getA1Notation() === table.getA1Notation()) return;
  const chosen = old ? chosenIn(old, columns) : [];
  old?.remove();
  const filter = table.createFilter();
  for (const [column, criteria] of chosen) filter.setColumnFilterCriteria(column, criteria);
}

/** What people had chosen, by column of the tab up to `last`; a filter of theirs may cover other columns than our table. */
function chosenIn(filter: Filter, last: number): [number, Criteria][] {
  const range = filter.getRange();
  const chosen: [number, Criteria][] = [];
  for (let column = range.getColumn(); column <= Math.min(last, range.getLastColumn()); column++) {
    const criteria = filter.getColumnFilterCriteria(column);
    if (criteria) chosen.push([column, criteria]);
  }
  return chosen;
}
