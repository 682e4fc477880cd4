/** CSVW metadata to the lines of a Dictionary. */
import * as z from "zod/mini";
import { codesText, type DictionaryLine, type Imported, listText } from "./dictionary-line";
import type { Loss } from "./loss";

const text = z.union([z.string(), z.number()]);
const words = z.union([
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.string(), z.array(z.string())])),
]);
const datatypeSchema = z.union([
  z.string(),
  z.looseObject({
    base: z.optional(z.string()),
    format: z.optional(z.unknown()),
    length: z.optional(z.number()),
    minLength: z.optional(z.number()),
    maxLength: z.optional(z.number()),
    minimum: z.optional(text),
    maximum: z.optional(text),
    minInclusive: z.optional(text),
    maxInclusive: z.optional(text),
  }),
]);
const columnSchema = z.looseObject({
  name: z.optional(z.string()),
  titles: z.optional(words),
  datatype: z.optional(datatypeSchema),
  required: z.optional(z.boolean()),
  separator: z.optional(z.nullable(z.string())),
  null: z.optional(z.union([z.string(), z.array(z.string())])),
  virtual: z.optional(z.boolean()),
  "dc:description": z.optional(z.string()),
});
const tableSchema = z.looseObject({
  url: z.optional(z.string()),
  tableSchema: z.looseObject({
    columns: z.array(columnSchema),
    primaryKey: z.optional(z.union([z.string(), z.array(z.string())])),
    foreignKeys: z.optional(z.array(z.unknown())),
  }),
});
const groupSchema = z.looseObject({ tables: z.array(tableSchema) });

type Column = z.infer<typeof columnSchema>;
type Datatype = Exclude<z.infer<typeof datatypeSchema>, string>;

/** XML Schema's types by what they are to us, with the limits that they bring. */
const TYPES: Readonly<Record<string, DictionaryLine>> = {
  ...Object.fromEntries(
    ["integer", "int", "long", "short", "byte"].map((name) => [name, { Type: "integer" }]),
  ),
  ...Object.fromEntries(["decimal", "double", "float", "number"].map((name) => [name, { Type: "number" }])),
  nonNegativeInteger: { Type: "integer", Minimum: "0" },
  unsignedLong: { Type: "integer", Minimum: "0" },
  unsignedInt: { Type: "integer", Minimum: "0" },
  unsignedShort: { Type: "integer", Minimum: "0" },
  unsignedByte: { Type: "integer", Minimum: "0" },
  positiveInteger: { Type: "integer", Minimum: "1" },
  nonPositiveInteger: { Type: "integer", Maximum: "0" },
  negativeInteger: { Type: "integer", Maximum: "-1" },
  boolean: { Type: "boolean" },
  date: { Type: "date" },
  datetime: { Type: "datetime" },
  dateTime: { Type: "datetime" },
  time: { Type: "time" },
  gYear: { Type: "year" },
  gYearMonth: { Type: "yearmonth" },
};

/** Null where the value is no CSVW metadata with columns. */
export function fromCsvw(value: unknown): Imported | null {
  const group = groupSchema.safeParse(value);
  const single = tableSchema.safeParse(value);
  if (!group.success && !single.success) return null;
  const tables = group.success ? group.data.tables : [single.data!];
  const lost: Loss[] = [];
  const lines = tables.flatMap((table) => {
    const name = tables.length === 1 ? "" : tableName(table.url ?? "");
    const { columns, primaryKey, foreignKeys } = table.tableSchema;
    if ((foreignKeys ?? []).length > 0) lost.push({ kind: "foreign-keys" });
    const keys = new Set([primaryKey ?? []].flat());
    return columns
      .filter((column) => !column.virtual)
      .map((column, index) => columnLine(column, index, { table: name, keys, lost }));
  });
  return { lines, lost };
}

interface Context {
  readonly table: string;
  readonly keys: ReadonlySet<string>;
  readonly lost: Loss[];
}

function columnLine(column: Column, index: number, { table, keys, lost }: Context): DictionaryLine {
  const titles = titlesOf(column.titles);
  const name = column.name ?? titles[0] ?? `column_${index + 1}`;
  const datatype: Datatype =
    typeof column.datatype === "object" ? column.datatype : { base: column.datatype ?? "string" };
  const missing = [column.null ?? []].flat().filter((code) => code.trim() !== "");
  const codes = codesText(missing.map((code) => ({ code, label: code })));
  if (codes === null) lost.push({ kind: "separators", field: name, column: "Missing codes" });
  return {
    ...typeLine(datatype, name, lost),
    ...(column.separator ? { Type: "list" } : {}),
    Table: table,
    Field: name,
    Label: titles[0] ?? "",
    Definition: column["dc:description"] ?? "",
    Role: keys.has(name) ? "key" : "",
    Required: column.required ? "yes" : "",
    "Missing codes": codes ?? "",
    "Also known as": listText(titles.slice(1)) ?? "",
  };
}

function typeLine(datatype: Datatype, name: string, lost: Loss[]): DictionaryLine {
  const known = TYPES[datatype.base ?? "string"] ?? { Type: "string" };
  const { format, length } = datatype;
  const isText = known.Type === "string";
  const isMoment = known.Type === "date" || known.Type === "datetime" || known.Type === "time";
  if (format !== undefined && !(typeof format === "string" && (isText || isMoment))) {
    lost.push({ kind: "format", field: name, type: known.Type ?? "string" });
  }
  return {
    ...known,
    ...kept("Minimum", datatype.minInclusive ?? datatype.minimum),
    ...kept("Maximum", datatype.maxInclusive ?? datatype.maximum),
    ...kept("Min length", length ?? datatype.minLength),
    ...kept("Max length", length ?? datatype.maxLength),
    ...(typeof format === "string" && isText ? { Pattern: format } : {}),
    ...(typeof format === "string" && isMoment ? { Format: format } : {}),
  };
}

function kept(column: keyof DictionaryLine, value: string | number | undefined): DictionaryLine {
  return value === undefined ? {} : { [column]: String(value) };
}

/** Titles in one or several languages; the first is the label, the others are aliases. */
function titlesOf(titles: Column["titles"]): string[] {
  if (titles === undefined) return [];
  if (typeof titles === "string" || Array.isArray(titles)) return [titles].flat();
  return Object.values(titles).flat();
}

function tableName(url: string): string {
  return url.replace(/^.*\//, "").replace(/\.[a-z]+$/i, "");
}
