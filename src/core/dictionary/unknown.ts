/** Mistakes of names and words that nothing goes by, each with what was probably meant. */
import { closest } from "../table/likeness";
import { fieldNames } from "./lookup";
import type { MistakeOf } from "./mistakes";
import type { TableSpec } from "./model";

/** `used` is the word that the job goes on with; "" where it goes on without. */
export function unknownWord(
  column: string,
  word: string,
  allowed: readonly string[],
  used = "",
): MistakeOf<"unknown-word"> {
  return { kind: "unknown-word", column, word, allowed, suggestion: closest(word, allowed), used };
}

export function unknownReference(
  column: string,
  name: string,
  candidates: readonly string[],
): MistakeOf<"unknown-reference"> {
  return { kind: "unknown-reference", column, name, suggestion: closest(name, candidates) };
}

/** A name that no field of any of the tables has. */
export function unknownField(name: string, tables: readonly TableSpec[]): MistakeOf<"unknown-field"> {
  return { kind: "unknown-field", name, suggestion: closest(name, fieldNames(tables)) };
}
