/** Finding tables, fields and codes by the names that people use for them. */

import { labelKey } from "../table/label";
import { ALL } from "../time/period";
import type { Code, CodeList, Dictionary, Field, PartnerTab, Role, TableSpec } from "./model";

/** The table of a name, whatever its case and punctuation; a blank name means the only table there is. Else null. */
export function tableOf(dictionary: Pick<Dictionary, "tables">, name: string): TableSpec | null {
  const { tables } = dictionary;
  if (name === "" && tables.length === 1) return tables[0]!;
  return tables.find((table) => tableNames(table).some((each) => labelKey(each) === labelKey(name))) ?? null;
}

/** Its own name, and the names of the tables that it was joined from. */
export function tableNames({ name, parts = [] }: TableSpec): string[] {
  return [name, ...parts];
}

/** The field of a table by its machine name, or else by its label; null where there is none. */
export function fieldByName(table: TableSpec, nameOrLabel: string): Field | null {
  const key = labelKey(nameOrLabel);
  return (
    table.fields.find((field) => field.name === nameOrLabel) ??
    table.fields.find((field) => labelKey(field.name) === key) ??
    table.fields.find((field) => labelKey(field.label) === key) ??
    null
  );
}

/**
 * Fields by the `labelKey` of all their names. Where fields share one, a machine name wins over a label, and both over an
 * alias.
 */
export function fieldIndex(fields: readonly Field[]): Map<string, Field> {
  const index = new Map<string, Field>();
  const add = (name: string, field: Field) => {
    const key = labelKey(name);
    if (key !== "" && !index.has(key)) index.set(key, field);
  };
  for (const field of fields) add(field.name, field);
  for (const field of fields) add(field.label, field);
  for (const field of fields) for (const alias of field.aliases) add(alias, field);
  return index;
}

/** All labels and machine names of the tables' fields, for suggestions. */
export function fieldNames(tables: readonly TableSpec[]): string[] {
  return tables.flatMap((table) => table.fields.flatMap((field) => [field.label, field.name]));
}

/** True where a cell names a partner: itself, or all of them by `All` or a blank. */
export function namesPartner(written: string, partner: string): boolean {
  return ["", labelKey(ALL), labelKey(partner)].includes(labelKey(written));
}

/** True for a line of Partners that names this very tab of this partner. */
export function namesTab(
  line: PartnerTab,
  { partner, tab }: { readonly partner: string; readonly tab: string },
) {
  return labelKey(line.partner) === labelKey(partner) && labelKey(line.tab) === labelKey(tab);
}

/** True for a field of numbers. */
export function isNumeric({ type }: Pick<Field, "type">): boolean {
  return type === "integer" || type === "number";
}

/** True for a field that counts something: a measure, people, or a part of such. */
export function isCounted({ roles, partOf }: Field): boolean {
  return roles.has("measure") || roles.has("headcount") || partOf !== null;
}

/** The fields of a table that have a role, in the order of the Dictionary. */
export function roleFields(table: TableSpec, role: Role): Field[] {
  return table.fields.filter((field) => field.roles.has(role));
}

/**
 * A function that finds a code by what people write for it. As written before ignoring case, accents and punctuation;
 * in each of the two, codes before labels before aliases. Null where the list has no such code.
 */
export function codeLookup(list: CodeList): (text: string) => Code | null {
  const written = new Map<string, Code>();
  const alike = new Map<string, Code>();
  const remember = (text: string, code: Code) => {
    if (!written.has(text)) written.set(text, code);
    const key = labelKey(text);
    if (!alike.has(key)) alike.set(key, code);
  };
  for (const code of list.codes) remember(code.code, code);
  for (const code of list.codes) remember(code.label, code);
  for (const code of list.codes) for (const alias of code.aliases) remember(alias, code);
  return (text) => written.get(text) ?? alike.get(labelKey(text)) ?? null;
}
