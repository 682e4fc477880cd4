/** The columns of the Dictionary tab under all their names: ours, Table Schema's and REDCap's. */
import { list, type Reading, raw, text, whole, word, yesNo } from "./cells";
import { column, type Line } from "./input-table";
import { SEVERITIES } from "./model";

export function dictionaryLayout(reading: Reading) {
  return {
    columns: {
      table: column("Table", text, "", "Form Name"),
      name: column("Field", text, "", "name", "Field name", "Variable / Field Name"),
      label: column("Label", text, "", "title", "Field Label"),
      definition: column("Definition", text, "", "description", "Field Note"),
      roles: column("Role", text, "", "Roles"),
      type: column("Type", text, "", "Field Type"),
      validation: column("Text Validation Type OR Show Slider Number", text, "", "Text Validation Type"),
      format: column("Format", text, ""),
      required: column("Required", yesNo, false, "Required Field?", "constraints.required"),
      branching: column("Branching Logic (Show field only if...)", text, ""),
      unique: column("Unique", yesNo, false, "constraints.unique"),
      identifier: column("Identifier?", yesNo, false),
      minimum: column("Minimum", raw, "", "Min", "Text Validation Min", "constraints.minimum"),
      maximum: column("Maximum", raw, "", "Max", "Text Validation Max", "constraints.maximum"),
      minLength: column("Min length", whole(reading), null, "Minimum length", "constraints.minLength"),
      maxLength: column("Max length", whole(reading), null, "Maximum length", "constraints.maxLength"),
      pattern: column("Pattern", text, "", "constraints.pattern"),
      allowed: column(
        "Allowed values",
        text,
        "",
        "categories",
        "enum",
        "constraints.enum",
        "Choices",
        "Choices, Calculations, OR Slider Labels",
      ),
      missing: column("Missing codes", list, null, "missingValues", "Missing values"),
      aliases: column("Also known as", list, null, "aliases"),
      partOf: column("Part of", text, ""),
      group: column("Group", text, ""),
      unit: column("Unit", text, ""),
      example: column("Example", text, ""),
      severity: column("Severity", word(SEVERITIES), null),
      message: column("Message", text, ""),
    },
    essential: ["name"] as const,
    fieldColumn: "name" as const,
    ignored: [
      "Section Header",
      "Custom Alignment",
      "Question Number (surveys only)",
      "Matrix Group Name",
      "Matrix Ranking?",
      "Field Annotation",
      "rdfType",
      "constraints",
      "Note",
      "Notes",
    ],
  };
}

export type DictionaryLine = Line<ReturnType<typeof dictionaryLayout>["columns"]>;
