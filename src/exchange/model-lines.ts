/** The typed model back to the lines of a Dictionary tab. */
import { limitText as textOfLimit } from "../core/checks/limit";
import { compileBands } from "../core/dictionary/bands";
import type { Field, TableSpec } from "../core/dictionary/model";
import { codesText, type DictionaryLine, listText } from "./dictionary-line";

export function modelLines(tables: readonly TableSpec[]): DictionaryLine[] {
  return tables.flatMap(({ name, fields, besides = [] }) => [
    ...fields.map(fieldLine),
    ...besides.map((file) => ({ Table: name, Field: file, Type: "file" })),
  ]);
}

function fieldLine(field: Field): DictionaryLine {
  return {
    Table: field.table,
    Field: field.name,
    Label: field.label === field.name ? "" : field.label,
    Definition: field.definition,
    Role: [...field.roles].join("; "),
    Type: field.type,
    Format: field.format,
    Required: field.required ? "yes" : "",
    Unique: field.unique ? "yes" : "",
    Minimum: limitText(field, field.minimum),
    Maximum: field.untilToday ? "today" : limitText(field, field.maximum),
    "Min length": field.minLength === null ? "" : String(field.minLength),
    "Max length": field.maxLength === null ? "" : String(field.maxLength),
    Pattern: field.pattern,
    "Allowed values": allowedText(field),
    "Missing codes": codesText(field.missing.map(({ code, reason }) => ({ code, label: reason }))) ?? "",
    "Also known as": listText(field.aliases) ?? "",
    "Part of": field.partOf?.total ?? "",
    Group: (field.partOf?.groups ?? []).map(({ dimension, group }) => `${dimension}=${group}`).join("; "),
    Unit: field.unit,
    Example: field.example,
    Severity: field.severity ?? "",
    Message: field.message,
  };
}

function allowedText({ allowed, references }: Field): string {
  if (references) return `${references.table}.${references.field}`;
  if (allowed === null) return "";
  if (allowed.name !== "") return `${allowed.reference ? "Codes." : ""}${allowed.name}`;
  return codesText(allowed.codes) ?? "";
}

/** The values of which a cell holds one; null where there is no list, or one of bands that the values are put into. */
export function listedValues(field: Field): Field["allowed"] {
  return compileBands(field) ? null : field.allowed;
}

/** A limit as people write it: dates in ISO form. */
export function limitText(field: Pick<Field, "type">, limit: number | null): string {
  return limit === null ? "" : textOfLimit(field, limit);
}
