/** A formula that failed: `#REF!` and its like. */
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

const ERROR_TEXT =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!|GETTING_DATA)$/i;

/** True for the text of an error cell. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_TEXT.test(text);
}

export function formulaError(field: Field, text: string): Finding | null {
  return isErrorText(text) ? finding("formula-error", { label: field.label, error: text }) : null;
}
