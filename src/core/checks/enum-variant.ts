/** An allowed value, spelt a little differently or by another of its names. */
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

export function enumVariant(field: Field, readAs: string): Finding {
  return finding("enum-variant", { label: field.label, readAs }, readAs);
}
