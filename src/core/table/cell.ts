/** What one cell of a tab holds, as the core sees it. */

/**
 * A date or time as a spreadsheet holds it.
 * `serial` is days since 1899-12-30, a fraction being the time of day, in the spreadsheet's own time zone;
 * hosts convert to and from it, so that the core needs no clock and no zone.
 */
export class DateCell {
  constructor(readonly serial: number) {}
}

/** `""` is an empty cell. Error cells arrive as text such as `#REF!`. */
export type Cell = string | number | boolean | DateCell;

/** True for an empty cell and for one that holds only white space (also no-break and zero-width). */
export function isBlank(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  if (cell.length === 0) return true;
  const first = cell.charCodeAt(0);
  return (first <= 32 || first >= 0x7f) && BLANK_TEXT.test(cell);
}

/** Where a row has something, from 0. Tick boxes that were never ticked are nothing: they fill whole columns. */
export function filledIn(row: readonly Cell[]): number[] {
  return [...row.keys()].filter((index) => !isBlank(row[index]!) && row[index] !== false);
}

const BLANK_TEXT = /^[\s\u00a0\u200b-\u200d\u2060\ufeff]*$/;
