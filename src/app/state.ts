/** Texts of any length that stay with the document, in pieces that one property can hold. */
import type { Workbook } from "./ports";

/** A property holds 9 KB; a character can take three bytes. */
const PIECE = 2_800;

export function saveText(workbook: Workbook, key: string, text: string): void {
  const pieces = Math.max(1, Math.ceil(text.length / PIECE));
  const before = pieceCount(workbook, key);
  for (let index = 0; index < pieces; index++) {
    workbook.setState(`${key}.${index}`, text.slice(index * PIECE, (index + 1) * PIECE));
  }
  for (let index = pieces; index < before; index++) workbook.setState(`${key}.${index}`, null);
  workbook.setState(key, String(pieces));
}

/** Null where nothing was saved, or not all of it is there any more. */
export function loadText(workbook: Workbook, key: string): string | null {
  const pieces = Array.from({ length: pieceCount(workbook, key) }, (_, index) =>
    workbook.getState(`${key}.${index}`),
  );
  return pieces.length === 0 || pieces.includes(null) ? null : pieces.join("");
}

function pieceCount(workbook: Workbook, key: string): number {
  return Number(workbook.getState(key) ?? 0);
}
