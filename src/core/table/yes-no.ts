/** Yes and no, as people write them. */
import { type Cell, DateCell } from "./cell";
import { labelKey } from "./label";

const WORDS = new Map<string, boolean>([
  ...["true", "yes", "y", "1", "si", "verdadero", "نعم"].map((word) => [word, true] as const),
  ...["false", "no", "n", "0", "falso", "لا"].map((word) => [word, false] as const),
]);

/** Null for any cell that is neither a yes nor a no. */
export function yesNo(cell: Cell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (cell instanceof DateCell) return null;
  if (typeof cell === "number") return cell === 1 ? true : cell === 0 ? false : null;
  // A sign before the digit means another number.
  return /^[-+]/.test(cell) ? null : (WORDS.get(labelKey(cell)) ?? null);
}
