/** A date in a column of numbers: the spreadsheet has read something like `3/4` as a day. */
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

export function dateAsNumber(field: Field): Finding {
  return finding("date-as-number", { label: field.label });
}
