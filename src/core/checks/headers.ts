/** The findings about headers; each is said once a tab. */
import type { Field } from "../dictionary/model";
import { columnLetters } from "../table/a1";
import { finding } from "./finding";
import { placesRow } from "./required";

/** No column for a field. */
export function missingLabel(field: Field) {
  return finding("missing-label", { label: field.label, required: field.required || placesRow(field) });
}

/** A header that resembles a field; `read` says whether its column is read before somebody has confirmed it. */
export function headerVariant(field: Field, header: string, read: boolean) {
  return finding("header-variant", { header, label: field.label, read }, field.label);
}

/** Too much hangs on a key, a period or a number for a guess; and answers are printed, notes among staff are not. */
export function readsUnconfirmed({ roles, partOf }: Field): boolean {
  return partOf === null && !WEIGHTY.some((role) => roles.has(role));
}

const WEIGHTY = ["key", "period", "measure", "headcount", "narrative"] as const;

/** Several columns (from 1) for one field. */
export function duplicateLabel(field: Field, columns: readonly number[]) {
  return finding("duplicate-label", { label: field.label, columns: columns.map(columnLetters) });
}

export function extraLabel(header: string) {
  return finding("extra-label", { header });
}

/** Data under no header, in so many rows. */
export function blankHeader(filled: number) {
  return finding("blank-header", { filled });
}

export function headerOffset(rowsAbove: number) {
  return finding("header-offset", { rowsAbove });
}
