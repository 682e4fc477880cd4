/** Table Schemas and Data Packages as the input tabs of an initiative. */
import type { Cell } from "../../src/core/table/cell";
import { importJson } from "../../src/exchange/import";
import type { Inputs } from "./check";
import type { TypeOptions } from "./lexical";

type MissingValues = readonly (string | { readonly value: string })[];

export interface Schema {
  readonly fields: readonly ({
    readonly name: string;
    readonly type?: string;
    readonly format?: string;
    readonly itemType?: string;
    readonly constraints?: { readonly required?: boolean };
    readonly missingValues?: MissingValues;
  } & TypeOptions)[];
  readonly missingValues?: MissingValues;
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

/** The Dictionary tab, by the product's own import; null for what the dictionary cannot say: keys of several fields. */
export function dictionaryRows(resources: readonly Resource[]): Inputs | null {
  const imported = importJson({ resources });
  return imported && !imported.lost.some(({ kind }) => kind === "foreign-keys")
    ? { Dictionary: imported.rows }
    : null;
}
