/** Rows and columns of a tab: how many, how wide, frozen, hidden, inserted, deleted. */
import { ServiceException } from "../../service";
import type { Session } from "../../session";
import type { TabModel } from "../../store/tab";
import { checkCells } from "../limits";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MAX_COLUMNS = 18_278;
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

export function lineMethods({ model }: Session, tab: TabModel, self: () => Sheet) {
  const insert = (axis: "row" | "column", after: number, count: number): Sheet => {
    if (count < 1) throw new ServiceException(`The number of ${axis}s to insert must be at least 1.`);
    const most = axis === "row" ? tab.maxRows : tab.maxColumns;
    if (after < 0 || after > most) throw new ServiceException("Those rows or columns are out of bounds.");
    checkCells(model, axis === "row" ? count * tab.maxColumns : count * tab.maxRows);
    if (axis === "column" && tab.maxColumns + count > MAX_COLUMNS) {
      throw new ServiceException(
        `This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns.`,
      );
    }
    model.shiftLines(tab, axis, after, count);
    return self();
  };
  const remove = (axis: "row" | "column", first: number, count: number): void => {
    const most = axis === "row" ? tab.maxRows : tab.maxColumns;
    if (first < 1 || count < 1 || first + count - 1 > most) {
      throw new ServiceException(`Those ${axis}s are out of bounds.`);
    }
    if (count === most) throw new ServiceException(`You can't delete all the ${axis}s on the sheet.`);
    model.shiftLines(tab, axis, first - 1, -count);
  };
  const resize = (sizes: Map<number, number>, first: number, count: number, size: number): Sheet => {
    tab.edited = true;
    for (let line = first; line < first + count; line++) sizes.set(line, size);
    return self();
  };

  return {
    getLastRow: () => tab.lastRow,
    getLastColumn: () => tab.lastColumn,
    getMaxRows: () => tab.maxRows,
    getMaxColumns: () => tab.maxColumns,
    insertRowsAfter: (after: number, count: number) => insert("row", after, count),
    insertRowsBefore: (before: number, count: number) => insert("row", before - 1, count),
    insertRowAfter: (after: number) => insert("row", after, 1),
    insertRowBefore: (before: number) => insert("row", before - 1, 1),
    insertColumnsAfter: (after: number, count: number) => insert("column", after, count),
    insertColumnsBefore: (before: number, count: number) => insert("column", before - 1, count),
    insertColumnAfter: (after: number) => insert("column", after, 1),
    insertColumnBefore: (before: number) => insert("column", before - 1, 1),
    deleteRows: (first: number, count: number) => remove("row", first, count),
    deleteRow(row: number) {
      remove("row", row, 1);
      return self();
    },
    deleteColumns: (first: number, count: number) => remove("column", first, count),
    deleteColumn(column: number) {
      remove("column", column, 1);
      return self();
    },
    getFrozenRows: () => tab.frozenRows,
    getFrozenColumns: () => tab.frozenColumns,
    setFrozenRows(rows: number) {
      if (rows >= tab.maxRows) throw new ServiceException("You can't freeze all the rows on the sheet.");
      tab.edited = true;
      tab.frozenRows = rows;
    },
    setFrozenColumns(columns: number) {
      if (columns >= tab.maxColumns)
        throw new ServiceException("You can't freeze all the columns on the sheet.");
      tab.edited = true;
      tab.frozenColumns = columns;
    },
    getColumnWidth: (column: number) => tab.columnWidths.get(column) ?? DEFAULT_WIDTH,
    setColumnWidth: (column: number, width: number) => resize(tab.columnWidths, column, 1, width),
    setColumnWidths: (first: number, count: number, width: number) =>
      resize(tab.columnWidths, first, count, width),
    getRowHeight: (row: number) => tab.rowHeights.get(row) ?? DEFAULT_HEIGHT,
    setRowHeight: (row: number, height: number) => resize(tab.rowHeights, row, 1, height),
    setRowHeights: (first: number, count: number, height: number) =>
      resize(tab.rowHeights, first, count, height),
    autoResizeColumn: (column: number) => fitText(tab, column, 1, self),
    autoResizeColumns: (first: number, count: number) => fitText(tab, first, count, self),
    isRowHiddenByUser: (row: number) => /\bhidden="(1|true)"/.test(tab.rowAttributes.get(row) ?? ""),
  } satisfies Partial<Record<keyof Sheet, unknown>>;
}

const SAMPLE_ROWS = 200;
const CHARACTER = 7;

/** Wide enough for the first rows' text, within reason: there is no font here to measure with. */
function fitText(tab: TabModel, first: number, count: number, self: () => Sheet): Sheet {
  tab.edited = true;
  for (let column = first; column < first + count; column++) {
    let longest = 3;
    for (let row = 1; row <= SAMPLE_ROWS; row++) {
      longest = Math.max(longest, String(tab.value(row, column) ?? "").length);
    }
    tab.columnWidths.set(column, Math.min(400, longest * CHARACTER + 12));
  }
  return self();
}
