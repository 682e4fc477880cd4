/** A number that is stored as text. */
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

export function numberAsText(field: Field, value: number): Finding {
  return finding("number-as-text", { label: field.label, readAs: String(value) }, String(value));
}
