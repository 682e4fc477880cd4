/** Space before or after a value, of any kind. */
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

/** `clean` is the cell's text as it was read. */
export function whitespace(field: Field, text: string, clean: string): Finding | null {
  return OUTER_SPACE.test(text) ? finding("whitespace", { label: field.label }, clean) : null;
}

const OUTER_SPACE = /^\s|\s$/;
