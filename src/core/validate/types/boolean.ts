/** Yes and no. */
import { typeError } from "../../checks/type-error";
import type { Field } from "../../dictionary/model";
import { DateCell } from "../../table/cell";
import { labelKey } from "../../table/label";
import { type TypeReader, typed } from "./typed";

const WORDS = new Map<string, boolean>([
  ...["true", "yes", "y", "1", "si", "verdadero", "نعم"].map((word) => [word, true] as const),
  ...["false", "no", "n", "0", "falso", "لا"].map((word) => [word, false] as const),
]);

/** Null for any cell that is neither a yes nor a no. */
export function yesNo(cell: Parameters<TypeReader>[0]): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (cell instanceof DateCell) return null;
  if (typeof cell === "number") return cell === 1 ? true : cell === 0 ? false : null;
  // A sign before the digit means another number.
  return /^[-+]/.test(cell) ? null : (WORDS.get(labelKey(cell)) ?? null);
}

export function booleanReader(field: Field): TypeReader {
  const yes = typed(true);
  const no = typed(false);
  const wrong = typed(null, typeError(field));
  return (cell) => {
    const value = yesNo(cell);
    return value === null ? wrong : value ? yes : no;
  };
}
