/** A blank cell where a value must be. A blank key or period is one too, since its row cannot be placed. */
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

export function required(field: Field): Finding | null {
  if (!field.required && !placesRow(field)) return null;
  return finding("required", { label: field.label });
}

/**
 * True for the fields without which a row cannot be placed or told from others. In a joined table the rows that hold
 * nothing of the part with the period have none.
 */
export function placesRow({ roles, neededInPart }: Field): boolean {
  return roles.has("key") || (roles.has("period") && neededInPart === undefined);
}
