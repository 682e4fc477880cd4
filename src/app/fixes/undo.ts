/** Takes fixes back from the Change log, also days later; a cell that has changed since is left as it is. */

import { CHANGE_COLUMNS, type ChangeColumn } from "../../core/plan/change-log";
import { headerOf } from "../../core/plan/header";
import { parseA1 } from "../../core/table/a1";
import type { Cell } from "../../core/table/cell";
import { cellText } from "../../core/table/cell-text";
import { getOrInsert } from "../../core/table/get-or-insert";
import type { FixState, Request, Response } from "../../protocol/calls";
import type { AreaContent, CellChange } from "../editing";
import { exclusively } from "../lease";
import type { TabInfo, Workbook } from "../ports";
import { readOutput } from "../read-output";
import { changeIfAllowed } from "./protected";
import { type RowFinder, rowFinder, rowMark } from "./row-mark";
import { filledCells, type IsFilled } from "./spills";

/** Batches and lines of each that are listed; undoing a batch undoes all of it. */
const BATCHES = 20;
const LINES = 200;

type Columns = Readonly<Record<ChangeColumn, number>>;

interface LogLine {
  /** Row of the Change log. */
  readonly row: number;
  readonly tab: string;
  readonly cell: string;
  readonly batch: string;
  readonly mark: string;
  readonly before: Cell;
  readonly after: Cell;
  readonly formatBefore: string;
}

/** The newest batches first. */
export function listChanges(workbook: Workbook): Response<"listChanges"> {
  const [header = [], ...rows] = readOutput(workbook, "change-log");
  const at = columnsOf(header);
  const batches = new Map<string, Response<"listChanges">["batches"][number]>();
  for (const row of rows.reverse()) {
    const text = (name: ChangeColumn) => cellText(row[at[name]] ?? "");
    const id = text("batch");
    if (id === "" || (!batches.has(id) && batches.size >= BATCHES)) continue;
    const [when, who] = [text("when"), text("who")];
    const batch = getOrInsert(batches, id, () => ({ batch: id, when, who, count: 0, open: 0, changes: [] }));
    const undone = text("undone") !== "";
    batch.count++;
    if (!undone) batch.open++;
    if (batch.changes.length < LINES) {
      const [tab, cell, before, after] = [text("tab"), text("cell"), text("oldValue"), text("newValue")];
      batch.changes.push({ tab, cell, before, after, undone });
    }
  }
  return { batches: [...batches.values()] };
}

/** Undoes a batch, or one of its cells. */
export function undoChanges(workbook: Workbook, request: Request<"undoChanges">): Response<"undoChanges"> {
  return exclusively(workbook, () => {
    const logId = workbook.outputs().get("change-log");
    const info = logId === undefined ? null : workbook.tab(logId);
    if (!info || info.rows < 2) return { undone: 0, left: [] };
    const { at, lines } = readLog(workbook, info, request);
    const tabs = new Map(workbook.tabs().map((tab) => [tab.name, tab]));
    const left: { tab: string; cell: string; state: FixState }[] = [];
    const undone: LogLine[] = [];
    for (const name of new Set(lines.map(({ tab }) => tab))) {
      const own = lines.filter(({ tab }) => tab === name);
      const tab = tabs.get(name);
      const done = tab ? undoInTab(workbook, tab, own) : own.map(() => "gone" as const);
      own.forEach((line, index) => {
        const state = done[index]!;
        if (state === "ready") undone.push(line);
        else left.push({ tab: line.tab, cell: line.cell, state });
      });
    }
    const when = workbook.now().instant;
    workbook.change(
      info.id,
      undone.map(({ row }) => ({ row, column: at.undone + 1, value: when, format: null })),
    );
    return { undone: undone.length, left };
  });
}

function readLog(workbook: Workbook, info: TabInfo, { batch, cell }: Request<"undoChanges">) {
  const content = workbook.inspect(info.id, { row: 1, column: 1, rows: info.rows, columns: info.columns });
  const at = columnsOf(content.cells[0]!);
  const lines = content.cells.flatMap((row, index): LogLine[] => {
    const text = (name: ChangeColumn) => cellText(row[at[name]] ?? "");
    const wanted = cell === null || (cell.tab === text("tab") && cell.cell === text("cell"));
    if (index === 0 || text("batch") !== batch || text("undone") !== "" || !wanted) return [];
    return [
      {
        row: index + 1,
        tab: text("tab"),
        cell: text("cell"),
        batch,
        mark: text("rowMark"),
        before: row[at.oldValue] ?? "",
        after: row[at.newValue] ?? "",
        formatBefore: content.formats[index]![at.oldValue] ?? "General",
      },
    ];
  });
  return { at, lines };
}

/** Reads the tab once and writes once; `ready` for each line that is undone. */
function undoInTab(workbook: Workbook, tab: TabInfo, lines: readonly LogLine[]): FixState[] {
  const content = workbook.inspect(tab.id, { row: 1, column: 1, rows: tab.rows, columns: tab.columns });
  const isFilled = filledCells(workbook, tab.id, tab.columns);
  const rowsLike = rowFinder(content.cells);
  const changes: CellChange[] = [];
  const states = lines.map((line): FixState => {
    const found = line.cell.includes(":")
      ? mappingLine(content, line)
      : changedCell(content, isFilled, rowsLike, line);
    if (found.length === 0) return "changed";
    changes.push(...found);
    return "ready";
  });
  if (changeIfAllowed(workbook, tab.id, changes)) return states;
  return states.map((state) => (state === "ready" ? "protected" : state));
}

/** The cell where it stands now: rows may have been moved, and the one at its old place may be another's. */
function changedCell(
  { cells, formulas }: AreaContent,
  isFilled: IsFilled,
  rowsLike: RowFinder,
  line: LogLine,
): CellChange[] {
  const place = parseA1(line.cell);
  if (!place) return [];
  const { column } = place;
  const holds = (row: number) =>
    formulas[row - 1]?.[column - 1] === "" &&
    !isFilled(row, column) &&
    alike(cells[row - 1]?.[column - 1] ?? "", line.after);
  const rows = rowsLike(line.mark, column, place.row).filter(holds);
  const row = rows.includes(place.row) ? place.row : rows.length === 1 ? rows[0]! : null;
  return row === null ? [] : [{ row, column, value: line.before, format: line.formatBefore }];
}

/** The cells of a line of Mappings that still says what was confirmed. */
function mappingLine({ cells }: AreaContent, line: LogLine): CellChange[] {
  const index = cells.findIndex((row) => rowMark(row, 0) === line.mark);
  return (cells[index] ?? []).map((_, column) => ({
    row: index + 1,
    column: column + 1,
    value: null,
    format: null,
  }));
}

function alike(a: Cell, b: Cell): boolean {
  return typeof a === typeof b && cellText(a) === cellText(b);
}

function columnsOf(header: readonly Cell[]): Columns {
  return Object.fromEntries(CHANGE_COLUMNS.map((name) => [name, header.indexOf(headerOf(name))])) as Columns;
}
