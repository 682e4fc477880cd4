/** A value below the least that is allowed. */
import type { Field } from "../dictionary/model";
import { finding } from "./finding";
import { limitText, magnitude } from "./limit";
import type { ValueCheck } from "./value-check";

export function minimum(field: Field): ValueCheck | null {
  const limit = field.minimum;
  const size = magnitude(field);
  if (limit === null || size === null) return null;
  const found = finding("minimum", { label: field.label, limit: limitText(field, limit) });
  return (value) => (size(value) < limit ? found : null);
}
