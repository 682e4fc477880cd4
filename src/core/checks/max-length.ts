/** A text with more characters, or a list with more items, than allowed. */
import type { Field } from "../dictionary/model";
import { finding } from "./finding";
import { hasLength, lengthOf } from "./length";
import type { ValueCheck } from "./value-check";

export function maxLength(field: Field): ValueCheck | null {
  const limit = field.maxLength;
  if (limit === null || !hasLength(field.type)) return null;
  return (value) => {
    const length = lengthOf(value);
    return length > limit ? finding("max-length", { label: field.label, limit, length }) : null;
  };
}
