/** How long a value is. */
import type { TypedValue } from "../validate/model";

/** Characters of a text as people count them (an emoji is one), items of a list. */
export function lengthOf(value: TypedValue): number {
  if (typeof value !== "string") return Array.isArray(value) ? value.length : 0;
  return SURROGATES.test(value) ? [...value].length : value.length;
}

/** Lengths are judged for texts and lists only. */
export function hasLength(type: string): boolean {
  return type === "string" || type === "list";
}

const SURROGATES = /[\ud800-\udfff]/;
