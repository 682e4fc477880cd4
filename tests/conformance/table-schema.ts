/** Table Schemas and Data Packages as the input tabs of an initiative. */
import type { Cell } from "../../src/core/table/cell";
import { importJson } from "../../src/exchange/import";
import type { Inputs } from "./check";

export interface Schema {
  readonly fields: readonly {
    readonly name: string;
    readonly type?: string;
    readonly constraints?: { readonly required?: boolean };
  }[];
  readonly primaryKey?: string | readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string | readonly string[];
    readonly reference: { readonly resource?: string; readonly fields: string | readonly string[] };
  }[];
  readonly fieldsMatch?: string | readonly string[];
}

export interface Resource {
  readonly name: string;
  readonly schema: Schema;
}

/** The schema that the peer would infer: numbers where a column holds nothing else, else any text. */
export function inferredSchema([labels = [], ...rows]: readonly (readonly Cell[])[]): Schema {
  const names = new Map<string, string>();
  for (const [index, label] of labels.entries()) {
    const name = String(label).trim();
    const values = rows.map((row) => String(row[index] ?? "")).filter((value) => value !== "");
    const numeric = values.length > 0 && values.every((value) => /^-?\d+(\.\d+)?$/.test(value));
    if (name !== "" && !names.has(name)) names.set(name, numeric ? "number" : "any");
  }
  return { fields: [...names].map(([name, type]) => ({ name, type })) };
}

/**
 * The Dictionary tab, by the product's own import, with `people.id` as the allowed values of a foreign key of one field.
 * Null for a key of several fields, which the dictionary cannot say.
 */
export function dictionaryRows(resources: readonly Resource[]): Inputs | null {
  const imported = importJson(resources.length === 1 ? resources[0]!.schema : { resources });
  if (imported === null) return null;
  const [header = [], ...lines] = imported.rows;
  const keys = resources.flatMap(({ name, schema }) =>
    (schema.foreignKeys ?? []).map(({ fields, reference }) => ({
      table: name,
      fields: [fields].flat(),
      resource: reference.resource || name,
      referred: [reference.fields].flat(),
    })),
  );
  if (keys.some(({ fields }) => fields.length > 1)) return null;
  const columns = [
    "Table",
    "Allowed values",
    ...header.filter((name) => name !== "Table" && name !== "Allowed values"),
  ];
  const rows = lines.map((line) => {
    const values = new Map(header.map((name, i) => [name, line[i] ?? ""]));
    if (!values.get("Table")) values.set("Table", resources[0]!.name);
    const key = keys.find(
      (each) => each.table === values.get("Table") && each.fields[0] === values.get("Field"),
    );
    if (key) values.set("Allowed values", `${key.resource}.${key.referred[0]}`);
    return columns.map((name) => values.get(name) ?? "");
  });
  return { Dictionary: [columns, ...rows] };
}
