/** A row is known again by what stands beside the cell that was changed. */
import type { Cell } from "../../core/table/cell";
import { hashText } from "../../core/table/fingerprint";
import { cellText } from "../../core/validate/cell-text";

/** Fingerprint of a row without one of its cells (from 1; 0 for all of it); empty cells at its end do not matter. */
export function rowMark(row: readonly Cell[], column: number): string {
  const texts = row.map((cell, index) => (index === column - 1 ? "" : cellText(cell)));
  while (texts.length > 0 && texts[texts.length - 1] === "") texts.pop();
  return hashText(JSON.stringify(texts));
}
