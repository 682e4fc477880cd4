/** The typed model to a REDCap data dictionary. */
import type { Field, TableSpec } from "../core/dictionary/model";
import { limitText, listedValues } from "./model-lines";

const COLUMNS = [
  "Variable / Field Name",
  "Form Name",
  "Section Header",
  "Field Type",
  "Field Label",
  "Choices, Calculations, OR Slider Labels",
  "Field Note",
  "Text Validation Type OR Show Slider Number",
  "Text Validation Min",
  "Text Validation Max",
  "Identifier?",
  "Branching Logic (Show field only if...)",
  "Required Field?",
  "Custom Alignment",
  "Question Number (surveys only)",
  "Matrix Group Name",
  "Matrix Ranking?",
  "Field Annotation",
] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], string>>;

/** REDCap's validation of a text by type; types without one are plain text. */
const VALIDATION: Readonly<Partial<Record<Field["type"], string>>> = {
  integer: "integer",
  number: "number",
  date: "date_ymd",
  datetime: "datetime_seconds_ymd",
  time: "time",
};

/** Header and rows. Every form has a name in REDCap, so that a table without one gets one. */
export function toRedcap(tables: readonly TableSpec[]): string[][] {
  const lines = tables.flatMap(({ name, fields, besides = [] }): Line[] => [
    ...fields.map(fieldLine),
    ...besides.map((file) => ({
      "Variable / Field Name": file,
      "Form Name": name || "data",
      "Field Type": "file",
    })),
  ]);
  return [[...COLUMNS], ...lines.map((line) => COLUMNS.map((column) => line[column] ?? ""))];
}

function fieldLine(field: Field): Line {
  const listed = listedValues(field);
  const validation = listed ? undefined : VALIDATION[field.type];
  return {
    "Variable / Field Name": field.name,
    "Form Name": field.table || "data",
    "Field Type": fieldType(field),
    "Field Label": field.label,
    "Choices, Calculations, OR Slider Labels": (listed?.codes ?? [])
      .map(({ code, label }) => `${code}, ${label}`)
      .join(" | "),
    "Field Note": field.definition,
    ...(validation === undefined
      ? {}
      : {
          "Text Validation Type OR Show Slider Number":
            field.format === "comma" ? `${validation}_comma_decimal` : validation,
          "Text Validation Min": limitText(field, field.minimum),
          "Text Validation Max": field.untilToday ? "today" : limitText(field, field.maximum),
        }),
    "Identifier?": field.roles.has("person") ? "y" : "",
    "Required Field?": field.required ? "y" : "",
  };
}

function fieldType(field: Field): string {
  if (field.type === "list") return field.allowed ? "checkbox" : "text";
  if (listedValues(field)) return "dropdown";
  if (field.type === "boolean") return "yesno";
  return field.roles.has("narrative") ? "notes" : "text";
}
