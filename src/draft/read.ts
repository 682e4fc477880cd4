/** A tab as the add-on sent it. */
import { type Cell, DateCell } from "../core/table/cell";

/** Rows of cells; a date is `{ "d": serial }`. */
export function readCells(text: string): Cell[][] {
  const rows = JSON.parse(text) as (string | number | boolean | { d: number })[][];
  return rows.map((row) => row.map((cell) => (typeof cell === "object" ? new DateCell(cell.d) : cell)));
}
