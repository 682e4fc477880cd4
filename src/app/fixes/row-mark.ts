/** A row is known again by what stands beside the cell that was changed. */

import type { Cell } from "../../core/table/cell";
import { cellText } from "../../core/table/cell-text";
import { hashText } from "../../core/table/fingerprint";
import { getOrInsert } from "../../core/table/get-or-insert";

/**
 * Fingerprint of a row without one of its cells (from 1; 0 for all of it), and of the first other cell that holds
 * something, which most often says whose row it is. Empty cells at the end do not matter.
 */
export function rowMark(row: readonly Cell[], column: number): string {
  const texts = row.map((cell, index) => (index === column - 1 ? "" : cellText(cell)));
  while (texts.length > 0 && texts[texts.length - 1] === "") texts.pop();
  return `${hashText(JSON.stringify(texts))} ${leadOf(texts)}`;
}

/** The rows (from 1) that a mark may be of: `row` itself or all that are the same throughout, else those that begin alike. */
export type RowFinder = (mark: string, column: number, row: number) => readonly number[];

/** All rows of a tab are looked through once for each column, and only where a row is not in its place. */
export function rowFinder(cells: readonly (readonly Cell[])[]): RowFinder {
  const known = new Map<number, Map<string, number[]>>();
  const indexRows = (column: number) => {
    const index = new Map<string, number[]>();
    cells.forEach((line, at) => {
      const mark = rowMark(line, column);
      for (const key of [mark, mark.split(" ")[1]!]) {
        getOrInsert(index, key, () => []).push(at + 1);
      }
    });
    return index;
  };
  return (mark, column, row) => {
    const line = cells[row - 1];
    if (line && rowMark(line, column) === mark) return [row];
    const index = getOrInsert(known, column, indexRows);
    return index.get(mark) ?? index.get(mark.split(" ")[1] ?? "") ?? [];
  };
}

function leadOf(texts: readonly string[]): string {
  const index = texts.findIndex((text) => text !== "");
  return hashText(`${index} ${texts[index] ?? ""}`);
}
