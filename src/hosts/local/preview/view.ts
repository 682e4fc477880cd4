/** A workbook in memory as the page shows it. */
import { displayText, type Runtime, type TabModel, type WorkbookModel } from "../runtime/index";
import type { Style } from "../runtime/store/style";
import type { CellLook, TabView, WorkbookView } from "./api";
import { chartFigures } from "./charts";

/** Rows that a page shows of one tab; the whole is in the file. */
const MOST_ROWS = 5_000;

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

export function tabView(model: WorkbookModel, tab: TabModel): TabView {
  const rows = Math.min(tab.lastRow, MOST_ROWS);
  const columns = tab.lastColumn;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => displayText(model, tab, row + 1, column + 1)),
  );
  return {
    cells,
    looks: looks(model, tab, rows, columns),
    widths: Array.from({ length: columns }, (_, column) => tab.columnWidths.get(column + 1) ?? null),
    charts: chartFigures(model, tab),
    rowsLeftOut: tab.lastRow - rows,
  };
}

function looks(model: WorkbookModel, tab: TabModel, rows: number, columns: number): CellLook[] {
  const found: CellLook[] = [];
  const marked = markedCells(tab, rows);
  for (let row = 1; row <= rows; row++) {
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
function markedCells(tab: TabModel, rows: number): Map<string, string> {
  const marked = new Map<string, string>();
  for (const { condition, look, areas } of tab.conditionalRules) {
    if (look.background === null || !ALWAYS.test(String(condition?.values[0] ?? ""))) continue;
    for (const area of areas) {
      for (let row = area.row; row < Math.min(area.row + area.rows, rows + 1); row++) {
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
