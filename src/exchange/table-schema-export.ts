/** The typed model to Table Schema; several tables become a Data Package. What Table Schema has no word for is kept under `sharedMetrics`. */
import type { Field, TableSpec } from "../core/dictionary/model";
import { codesText, type DictionaryColumn, type DictionaryLine } from "./dictionary-line";
import { limitText, listedValues, modelLines } from "./model-lines";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Record<string, Json>;

const TYPES: Readonly<Partial<Record<Field["type"], string>>> = { quarter: "string" };
/** Columns that Table Schema cannot say. */
const OURS: readonly DictionaryColumn[] = [
  "Part of",
  "Group",
  "Unit",
  "Severity",
  "Message",
  "Also known as",
];

export function toTableSchema(tables: readonly TableSpec[]): JsonObject {
  if (tables.length === 1) return schemaOf(tables[0]!);
  return { resources: tables.map((table) => ({ name: table.name, schema: schemaOf(table) })) };
}

function schemaOf(table: TableSpec): JsonObject {
  const lines = modelLines([table]);
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.fields.map((field, index) => fieldOf(field, lines[index]!)),
    ...(table.keys.length > 0 ? { primaryKey: table.keys.map(({ name }) => name) } : {}),
    ...foreignKeysOf(table),
    missingValues: [""],
  };
}

function foreignKeysOf({ name, fields }: TableSpec): JsonObject {
  const keys = fields.flatMap(({ name: field, references }): JsonObject[] => {
    if (!references) return [];
    const resource = references.table === name ? "" : references.table;
    return [{ fields: field, reference: { resource, fields: references.field } }];
  });
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

function fieldOf(field: Field, line: DictionaryLine): JsonObject {
  const listed = listedValues(field);
  const format = isTemporal(field) ? directives(field.format) : field.format;
  return filled({
    name: field.name,
    title: field.label === field.name ? "" : field.label,
    description: field.definition,
    type: TYPES[field.type] ?? field.type,
    format: isNumeric(field) ? "" : format,
    example: field.example,
    constraints: filled({
      required: field.required || null,
      unique: field.unique || null,
      minimum: limitOf(field, field.minimum),
      maximum: limitOf(field, field.maximum),
      minLength: field.minLength,
      maxLength: field.maxLength,
      pattern: field.pattern,
      enum: listed?.codes.map(({ code }) => code) ?? null,
    }),
    categories: listed?.codes.map(({ code, label }) => ({ value: code, label })) ?? null,
    missingValues:
      field.missing.length === 0
        ? null
        : [
            { value: "", label: "" },
            ...field.missing.map(({ code, reason }) => ({ value: code, label: reason })),
          ],
    sharedMetrics: ownWords(field, line),
  });
}

/** What the dictionary says beyond Table Schema, by the names of its columns. */
function ownWords(field: Field, line: DictionaryLine): JsonObject {
  const roles = [...field.roles].filter((role) => role !== "key");
  return filled({
    Role: roles.join("; "),
    Type: TYPES[field.type] === undefined ? "" : field.type,
    Format: isNumeric(field) ? field.format : "",
    Maximum: field.untilToday ? "today" : "",
    "Allowed values": listedValues(field) ? "" : (codesText(field.allowed?.codes ?? []) ?? ""),
    ...Object.fromEntries(OURS.map((column) => [column, line[column] ?? ""])),
  });
}

function limitOf(field: Field, limit: number | null): Json {
  if (limit === null) return null;
  return isTemporal(field) || field.type === "yearmonth" ? limitText(field, limit) : limit;
}

function isTemporal({ type }: Field): boolean {
  return type === "date" || type === "datetime" || type === "time";
}

function isNumeric({ type }: Field): boolean {
  return type === "integer" || type === "number";
}

const DIRECTIVES: Readonly<Record<string, string>> = {
  ...{ yyyy: "%Y", yy: "%y", MMMM: "%B", MMM: "%b", MM: "%m", M: "%m", dd: "%d", d: "%d" },
  ...{ HH: "%H", H: "%H", hh: "%I", h: "%I", mm: "%M", m: "%M", ss: "%S", s: "%S", a: "%p" },
};

/** A pattern in Python's directives, as Table Schema has them. */
function directives(pattern: string): string {
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (piece, literal: string | undefined) =>
    literal === undefined ? (DIRECTIVES[piece] ?? piece) : literal,
  );
}

/** Without what is empty: a schema says only what is so. */
function filled(object: Record<string, Json | null>): JsonObject {
  const isEmpty = (value: Json | null) =>
    value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value))) as JsonObject;
}
