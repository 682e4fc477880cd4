/** Rectangles of cells: rows and columns count from 1. */
import { a1, columnLetters, parseA1 } from "../../../../core/table/a1";

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 18_278;

/** `B2:C9`, or `B2` for a single cell. */
export function areaA1(area: Area): string {
  const first = a1(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${a1(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `$B$2:$C$9`, as defined names write it. */
export function absoluteA1(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  const first = corner(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/**
 * The area of `B2`, `B2:C9`, `B:C` or `3:4`; null where the text is none.
 * Open ends reach `maxRows` and `maxColumns`.
 */
export function parseArea(text: string, maxRows = ALL_ROWS, maxColumns = ALL_COLUMNS): Area | null {
  const [from, to = from] = text.replaceAll("$", "").split(":");
  const first = corner(from ?? "");
  const last = corner(to ?? "");
  if (!first || !last) return null;
  const top = Math.min(first.row ?? 1, last.row ?? Number.POSITIVE_INFINITY);
  const left = Math.min(first.column ?? 1, last.column ?? Number.POSITIVE_INFINITY);
  const bottom = Math.max(first.row ?? 0, last.row ?? maxRows);
  const right = Math.max(first.column ?? 0, last.column ?? maxColumns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const cell = parseA1(text);
  if (cell) return cell;
  if (/^[1-9]\d*$/.test(text)) return { row: Number(text), column: null };
  const column = /^[A-Z]{1,3}$/i.test(text) ? parseA1(`${text}1`) : null;
  return column && { row: null, column: column.column };
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function overlap(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of `area` without `hole`: at most four areas. */
export function without(area: Area, hole: Area): Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: after, columns: area.column + area.columns - after },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Where `start` and `size` lie after `count` lines were inserted after line `after` (deleted, if negative). */
export function shiftSpan(start: number, size: number, after: number, count: number): [number, number] {
  if (count >= 0) {
    if (start > after) return [start + count, size];
    return start + size - 1 > after ? [start, size + count] : [start, size];
  }
  const removedTo = after - count;
  const kept = (line: number) => (line <= after ? line : Math.max(after, line + count));
  const first = start > after && start <= removedTo ? after + 1 : kept(start);
  return [first, Math.max(0, kept(start + size - 1) - first + 1)];
}
