/**
 * Tables that stand side by side in one tab, as the forms of a REDCap project do in its export: one record, one row. Then
 * they are one table, and a field of one form can be counted by a group of another.
 */

import { labelKey } from "../table/label";
import { fieldIndex } from "./lookup";
import type { Field, TableSpec } from "./model";

/** How much of a form a tab must have before its other columns are taken for that form's, too. */
const HALF = 0.5;

/**
 * Names of the tables that a header row of some tab has side by side, in the order of the Dictionary; none where fewer
 * than two. Only tables that no name and no key tells apart can be parts of one record.
 */
export function tablesTogether(
  tables: readonly TableSpec[],
  headerRows: readonly (readonly string[])[],
): string[] {
  if (!mayBeParts(tables)) return [];
  // Forms may share labels, such as `Date`.
  const named = fieldIndex(tables.flatMap(({ fields }) => fields));
  const together = new Set<string>();
  for (const headers of headerRows) {
    const found = new Set(headerKeys(headers).map((key) => named.get(key)));
    const covered = tables.filter(
      ({ fields }) => fields.filter((field) => found.has(field)).length >= fields.length * HALF,
    );
    if (covered.length > 1) for (const { name } of covered) together.add(name);
  }
  return tables.map(({ name }) => name).filter((name) => together.has(name));
}

/** Whether it is worth looking: the tables share no machine name, keys and periods are in one, none refers to another. */
export function mayBeParts(tables: readonly TableSpec[]): boolean {
  const placing = (isIn: (table: TableSpec) => boolean) => tables.filter(isIn).length;
  const apart = placing(({ keys }) => keys.length > 0) > 1 || placing(({ period }) => period !== null) > 1;
  if (tables.length < 2 || apart) return false;
  const names = tables.flatMap(({ fields }) => fields.map(({ name }) => labelKey(name)));
  return (
    new Set(names).size === names.length &&
    tables.every(({ fields }) => fields.every(({ references }) => references === undefined))
  );
}

/** Makes one table of those named, where the first of them stood. What a form needs, it needs where it is filled in. */
export function joinTables(tables: readonly TableSpec[], joined: readonly string[]): TableSpec[] {
  const keys = new Set(joined.map(labelKey));
  const parts = tables.filter(({ name }) => keys.has(labelKey(name)));
  if (parts.length < 2) return [...tables];
  const fields = parts.flatMap((part) => part.fields.map(asPart));
  // The first field of a project is its record's number.
  if (parts.every(({ keys }) => keys.length === 0)) fields[0] = asKey(fields[0]!);
  const one: TableSpec = {
    name: parts.length === tables.length ? "" : parts[0]!.name,
    parts: parts.map(({ name }) => name),
    fields,
    keys: fields.filter(({ roles }) => roles.has("key")),
    period: fields.find(({ roles }) => roles.has("period")) ?? null,
    besides: parts.flatMap(({ besides = [] }) => besides),
  };
  return tables.flatMap((table) => (table === parts[0] ? [one] : parts.includes(table) ? [] : [table]));
}

function asPart(field: Field): Field {
  return { ...field, required: false, neededInPart: field.required || field.roles.has("period") };
}

function asKey(field: Field): Field {
  return { ...field, roles: new Set([...field.roles, "key"]) };
}

/** The parts of a joined table that a header row has any field of. */
export function partsIn({ fields }: TableSpec, headers: readonly string[]): Set<string> {
  const named = fieldIndex(fields);
  return new Set(headerKeys(headers).flatMap((key) => named.get(key)?.table ?? []));
}

/** Keys of the headers; `race___2` names `race`. */
function headerKeys(headers: readonly string[]): string[] {
  return headers.map((header) => labelKey(header.replace(/(.)___.+$/, "$1")));
}
