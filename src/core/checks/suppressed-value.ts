/** A number that the partner itself has hidden: `*`, `<10`. It is neither blank nor zero. */
import type { Field } from "../dictionary/model";
import { finding } from "./finding";
import { placesRow } from "./required";

const MARK = /^(?:\*+|(?:<\s*=?|≤)\s*\d+)$/;

/**
 * A test for the marks of a suppressed value in a field; null where they are no marks: in free text, and in keys and
 * periods, where a row that hides them cannot be placed.
 */
export function suppressedValue(field: Field) {
  const freeText = field.type === "string" && field.allowed === null && !field.roles.has("disaggregation");
  if (freeText || placesRow(field)) return null;
  const found = finding("suppressed-value", { label: field.label });
  return (text: string) => (MARK.test(text) ? found : null);
}
