/** What one partner's own headers and values mean, as its lines of Mappings say. */

import { fieldByName, namesPartner } from "../dictionary/lookup";
import type { Dictionary, TableSpec } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import { mappingKey } from "./read-cell";

export interface PartnerMappings {
  /** From the `labelKey` of a header to the machine name of the field that it means. */
  readonly headers: ReadonlyMap<string, string>;
  /** By machine name: from a value (by `mappingKey`) to the value that it means. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A line whose `Ours` names the field itself, or is blank, is about a header; every other one is about a value. */
export function mappingsOf(dictionary: Dictionary, partner: string, table: TableSpec): PartnerMappings {
  const headers = new Map<string, string>();
  const values = new Map<string, Map<string, string>>();
  for (const line of dictionary.mappings) {
    if (!namesPartner(line.partner, partner)) continue;
    const field = fieldByName(table, line.field || line.ours);
    if (field === null) continue;
    if (line.ours === "" || fieldByName(table, line.ours) === field) {
      headers.set(labelKey(line.theirs), field.name);
      continue;
    }
    getOrInsert(values, field.name, () => new Map()).set(mappingKey(line.theirs), line.ours);
  }
  return { headers, values };
}
