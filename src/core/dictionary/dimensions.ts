/** Dimensions and their groups by the names that people use for them. */
import { labelKey } from "../table/label";
import { codeLookup } from "./lookup";
import type { Field, TableSpec } from "./model";

export interface Dimensions {
  /** Machine name of the disaggregation field of that name or label, or a dimension of group columns; else null. */
  find(nameOrLabel: string): string | null;
  /** All names and labels, for suggestions. */
  readonly names: readonly string[];
  /** The groups that are listed for a dimension, by label; null where any value may come. */
  groups(dimension: string): readonly string[] | null;
  /** The label of a group that may be written as a code or alias; as written where it is not listed. */
  label(dimension: string, group: string): string;
}

/** The dimensions of the tables: their disaggregation fields, then those that only group columns name. */
export function dimensionsOf(tables: readonly Pick<TableSpec, "fields">[]): Dimensions {
  const fields = tables.flatMap((table) => table.fields);
  const disaggregations = fields.filter((field) => field.roles.has("disaggregation"));
  const byKey = new Map<string, string>();
  const remember = (written: string, name: string) => {
    if (!byKey.has(labelKey(written))) byKey.set(labelKey(written), name);
  };
  for (const field of disaggregations) remember(field.name, field.name);
  for (const field of disaggregations) remember(field.label, field.name);
  for (const field of fields) {
    for (const { dimension } of field.partOf?.groups ?? []) remember(dimension, dimension);
  }
  const listed = new Map<string, Field>();
  for (const field of disaggregations) {
    if (field.allowed && !listed.has(field.name)) listed.set(field.name, field);
  }
  const columns = fields.flatMap((field) => field.partOf?.groups ?? []);
  return {
    find: (text) => byKey.get(labelKey(text)) ?? null,
    names: [...disaggregations.flatMap((field) => [field.label, field.name]), ...byKey.values()],
    groups(dimension) {
      const field = listed.get(dimension);
      const named = columns.filter((each) => each.dimension === dimension).map((each) => each.group);
      if (field) return [...groupsOf(field), ...named];
      const open = disaggregations.some((each) => each.name === dimension);
      return open ? null : named;
    },
    label(dimension, group) {
      const list = listed.get(dimension)?.allowed;
      return (list && codeLookup(list)(group)?.label) ?? group;
    },
  };
}

/** Labels of a field's codes, of its missing codes, and the groups that every dimension can have. */
function groupsOf(field: Field): string[] {
  const labels = (field.allowed?.codes ?? []).map((code) => code.label);
  return [...labels, ...field.missing.map((code) => code.reason), "All", "Not reported", "Unlisted"];
}
