/** A text with fewer characters, or a list with fewer items, than asked for. */
import type { Field } from "../dictionary/model";
import { finding } from "./finding";
import { hasLength, lengthOf } from "./length";
import type { ValueCheck } from "./value-check";

export function minLength(field: Field): ValueCheck | null {
  const limit = field.minLength;
  if (limit === null || !hasLength(field.type)) return null;
  return (value) => {
    const length = lengthOf(value);
    return length < limit ? finding("min-length", { label: field.label, limit, length }) : null;
  };
}
