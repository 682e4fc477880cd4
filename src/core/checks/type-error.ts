/** A cell that cannot be read as the type of its field. */
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

export function typeError(field: Field, suggested = ""): Finding {
  return finding("type-error", { label: field.label, type: field.type, format: field.format }, suggested);
}
