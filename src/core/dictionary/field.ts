/** One line of the Dictionary as a field. */

import { hasLength } from "../checks/length";
import { isBlank } from "../table/cell";
import { labelKey } from "../table/label";
import { type AllowedReading, readAllowed, readMissing } from "./allowed-values";
import { bandFault } from "./bands";
import type { Reading } from "./cells";
import type { DictionaryLine } from "./dictionary-columns";
import { readFormat } from "./field-format";
import { readType, type TypeReading } from "./field-type";
import { inOrder } from "./input-table";
import { isToday, readLimit } from "./limits";
import {
  type CodeList,
  FIELD_TYPES,
  type Field,
  type FieldType,
  type MissingCode,
  ROLES,
  type Role,
} from "./model";
import { wholeValue } from "./pattern";
import { unknownWord } from "./unknown";

/** The field of a line, without its `partOf`, which needs all fields. `lists` go by `labelKey` of their name. */
export function readField(
  line: DictionaryLine,
  table: string,
  lists: ReadonlyMap<string, CodeList>,
  reading: Reading,
): Field {
  const { values } = line;
  const roles = readRoles(line);
  const kind = typeOf(line, roles);
  const allowed = allowedOf(line, kind, lists);
  const format = formatOf(line, kind);
  return {
    table,
    name: values.name,
    label: values.label === "" ? values.name : values.label,
    definition: values.definition,
    roles,
    type: kind.type,
    format,
    // What is asked for in some records only may be blank in the others.
    required: values.required && values.branching === "",
    unique: values.unique,
    ...limitsOf(line, kind.type, format, reading),
    ...(isDay(kind.type) && isToday(values.maximum) ? { untilToday: true } : {}),
    ...lengthsOf(line, kind.type),
    pattern: patternOf(line, kind.type),
    allowed,
    missing: missingOf(line),
    aliases: values.aliases ?? [],
    partOf: null,
    unit: values.unit,
    example: values.example,
    severity: values.severity,
    message: values.message,
    row: line.row,
  };
}

const roleWords = new Map<string, Role>(ROLES.map((role) => [labelKey(role), role]));

function readRoles(line: DictionaryLine): Set<Role> {
  const roles = new Set<Role>(line.values.identifier ? ["person"] : []);
  for (const word of line.values.roles.split(/[;,]/).map((each) => each.trim())) {
    const role = roleWords.get(labelKey(word));
    if (role) roles.add(role);
    else if (word !== "") line.report("roles", unknownWord("Role", word, ROLES));
  }
  return roles;
}

function typeOf(line: DictionaryLine, roles: ReadonlySet<Role>): TypeReading {
  const { type: word, validation } = line.values;
  if (word === "") {
    return plainType(impliedType(line, roles));
  }
  const known = readType(word, validation);
  if (known) return known;
  const type = impliedType(line, roles, hasNumericLimit(line));
  line.report("type", unknownWord("Type", word, FIELD_TYPES, type));
  return plainType(type);
}

function plainType(type: FieldType): TypeReading {
  return { type, format: "", noChoices: false, codeComma: false };
}

function hasNumericLimit({ values }: DictionaryLine): boolean {
  return [values.minimum, values.maximum].some((limit) => !isBlank(limit) && !Number.isNaN(Number(limit)));
}

/** `string`, unless the field cannot do what it is there for as text: add up, or begin and end a stay. */
function impliedType(line: DictionaryLine, roles: ReadonlySet<Role>, isNumber = false): FieldType {
  const { format, allowed, partOf } = line.values;
  if (allowed !== "") return "string";
  if (roles.has("headcount") || partOf !== "") return "integer";
  if (isNumber || roles.has("measure") || /^(percent|currency)$/i.test(format)) return "number";
  return roles.has("start") || roles.has("end") ? "date" : "string";
}

function formatOf(line: DictionaryLine, kind: TypeReading): string {
  const { format } = line.values;
  if (format === "") return kind.format;
  const known = readFormat(format, kind.type);
  if (known === null) line.report("format", { kind: "bad-format", format, type: kind.type });
  return known ?? kind.format;
}

function allowedOf(
  line: DictionaryLine,
  kind: TypeReading,
  lists: ReadonlyMap<string, CodeList>,
): CodeList | null {
  if (kind.noChoices) return null;
  const { allowed, label, name } = line.values;
  const result: AllowedReading = readAllowed(allowed, lists, kind.codeComma);
  if (result.ok) {
    for (const code of result.twice) {
      line.report("allowed", { kind: "duplicate-name", name: code, firstRow: line.row });
    }
    const fault = bandFault({ type: kind.type, allowed: result.list });
    if (fault) line.report("allowed", { kind: "bad-bands", label: label || name, ...fault });
    return result.list;
  }
  const { suggestion } = result;
  line.report("allowed", { kind: "unknown-reference", column: "Allowed values", name: allowed, suggestion });
  return null;
}

function limitsOf(
  line: DictionaryLine,
  type: FieldType,
  format: string,
  reading: Reading,
): { minimum: number | null; maximum: number | null } {
  const limit = (name: "minimum" | "maximum", column: string): number | null => {
    const value = readLimit(line.values[name], column, type, format, reading);
    if (value === null || typeof value === "number") return value;
    line.report(name, value);
    return null;
  };
  const minimum = limit("minimum", "Minimum");
  const maximum = limit("maximum", "Maximum");
  const isRight = inOrder(line, "minimum", minimum, "maximum", maximum);
  return isRight ? { minimum, maximum } : { minimum: null, maximum: null };
}

function isDay(type: FieldType): boolean {
  return type === "date" || type === "datetime";
}

function missingOf(line: DictionaryLine): readonly MissingCode[] {
  const items = line.values.missing ?? [];
  const halves = items.filter((item) => /^=|.=$/.test(item));
  for (const text of halves) {
    line.report("missing", { kind: "bad-pair", column: "Missing codes", text, example: "99=Declined" });
  }
  return readMissing(items.filter((item) => !halves.includes(item)));
}

function lengthsOf(
  line: DictionaryLine,
  type: FieldType,
): { minLength: number | null; maxLength: number | null } {
  const { minLength, maxLength } = line.values;
  if (hasLength(type) && inOrder(line, "minLength", minLength, "maxLength", maxLength)) {
    return { minLength, maxLength };
  }
  for (const [name, column] of [
    ["minLength", "Min length"],
    ["maxLength", "Max length"],
  ] as const) {
    if (!hasLength(type) && line.values[name] !== null) {
      line.report(name, { kind: "no-limit-for-type", column, type });
    }
  }
  return { minLength: null, maxLength: null };
}

function patternOf(line: DictionaryLine, type: FieldType): string {
  const { pattern } = line.values;
  if (pattern !== "" && type !== "string") {
    line.report("pattern", { kind: "no-limit-for-type", column: "Pattern", type });
    return "";
  }
  try {
    wholeValue(pattern);
    return pattern;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, "") : "";
    line.report("pattern", { kind: "bad-pattern", pattern, reason });
    return "";
  }
}
