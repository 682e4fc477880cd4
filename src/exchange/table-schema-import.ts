/** Table Schema (version 1 and 2), alone or in a Data Package, to the lines of a Dictionary. */
import * as z from "zod/mini";
import { codesText, type DictionaryLine, type Imported, type Labelled } from "./dictionary-line";
import type { Loss } from "./loss";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const labelled = z.union([scalar, z.looseObject({ value: scalar, label: z.optional(z.string()) })]);
const fieldSchema = z.looseObject({
  name: z.string(),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  type: z.optional(z.string()),
  format: z.optional(z.string()),
  example: z.optional(scalar),
  decimalChar: z.optional(z.string()),
  trueValues: z.optional(z.array(z.string())),
  falseValues: z.optional(z.array(z.string())),
  constraints: z.optional(
    z.looseObject({
      required: z.optional(z.boolean()),
      unique: z.optional(z.boolean()),
      minimum: z.optional(scalar),
      maximum: z.optional(scalar),
      exclusiveMinimum: z.optional(scalar),
      exclusiveMaximum: z.optional(scalar),
      minLength: z.optional(z.number()),
      maxLength: z.optional(z.number()),
      pattern: z.optional(z.string()),
      enum: z.optional(z.array(scalar)),
    }),
  ),
  categories: z.optional(z.array(labelled)),
  missingValues: z.optional(z.array(labelled)),
  sharedMetrics: z.optional(z.record(z.string(), z.string())),
});
const schemaSchema = z.looseObject({
  fields: z.array(fieldSchema),
  primaryKey: z.optional(z.union([z.string(), z.array(z.string())])),
  uniqueKeys: z.optional(z.array(z.array(z.string()))),
  missingValues: z.optional(z.array(labelled)),
  foreignKeys: z.optional(z.array(z.unknown())),
});
const names = z.union([z.string(), z.array(z.string())]);
const foreignKeySchema = z.looseObject({
  fields: names,
  reference: z.looseObject({ resource: z.optional(z.string()), fields: names }),
});
const packageSchema = z.looseObject({
  resources: z.array(z.looseObject({ name: z.optional(z.string()), schema: z.optional(schemaSchema) })),
});

type Schema = z.infer<typeof schemaSchema>;
type SchemaField = z.infer<typeof fieldSchema>;

/** Null where the value is neither a Table Schema nor a Data Package that holds one. */
export function fromTableSchema(value: unknown): Imported | null {
  const whole = packageSchema.safeParse(value);
  const single = schemaSchema.safeParse(value);
  if (!whole.success && !single.success) return null;
  const lost: Loss[] = [];
  const schemas = whole.success
    ? whole.data.resources.map(({ name, schema }) => ({ table: name ?? "", schema }))
    : [{ table: "", schema: single.data! }];
  const lines = schemas.flatMap(({ table, schema }) => {
    if (schema) return schemaLines(schema, table, lost);
    lost.push({ kind: "no-schema", table });
    return [];
  });
  return lines.length === 0 ? null : { lines, lost };
}

function schemaLines(schema: Schema, table: string, lost: Loss[]): DictionaryLine[] {
  const keys = new Set([schema.primaryKey ?? []].flat());
  const unique = new Set((schema.uniqueKeys ?? []).filter((names) => names.length === 1).flat());
  if ((schema.uniqueKeys ?? []).some((names) => names.length > 1)) {
    lost.push({ kind: "unique-keys" });
  }
  const references = referencesOf(schema, table, lost);
  return schema.fields.map((field) => fieldLine(field, { table, schema, keys, unique, references, lost }));
}

/** By field, what a foreign key of one field refers to, as `Allowed values` says it: `participants.pid`. */
function referencesOf({ foreignKeys = [] }: Schema, table: string, lost: Loss[]): Map<string, string> {
  const references = new Map<string, string>();
  for (const key of foreignKeys) {
    const { data } = foreignKeySchema.safeParse(key);
    const [field, ...others] = [data?.fields ?? []].flat();
    const resource = data?.reference.resource || table;
    if (field === undefined || others.length > 0 || resource === "") {
      lost.push({ kind: "foreign-keys" });
    } else references.set(field, `${resource}.${[data!.reference.fields].flat()[0]}`);
  }
  return references;
}

interface Context {
  readonly table: string;
  readonly schema: Schema;
  readonly keys: ReadonlySet<string>;
  readonly unique: ReadonlySet<string>;
  readonly references: ReadonlyMap<string, string>;
  readonly lost: Loss[];
}

function fieldLine(field: SchemaField, context: Context): DictionaryLine {
  const { table, schema, keys, unique, references, lost } = context;
  const constraints = field.constraints ?? {};
  const told = (text: string | null, column: "Allowed values" | "Missing codes") => {
    if (text === null) lost.push({ kind: "separators", field: field.name, column });
    return text ?? "";
  };
  const ours = field.sharedMetrics ?? {};
  const roles = [...(keys.has(field.name) ? ["key"] : []), ...(ours.Role ?? "").split(/;\s*/)];
  const yes = (value: boolean | undefined) => (value ? "yes" : "");
  return {
    ...ours,
    Table: table,
    Field: field.name,
    Label: field.title ?? "",
    Definition: field.description ?? "",
    Role: [...new Set(roles)].filter((role) => role !== "").join("; "),
    Type: ours.Type ?? field.type ?? "string",
    Format: ours.Format ?? formatOf(field),
    Required: yes(constraints.required),
    Unique: yes(constraints.unique || unique.has(field.name)),
    Minimum: textOf(constraints.minimum ?? beside(field, constraints.exclusiveMinimum, 1, lost)),
    Maximum:
      ours.Maximum ?? textOf(constraints.maximum ?? beside(field, constraints.exclusiveMaximum, -1, lost)),
    "Min length": textOf(constraints.minLength),
    "Max length": textOf(constraints.maxLength),
    Pattern: constraints.pattern ?? (field.type === "string" ? (FORMS[field.format ?? ""] ?? "") : ""),
    "Allowed values":
      references.get(field.name) ??
      ours["Allowed values"] ??
      told(codesText(allowedOf(field)), "Allowed values"),
    "Missing codes": told(
      codesText(missingOf(field.missingValues ?? schema.missingValues ?? [])),
      "Missing codes",
    ),
    Example: textOf(field.example),
  };
}

/** What strings of these formats look like, as people write them. */
const FORMS: Readonly<Record<string, string>> = {
  email: "[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
  uri: "[A-Za-z][A-Za-z0-9+.-]*:\\S+",
  uuid: "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
};

/** Patterns of dates, and decimals behind a comma; the formats of strings are patterns here. */
function formatOf({ type, format = "default", decimalChar }: SchemaField): string {
  if ((type === "number" || type === "integer") && decimalChar === ",") return "comma";
  return format === "default" || (type === "string" && format in FORMS) ? "" : format;
}

/** The limit that belongs to the values, one whole number away from one that does not. */
function beside(
  { type }: SchemaField,
  limit: string | number | boolean | undefined,
  step: number,
  lost: Loss[],
): number | undefined {
  if (limit === undefined) return undefined;
  const whole = Number(limit);
  if ((type === "integer" || type === "year") && Number.isInteger(whole)) return whole + step;
  const column = step > 0 ? "exclusiveMinimum" : "exclusiveMaximum";
  lost.push({ kind: "unread", row: null, column, value: String(limit) });
  return undefined;
}

/** Categories say which values there are and how people call them; an enum of some of them narrows the list. */
function allowedOf({ type, trueValues, falseValues, categories, constraints }: SchemaField): Labelled[] {
  if (type === "boolean" && (trueValues || falseValues)) {
    const words = (codes: readonly string[], label: string) => codes.map((code) => ({ code, label }));
    return [...words(trueValues ?? ["true"], "true"), ...words(falseValues ?? ["false"], "false")];
  }
  const allowed = constraints?.enum?.map(textOf);
  if (!categories) return (allowed ?? []).map((code) => ({ code, label: code }));
  return categories.map(entryOf).filter(({ code }) => !allowed || allowed.includes(code));
}

/** An empty cell is always blank, so that the empty text needs no code. */
function missingOf(values: NonNullable<SchemaField["missingValues"]>): Labelled[] {
  return values.map(entryOf).filter(({ code }) => code.trim() !== "");
}

function entryOf(entry: z.infer<typeof labelled>): Labelled {
  if (typeof entry !== "object") return { code: textOf(entry), label: textOf(entry) };
  const code = textOf(entry.value);
  return { code, label: entry.label ?? code };
}

function textOf(value: string | number | boolean | undefined): string {
  return value === undefined ? "" : String(value);
}
