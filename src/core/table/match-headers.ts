/** Which column of a tab holds which field. */
import type { Field } from "../dictionary/model";

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
 * `mapped` goes from the `labelKey` of a header to the machine name of the field that it means.
 */
export function matchHeaders(
  headers: readonly string[],
  fields: readonly Field[],
  mapped: ReadonlyMap<string, string>,
): HeaderMatch[] {
  throw new Error(`not written: ${headers} ${fields} ${mapped}`);
}
