/** Texts of any length that stay with the document, in pieces that one property can hold. */
import { inPieces } from "../core/table/pieces";
import type { Workbook } from "./ports";

/** A property holds 9 KB; a character can take three bytes. */
const PIECE = 2_800;

export function saveText(workbook: Workbook, key: string, text: string): void {
  const pieces = inPieces(text, PIECE);
  const before = pieceCount(workbook, key);
  for (const [index, piece] of pieces.entries()) workbook.setState(`${key}.${index}`, piece);
  for (let index = pieces.length; index < before; index++) workbook.setState(`${key}.${index}`, null);
  workbook.setState(key, String(pieces.length));
}

/** Null where nothing was saved, or not all of it is there any more. */
export function loadText(workbook: Workbook, key: string): string | null {
  const pieces = Array.from({ length: pieceCount(workbook, key) }, (_, index) =>
    workbook.getState(`${key}.${index}`),
  );
  return pieces.length === 0 || pieces.includes(null) ? null : pieces.join("");
}

/** Null for what is no JSON: an execution that was killed while it saved leaves pieces of two texts. */
export function fromJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function pieceCount(workbook: Workbook, key: string): number {
  return Number(workbook.getState(key) ?? 0);
}
