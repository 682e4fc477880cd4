/** The page of the preview: the workbook in a grid, one tab at a time, beside the sidebar. */
import jspreadsheet from "jspreadsheet-ce";
import "jspreadsheet-ce/dist/jspreadsheet.css";
import "jsuites/dist/jsuites.css";
import "./page.css";
import { WALK_STYLE } from "../../../../walk/style";
import type { Area, MenuEntry, Said, TabView, TypeResponse, WorkbookView } from "../api";

/** Empty rows and columns to type in, beyond what a tab holds. */
const SPARE = { rows: 20, columns: 3 };
const WIDTH = 110;
const NOT_CALCULATED = "Formulas are kept here, but not calculated.";

const grid = element("grid");
const charts = element("charts");
const tabs = element("tabs");
const notice = element("notice");
let view: WorkbookView;
let shown: number | null = null;
let sheet: jspreadsheet.WorksheetInstance | undefined;
/** Answers come in the order of what was typed. */
let typing: Promise<void> = Promise.resolve();
/** The drawing under way. */
let drawing: Promise<void> = Promise.resolve();

window.addEventListener("message", ({ data, origin }) => {
  if (data === "called" && origin === window.location.origin) void refresh();
});
element("chart-style").textContent = WALK_STYLE;
void refresh();

function refresh(): Promise<void> {
  return inTurn(showAsItIs);
}

/** One drawing at a time, so that an older answer is never drawn over a newer one. */
function inTurn(draw: () => Promise<void>): Promise<void> {
  drawing = drawing.then(draw, draw);
  return drawing;
}

/** Shows the workbook as it is now, and what the add-on said. */
async function showAsItIs(): Promise<void> {
  await show(await get<WorkbookView>("/workbook"));
  const { alerts, toasts, dialog: opened } = await post<Said>("/said", {});
  if (opened) openWindow(opened);
  const toast = toasts[toasts.length - 1];
  if (toast !== undefined) notice.textContent = toast;
  if (alerts.length > 0) {
    element("alert-text").textContent = alerts.join("\n");
    const dialog = element("alert") as HTMLDialogElement;
    if (!dialog.open) dialog.showModal();
  }
}

/** A window of the add-on, over the page until it is closed, as `showModalDialog` does it. */
function openWindow({ title, width, height }: NonNullable<Said["dialog"]>): void {
  const dialog = element("window") as HTMLDialogElement;
  const frame = element("window-page") as HTMLIFrameElement;
  element("window-title").textContent = title;
  frame.title = title;
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  frame.src = "/dialog";
  if (!dialog.open) dialog.showModal();
}

async function show(workbook: WorkbookView): Promise<void> {
  view = workbook;
  element("name").textContent = view.name;
  const tab = view.tabs.find(({ id }) => id === view.activeTab) ?? view.tabs[0];
  drawTabs(tab?.id ?? null);
  drawMenu(view.menu);
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
        if (id === active) button.setAttribute("aria-current", "true");
        const open = async () => show(await post<WorkbookView>("/select", { tab: id }));
        button.addEventListener("click", () => void inTurn(open));
        return button;
      }),
  );
  tabs.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The menu of the add-on. What an entry does is shown as after a call of the sidebar. */
function drawMenu(entries: readonly MenuEntry[]): void {
  element("entries").replaceChildren(
    ...entries.map(({ caption, functionName }) => {
      const item = document.createElement("li");
      if (functionName === null) {
        item.className = "line";
        return item;
      }
      const button = document.createElement("button");
      button.textContent = caption;
      button.addEventListener("click", () => void choose(functionName));
      item.append(button);
      return item;
    }),
  );
}

async function choose(functionName: string): Promise<void> {
  element("menu").removeAttribute("open");
  await post("/call", { name: functionName, args: [] });
  // The sidebar starts anew, as when it is opened, and sees the run that the menu made.
  (element("sidebar") as HTMLIFrameElement).contentWindow?.location.reload();
  await refresh();
}

function drawGrid(id: number, tab: TabView): void {
  const place = grid.querySelector(".jss_content");
  const scrolled = shown === id && place ? { top: place.scrollTop, left: place.scrollLeft } : null;
  jspreadsheet.destroy(grid as jspreadsheet.JspreadsheetInstanceElement, true);
  grid.replaceChildren();
  // Before the grid, which fills what they leave.
  charts.hidden = tab.charts.length === 0;
  charts.innerHTML = tab.charts.join("");
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
          wordWrap: false,
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
    onafterchanges: (_sheet, changes) => typed(id, changes, "value"),
    onundo: (_sheet, step) => typed(id, step?.records ?? [], "oldValue"),
    onredo: (_sheet, step) => typed(id, step?.records ?? [], "value"),
  });
  sheet = first;
  shown = id;
  const content = grid.querySelector(".jss_content");
  if (scrolled && content) content.scrollTo(scrolled);
  notice.textContent =
    tab.rowsLeftOut > 0 ? `${tab.rowsLeftOut.toLocaleString("en-US")} more rows are not shown here.` : "";
}

/** What a person types is what the job reads; the cells then show what the spreadsheet made of it. */
function typed(tab: number, changes: readonly jspreadsheet.CellChange[], which: "value" | "oldValue"): void {
  const cells = changes.map((change) => ({
    row: Number(change.y) + 1,
    column: Number(change.x) + 1,
    text: String(change[which] ?? ""),
  }));
  typing = typing.then(async () => {
    const texts = await post<TypeResponse>("/type", { tab, cells });
    if (shown !== tab) return;
    cells.forEach(({ row, column, text }, index) => {
      const cell = sheet?.getCellFromCoords(column - 1, row - 1);
      if (cell) cell.textContent = texts[index] ?? "";
      if (text.startsWith("=") && texts[index] === "") notice.textContent = NOT_CALCULATED;
    });
  });
}

function select({ row, column, rows, columns }: Area): void {
  sheet?.updateSelectionFromCoords(column - 1, row - 1, column + columns - 2, row + rows - 2);
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

async function post<T>(path: string, body: unknown): Promise<T> {
  return (await fetch(path, { method: "POST", body: JSON.stringify(body) })).json() as Promise<T>;
}
