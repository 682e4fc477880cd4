/** A workbook in memory as the page shows it. */
import { displayText, type Runtime, type TabModel, type WorkbookModel } from "../runtime/index";
import type { Style } from "../runtime/store/style";
import type { CellLook, TabView, WorkbookView } from "./api";
import { chartFigures } from "./charts";

export function workbookView({ model, ui }: Runtime): WorkbookView {
  const { activeTab, activeRange } = model;
  return {
    name: model.name,
    tabs: model.tabs.map((tab) => ({
      id: tab.id,
      name: tab.name,
      hidden: tab.hidden,
      rows: tab.lastRow,
      columns: tab.lastColumn,
    })),
    activeTab,
    active: activeRange && { ...activeRange, tab: activeRange.tabId },
    menu: ui.menus.flatMap(({ items }) => items),
  };
}

/** Cells that a page draws at once without letting people wait, in so many rows at least and at most. */
const PAGE = { cells: 30_000, least: 100, most: 1_000 };

/** The part of a tab, as much as a page shows, that has a row in it; of a row below the last, the last part. */
export function tabView(model: WorkbookModel, tab: TabModel, row: number): TabView {
  const fitting = Math.floor(PAGE.cells / Math.max(1, tab.lastColumn));
  const size = Math.max(PAGE.least, Math.min(PAGE.most, fitting));
  const before = Math.min(row, Math.max(1, tab.lastRow)) - 1;
  const firstRow = before - (before % size) + 1;
  const end = Math.min(tab.lastRow + 1, firstRow + size);
  const columns = Array.from({ length: tab.lastColumn }, (_, index) => index + 1);
  const cells = Array.from({ length: Math.max(0, end - firstRow) }, (_, index) =>
    columns.map((column) => displayText(model, tab, firstRow + index, column)),
  );
  return {
    firstRow,
    rows: tab.lastRow,
    cells,
    looks: looks(model, tab, { from: firstRow, end, columns: tab.lastColumn }),
    widths: columns.map((column) => tab.columnWidths.get(column) ?? null),
    charts: firstRow === 1 ? chartFigures(model, tab) : [],
  };
}

/** Rows from the first to before the end. */
interface Part {
  readonly from: number;
  readonly end: number;
  readonly columns: number;
}

function looks(model: WorkbookModel, tab: TabModel, { from, end, columns }: Part): CellLook[] {
  const found: CellLook[] = [];
  const marked = markedCells(tab, from, end);
  for (let row = from; row < end; row++) {
    for (let column = 1; column <= columns; column++) {
      const plain = css(model.styles.get(tab.style(row, column)), typeof tab.value(row, column) === "number");
      const mark = marked.get(`${row} ${column}`);
      const style = mark === undefined ? plain : `${plain}; background-color: ${mark}`;
      const note = tab.notes.get(row, column) ?? "";
      if (style !== "" || note !== "") found.push({ row, column, style, note });
    }
  }
  return found;
}

/** Conditions that look at no cell and hold everywhere, such as those of the marks on problems. */
const ALWAYS = /^=LEN\("[^"]+"\)>0$/;

/** Colours by conditional format, of rules that hold everywhere: formulas are not worked out here. */
function markedCells(tab: TabModel, from: number, end: number): Map<string, string> {
  const marked = new Map<string, string>();
  for (const { condition, look, areas } of tab.conditionalRules) {
    if (look.background === null || !ALWAYS.test(String(condition?.values[0] ?? ""))) continue;
    for (const area of areas) {
      for (let row = Math.max(area.row, from); row < Math.min(area.row + area.rows, end); row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          marked.set(`${row} ${column}`, look.background);
        }
      }
    }
  }
  return marked;
}

function css(style: Style, isNumber: boolean): string {
  const align = style.horizontal ?? (isNumber ? "right" : null);
  return [
    ...(style.bold ? ["font-weight: bold"] : []),
    ...(style.italic ? ["font-style: italic"] : []),
    ...(style.fontColor ? [`color: ${style.fontColor}`] : []),
    ...(style.background ? [`background-color: ${style.background}`] : []),
    ...(style.fontSize ? [`font-size: ${style.fontSize}pt`] : []),
    ...(align ? [`text-align: ${align}`] : []),
    ...(style.vertical ? [`vertical-align: ${style.vertical}`] : []),
    ...(style.wrap ? ["white-space: pre-wrap"] : []),
  ].join("; ");
}
