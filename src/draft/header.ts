/** Where the headers of an unknown tab are. */
import { type Cell, isBlank } from "../core/table/cell";
import { cellText } from "../core/table/cell-text";

/** Rows of titles and notes above a header at most. */
const SEARCHED = 20;

/** The first of the rows with most texts, none twice, that has rows below it; `row` from 1, headers by column. */
export function findHeader(cells: readonly (readonly Cell[])[]): { row: number; headers: string[] } | null {
  let best: { row: number; headers: string[] } | null = null;
  let most = 0;
  cells.slice(0, Math.min(SEARCHED, cells.length - 1)).forEach((row, index) => {
    const filled = row.filter((cell) => !isBlank(cell));
    const texts = new Set(
      filled.filter((cell) => typeof cell === "string").map((cell) => cellText(cell).trim()),
    );
    if (texts.size < filled.length || texts.size <= most) return;
    most = texts.size;
    const headers = row.map((cell) => cellText(cell).replace(/\s+/g, " ").trim());
    best = { row: index + 1, headers };
  });
  return best;
}
