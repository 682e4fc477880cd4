/** How wide a column has to be for what stands in it. */
import { DateCell } from "../table/cell";
import type { OutValue } from "./plan";

/** Rows that are looked at: enough to know a column, however long. */
const ROWS = 500;
/** Pixels. Widths go in steps, so that neighbours share a call. */
const WIDTH = { letter: 7.2, edge: 16, step: 20, least: 60, most: 300 };
/** Letters of a number or a date as cells show it. */
const FIGURES = 10;

/** Pixels that show the longest text of a column whole, up to a bound; a header may break between its words. */
export function fittedWidth(cells: readonly (readonly OutValue[])[], column: number): number {
  const header = String(cells[0]?.[column] ?? "").split(" ");
  let longest = header.reduce((most, word) => Math.max(most, word.length), 0);
  for (let row = 1; row < Math.min(ROWS, cells.length); row++) {
    const value = cells[row]![column];
    const letters =
      typeof value === "number" || value instanceof DateCell ? FIGURES : String(value ?? "").length;
    if (letters > longest) longest = letters;
  }
  const pixels = longest * WIDTH.letter + WIDTH.edge;
  return Math.min(WIDTH.most, Math.max(WIDTH.least, Math.ceil(pixels / WIDTH.step) * WIDTH.step));
}
