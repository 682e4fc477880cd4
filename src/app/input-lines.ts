/** Adding lines to an input tab that people keep: under its own headers, below what is there. */

import { findHeader } from "../core/dictionary/input-header";
import type { InputTabKind } from "../core/dictionary/input-tabs";
import { type Cell, DateCell } from "../core/table/cell";
import { cellText } from "../core/table/cell-text";
import { getOrInsert } from "../core/table/get-or-insert";
import { labelKey } from "../core/table/label";
import { inputOf } from "./inputs";
import type { Workbook } from "./ports";

export interface AddedLines {
  readonly tab: string;
  readonly firstRow: number;
  /** The rows as they stand now, from column A. */
  readonly rows: readonly (readonly Cell[])[];
}

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
  const row = findHeader(cells, new Set(names.map(labelKey)));
  if (row === null) return null;
  const places = new Map<string, number>();
  cells[row - 1]!.forEach((cell, index) => {
    getOrInsert(places, labelKey(cellText(cell)), () => index + 1);
  });
  return places;
}
