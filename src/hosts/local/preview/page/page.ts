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
/** Rows of the tab that the grid shows: the first, and the one after the last. */
let firstRow = 1;
let endRow = 1;
let sheet: jspreadsheet.WorksheetInstance | undefined;
/** Answers come in the order of what was typed. */
let typing: Promise<void> = Promise.resolve();
/** The drawing under way. */
let drawing: Promise<void> = Promise.resolve();

window.addEventListener("message", ({ data, origin }) => {
  if (data === "called" && origin === window.location.origin) void refresh();
});
element("chart-style").textContent = WALK_STYLE;
element("earlier").addEventListener("click", () => turnTo(firstRow - 1));
element("later").addEventListener("click", () => turnTo(endRow));
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
  const place = view.active?.tab === tab.id ? view.active : null;
  await drawTab(tab.id, place?.row ?? (tab.id === shown ? firstRow : 1));
  if (place) select(place);
}

function turnTo(row: number): void {
  void inTurn(async () => {
    if (shown !== null) await drawTab(shown, row);
  });
}

/** Draws the part of a tab that has this row in it. */
async function drawTab(id: number, row: number): Promise<void> {
  const tab = await get<TabView>(`/tab?id=${id}&row=${row}`);
  drawGrid(id, tab);
  const [from, to, all] = [firstRow, endRow - 1, tab.rows].map((each) => each.toLocaleString("en-US"));
  element("pages").hidden = tab.cells.length === tab.rows;
  element("place").textContent = `Rows ${from} to ${to} of ${all}`;
  (element("earlier") as HTMLButtonElement).disabled = firstRow === 1;
  (element("later") as HTMLButtonElement).disabled = endRow > tab.rows;
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
  const scrolled =
    shown === id && firstRow === tab.firstRow && place
      ? { top: place.scrollTop, left: place.scrollLeft }
      : null;
  shown = id;
  firstRow = tab.firstRow;
  endRow = firstRow + tab.cells.length;
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
        rows: Array.from({ length: rows }, (_, index) => ({ title: String(tab.firstRow + index) })),
        minDimensions: [columns, rows],
        tableOverflow: true,
        tableWidth: `${grid.clientWidth}px`,
        tableHeight: `${grid.clientHeight}px`,
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
  const content = grid.querySelector(".jss_content");
  if (scrolled && content) content.scrollTo(scrolled);
  notice.textContent = "";
}

/** What a person types is what the job reads; the cells then show what the spreadsheet made of it. */
function typed(tab: number, changes: readonly jspreadsheet.CellChange[], which: "value" | "oldValue"): void {
  const cells = changes.map((change) => ({
    row: Number(change.y) + firstRow,
    column: Number(change.x) + 1,
    text: String(change[which] ?? ""),
  }));
  typing = typing.then(async () => {
    const texts = await post<TypeResponse>("/type", { tab, cells });
    if (shown !== tab) return;
    cells.forEach(({ row, column, text }, index) => {
      const cell = sheet?.getCellFromCoords(column - 1, row - firstRow);
      if (cell) cell.textContent = texts[index] ?? "";
      if (text.startsWith("=") && texts[index] === "") notice.textContent = NOT_CALCULATED;
    });
  });
}

function select({ row, column, rows, columns }: Area): void {
  const top = row - firstRow;
  sheet?.updateSelectionFromCoords(column - 1, top, column + columns - 2, top + rows - 1);
  sheet?.getCellFromCoords(column - 1, top)?.scrollIntoView({ block: "center", inline: "center" });
}

function name({ row, column }: { row: number; column: number }): string {
  return jspreadsheet.helpers.getCellNameFromCoords(column - 1, row - firstRow);
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
