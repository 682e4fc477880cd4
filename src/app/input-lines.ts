/** Adding lines to an input tab that people keep: under its own headers, below what is there. */
import type { InputTabKind } from "../core/dictionary/input-tabs";
import { type Cell, DateCell, isBlank } from "../core/table/cell";
import { cellText } from "../core/table/cell-text";
import { labelKey } from "../core/table/label";
import { inputOf } from "./inputs";
import type { Workbook } from "./ports";

export interface AddedLines {
  readonly tab: string;
  readonly firstRow: number;
  /** The rows as they stand now, from column A. */
  readonly rows: readonly (readonly Cell[])[];
}

const HEADER_SEARCH = 25;

/** Each line has one value for each of `names`; a name that the tab has no column for is left out. */
export function addInputLines(
  workbook: Workbook,
  kind: InputTabKind,
  names: readonly string[],
  lines: readonly (readonly Cell[])[],
): AddedLines {
  const info = inputOf(workbook, kind);
  if (!info) {
    workbook.addTab(kind, [names, ...lines]);
    return { tab: kind, firstRow: 2, rows: lines };
  }
  const cells = info.rows === 0 ? [] : workbook.read(info.id);
  const header = headerOf(cells, names);
  const firstRow = Math.max(info.rows, 1) + 1;
  const rows = lines.map((line) => layOut(line, names, header));
  const written = header ? rows : [names, ...rows];
  const first = firstRow - (written.length - rows.length);
  const changes = written.flatMap((line, down) =>
    line.flatMap((value, index) => {
      const format = value instanceof DateCell ? "yyyy-mm-dd" : null;
      return value === "" ? [] : [{ row: first + down, column: index + 1, value, format }];
    }),
  );
  workbook.change(info.id, changes);
  return { tab: info.name, firstRow, rows };
}

function layOut(line: readonly Cell[], names: readonly string[], header: Map<string, number> | null): Cell[] {
  if (header === null) return [...line];
  const row: Cell[] = [];
  line.forEach((value, index) => {
    const column = header.get(labelKey(names[index]!));
    if (column !== undefined) row[column - 1] = value;
  });
  return Array.from(row, (value) => value ?? "");
}

/** Where each header stands, in the row that has most of the names; null where none has any. */
function headerOf(cells: readonly (readonly Cell[])[], names: readonly string[]): Map<string, number> | null {
  const known = new Set(names.map(labelKey));
  let best: Map<string, number> | null = null;
  let most = 0;
  for (const row of cells.slice(0, HEADER_SEARCH)) {
    const places = new Map<string, number>();
    row.forEach((cell, index) => {
      const key = isBlank(cell) ? "" : labelKey(cellText(cell));
      if (known.has(key) && !places.has(key)) places.set(key, index + 1);
    });
    if (places.size > most) {
      best = places;
      most = places.size;
    }
  }
  return best;
}
