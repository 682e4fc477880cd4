/** A text that does not match the pattern of its field as a whole. */
import type { Field } from "../dictionary/model";
import { wholeValue } from "../dictionary/pattern";
import { finding } from "./finding";
import type { ValueCheck } from "./value-check";

export function pattern(field: Field): ValueCheck | null {
  if (field.pattern === "" || field.type !== "string") return null;
  const expression = wholeValue(field.pattern);
  const found = finding("pattern", { label: field.label, pattern: field.pattern, example: field.example });
  return (value) => (expression.test(value as string) ? null : found);
}
