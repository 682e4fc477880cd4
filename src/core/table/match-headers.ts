/** Which column of a tab holds which field. */
import { fieldIndex } from "../dictionary/lookup";
import type { Field } from "../dictionary/model";
import { guessFields } from "./guess-fields";
import { labelKey } from "./label";

export interface HeaderMatch {
  /** From 1. */
  readonly column: number;
  /** As it stands in the tab, without white space around it. */
  readonly header: string;
  readonly field: Field | null;
  /**
   * `exact`: name, label or alias, but for case, spaces and punctuation; `mapped`: as this partner's Mappings say;
   * `likely`: a guess to be confirmed.
   */
  readonly how: "exact" | "mapped" | "likely" | "none";
  /** Of a checkbox column `field___code`: the code as written; "" for all others. */
  readonly code: string;
}

/**
 * One entry for each header, in order. Several columns that name one field are all `exact`.
 * `mapped` goes from the `labelKey` of a header to the machine name of the field that it means; it wins over all else,
 * since a person has said so.
 */
export function matchHeaders(
  headers: readonly string[],
  fields: readonly Field[],
  mapped: ReadonlyMap<string, string>,
): HeaderMatch[] {
  const known = fieldIndex(fields);
  const byName = new Map(fields.map((field) => [field.name, field]));
  const matches = headers.map((header, index) => matchKnown(header.trim(), index + 1, known, byName, mapped));
  const free = matches.filter(({ how, header }) => how === "none" && labelKey(header) !== "");
  const taken = new Set(matches.map(({ field }) => field));
  const guesses = guessFields(
    free.map(({ header }) => header),
    fields,
    taken,
  );
  free.forEach((match, index) => {
    const field = guesses[index];
    if (field) matches[match.column - 1] = { ...match, field, how: "likely" };
  });
  return matches;
}

function matchKnown(
  header: string,
  column: number,
  known: ReadonlyMap<string, Field>,
  byName: ReadonlyMap<string, Field>,
  mapped: ReadonlyMap<string, string>,
): HeaderMatch {
  const key = labelKey(header);
  const meant = byName.get(mapped.get(key) ?? "");
  if (meant) return { column, header, field: meant, how: "mapped", code: "" };
  const field = known.get(key);
  if (field) return { column, header, field, how: "exact", code: "" };
  const checkbox = /^(.+?)___(.+)$/.exec(header);
  const list = checkbox && known.get(labelKey(checkbox[1]!));
  if (list?.type === "list") return { column, header, field: list, how: "exact", code: checkbox![2]! };
  return { column, header, field: null, how: "none", code: "" };
}
