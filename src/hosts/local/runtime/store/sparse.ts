/** Things that few cells have (formulas, notes, links) and things that whole areas share (validation rules). */
import { type Area, contains, shiftSpan, without } from "./area";

const STRIDE = 20_000;

/** One value for each of a few cells. */
export class SparseCells<T> {
  private cells = new Map<number, T>();

  get size(): number {
    return this.cells.size;
  }

  get(row: number, column: number): T | undefined {
    return this.cells.get(row * STRIDE + column);
  }

  set(row: number, column: number, value: T): void {
    this.cells.set(row * STRIDE + column, value);
  }

  delete(row: number, column: number): void {
    this.cells.delete(row * STRIDE + column);
  }

  clear(area: Area): void {
    if (this.cells.size === 0) return;
    for (const [row, column] of this.positions()) if (contains(area, row, column)) this.delete(row, column);
  }

  /** Row, column and value, row by row. */
  *entries(): Generator<[number, number, T]> {
    for (const [row, column] of this.positions()) yield [row, column, this.get(row, column)!];
  }

  shift(axis: "row" | "column", after: number, count: number): void {
    const moved = new Map<number, T>();
    for (const [key, value] of this.cells) {
      const row = Math.floor(key / STRIDE);
      const column = key % STRIDE;
      const [line, size] = shiftSpan(axis === "row" ? row : column, 1, after, count);
      if (size > 0) moved.set(axis === "row" ? line * STRIDE + column : row * STRIDE + line, value);
    }
    this.cells = moved;
  }

  private positions(): [number, number][] {
    const keys = [...this.cells.keys()].sort((a, b) => a - b);
    return keys.map((key) => [Math.floor(key / STRIDE), key % STRIDE]);
  }
}

/** One value for each of a few areas, which never overlap: a later one cuts its place out of the earlier. */
export class AreaValues<T> {
  private list: { area: Area; value: T }[] = [];

  entries(): readonly { readonly area: Area; readonly value: T }[] {
    return this.list;
  }

  get(row: number, column: number): T | undefined {
    return this.list.find((entry) => contains(entry.area, row, column))?.value;
  }

  set(area: Area, value: T | null): void {
    const rest = this.list.flatMap((entry) =>
      without(entry.area, area).map((piece) => ({ area: piece, value: entry.value })),
    );
    this.list = value === null ? rest : [...rest, { area, value }];
  }

  shift(axis: "row" | "column", after: number, count: number): void {
    this.list = this.list.flatMap(({ area, value }) => {
      const moved = shiftArea(area, axis, after, count);
      return moved ? [{ area: moved, value }] : [];
    });
  }
}

/** The area after lines were inserted or deleted; null where nothing of it is left. */
export function shiftArea(area: Area, axis: "row" | "column", after: number, count: number): Area | null {
  if (axis === "row") {
    const [row, rows] = shiftSpan(area.row, area.rows, after, count);
    return rows > 0 ? { ...area, row, rows } : null;
  }
  const [column, columns] = shiftSpan(area.column, area.columns, after, count);
  return columns > 0 ? { ...area, column, columns } : null;
}
