/** The page of the preview: the workbook in a grid, one tab at a time, beside the sidebar. */
import jspreadsheet from "jspreadsheet-ce";
import "jspreadsheet-ce/dist/jspreadsheet.css";
import "jsuites/dist/jsuites.css";
import "./page.css";
import type { Place, TabView, TypeRequest, WorkbookView } from "../api";

/** Empty rows and columns to type in, beyond what a tab holds. */
const SPARE = { rows: 20, columns: 3 };
const WIDTH = 110;

const grid = element("grid");
const tabs = element("tabs");
const notice = element("notice");
let view: WorkbookView;
let shown: number | null = null;
let sheet: jspreadsheet.WorksheetInstance | undefined;

window.addEventListener("message", ({ data, origin }) => {
  if (data === "called" && origin === window.location.origin) void refresh();
});
void refresh();

/** Shows the workbook as it is now. */
async function refresh(): Promise<void> {
  await show(await get<WorkbookView>("/workbook"));
}

async function show(workbook: WorkbookView): Promise<void> {
  view = workbook;
  element("name").textContent = view.name;
  const tab = view.tabs.find(({ id }) => id === view.activeTab) ?? view.tabs[0];
  drawTabs(tab?.id ?? null);
  if (!tab) return;
  drawGrid(tab.id, await get<TabView>(`/tab?id=${tab.id}`));
  if (view.active?.tab === tab.id) select(view.active);
}

function drawTabs(active: number | null): void {
  tabs.replaceChildren(
    ...view.tabs
      .filter(({ hidden }) => !hidden)
      .map(({ id, name }) => {
        const button = document.createElement("button");
        button.textContent = name;
        button.setAttribute("role", "tab");
        button.setAttribute("aria-selected", String(id === active));
        button.addEventListener("click", () => void post("/select", { tab: id }).then(show));
        return button;
      }),
  );
  tabs.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function drawGrid(id: number, tab: TabView): void {
  const place = grid.querySelector(".jss_content");
  const scrolled = shown === id && place ? { top: place.scrollTop, left: place.scrollLeft } : null;
  jspreadsheet.destroy(grid as jspreadsheet.JspreadsheetInstanceElement, true);
  grid.replaceChildren();
  const columns = (tab.cells[0]?.length ?? 0) + SPARE.columns;
  const rows = tab.cells.length + SPARE.rows;
  const [first] = jspreadsheet(grid as HTMLDivElement, {
    worksheets: [
      {
        data: tab.cells.map((row) => [...row]),
        columns: Array.from({ length: columns }, (_, index) => ({
          type: "text",
          align: "left",
          width: tab.widths[index] ?? WIDTH,
        })),
        minDimensions: [columns, rows],
        tableOverflow: true,
        tableWidth: `${grid.clientWidth}px`,
        tableHeight: `${grid.clientHeight}px`,
        lazyLoading: true,
        columnSorting: false,
        allowInsertRow: false,
        allowInsertColumn: false,
        allowDeleteRow: false,
        allowDeleteColumn: false,
        style: Object.fromEntries(
          tab.looks.filter(({ style }) => style !== "").map((look) => [name(look), look.style]),
        ),
        comments: Object.fromEntries(
          tab.looks.filter(({ note }) => note !== "").map((look) => [name(look), look.note]),
        ),
      },
    ],
    parseFormulas: false,
    contextMenu: () => null,
    onchange: (_sheet, _cell, column, row, value) =>
      void typed({ tab: id, row: Number(row) + 1, column: Number(column) + 1, text: String(value ?? "") }),
  });
  sheet = first;
  shown = id;
  const content = grid.querySelector(".jss_content");
  if (scrolled && content) content.scrollTo(scrolled);
  notice.textContent =
    tab.rowsLeftOut > 0 ? `${tab.rowsLeftOut.toLocaleString("en-US")} more rows are not shown here.` : "";
}

/** What a person types is what the job reads; the cell then shows what the spreadsheet made of it. */
async function typed(request: TypeRequest): Promise<void> {
  await post("/type", request);
  const { cells } = await get<TabView>(`/tab?id=${request.tab}`);
  const text = cells[request.row - 1]?.[request.column - 1] ?? "";
  const cell = sheet?.getCellFromCoords(request.column - 1, request.row - 1);
  if (cell && cell.textContent !== text) cell.textContent = text;
}

function select({ row, column }: Place): void {
  sheet?.updateSelectionFromCoords(column - 1, row - 1, column - 1, row - 1);
  sheet?.getCellFromCoords(column - 1, row - 1)?.scrollIntoView({ block: "center", inline: "center" });
}

function name({ row, column }: { row: number; column: number }): string {
  return jspreadsheet.helpers.getCellNameFromCoords(column - 1, row - 1);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

async function get<T>(path: string): Promise<T> {
  return (await fetch(path)).json() as Promise<T>;
}

async function post(path: string, body: unknown): Promise<WorkbookView> {
  return (await fetch(path, { method: "POST", body: JSON.stringify(body) })).json() as Promise<WorkbookView>;
}
