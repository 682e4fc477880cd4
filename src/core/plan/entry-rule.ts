/** What a cell of a field should be given, in the terms of a spreadsheet's own validation rules. */

import { compileBands } from "../dictionary/bands";
import { isCounted, isNumeric } from "../dictionary/lookup";
import type { Field, Settings } from "../dictionary/model";

export type EntryRule =
  | { readonly kind: "list"; readonly values: readonly string[]; readonly strict: boolean }
  | { readonly kind: "date"; readonly strict: boolean }
  | {
      readonly kind: "number";
      readonly least: number | null;
      readonly most: number | null;
      readonly whole: boolean;
      readonly strict: boolean;
    };

/** Items in a dropdown at most, as Sheets has it. */
const LONGEST_LIST = 500;
const YES = { en: "Yes", es: "Sí" } as const;
const YEARS = { least: 1900, most: 2200 };

/**
 * The rule of a field, or null where everything goes. `strict` rules refuse what does not fit; others only point at it,
 * where something else may rightly stand in the cell: a suppressed number, a code for "missing", a word of the
 * partner's own (`mapped`).
 */
export function entryRule(field: Field, mapped: boolean, language: Settings["language"]): EntryRule | null {
  const { type, allowed, missing, minimum, maximum } = field;
  if (type === "list") return null;
  if (allowed && !compileBands(field)) {
    const values = [
      ...allowed.codes.map(({ label, code }) => label || code),
      ...missing.map(({ reason, code }) => reason || code),
    ];
    const fits = values.length > 0 && values.length <= LONGEST_LIST;
    return fits ? { kind: "list", values: [...new Set(values)], strict: !mapped } : null;
  }
  const strict = !mapped && missing.length === 0;
  if (type === "boolean") return { kind: "list", values: [YES[language], "No"], strict: false };
  if (type === "date") return { kind: "date", strict };
  if (type === "year") {
    return {
      kind: "number",
      least: minimum ?? YEARS.least,
      most: maximum ?? YEARS.most,
      whole: true,
      strict: false,
    };
  }
  if (!isNumeric(field)) return null;
  return {
    kind: "number",
    least: minimum,
    most: maximum,
    whole: type === "integer",
    strict: strict && !isCounted(field),
  };
}
