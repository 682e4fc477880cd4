import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { correct, read } from "./workbook";

describe("a REDCap dictionary", () => {
  const folder = "../shared/cases/real/redcap";

  it("reads types, validation, choices and identifiers", () => {
    const header = [
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
      "Field Annotation",
    ];
    const rows = [
      header,
      ["id", "f", "", "text", "Study ID", "", "", "", "", "", "", "", "y", ""],
      ["dob", "f", "", "text", "Born", "", "", "date_ymd", "1990-01-01", "", "y", "", "", ""],
      ["kg", "f", "", "text", "Weight", "", "In kilograms", "number_comma_decimal", 35, 200, "", "", "", ""],
      ["sex", "f", "", "radio", "Sex", "0, Female | 1, Male", "", "", "", "", "", "", "", ""],
      ["one", "f", "", "dropdown", "One", "1, Yes", "", "", "", "", "", "", "", ""],
      ["race", "f", "", "checkbox", "Race", "1, Asian | 2, Black", "", "", "", "", "", "", "", ""],
      ["bmi", "f", "", "calc", "BMI", "round([kg]/2, 1)", "", "", "", "", "", "", "", ""],
      ["photo", "f", "", "file", "Photo", "", "", "", "", "", "", "", "", ""],
      ["intro", "f", "", "descriptive", "Welcome", "", "", "", "", "", "", "", "", ""],
    ];
    const { name, fields } = correct({ Dictionary: rows }).tables[0]!;
    expect(name).toBe("f");
    expect(fields.map((field) => [field.name, field.type])).toEqual([
      ["id", "string"],
      ["dob", "date"],
      ["kg", "number"],
      ["sex", "string"],
      ["one", "string"],
      ["race", "list"],
      ["bmi", "number"],
    ]);
    const [id, dob, kg, sex, one, , bmi] = fields;
    expect(id!.required).toBe(true);
    expect(dob).toMatchObject({ minimum: 32_874, roles: new Set(["person"]) });
    expect(kg).toMatchObject({ minimum: 35, maximum: 200, definition: "In kilograms" });
    expect(sex!.allowed!.codes.map(({ code, label }) => [code, label])).toEqual([
      ["0", "Female"],
      ["1", "Male"],
    ]);
    expect(one!.allowed!.codes[0]).toMatchObject({ code: "1", label: "Yes" });
    expect(bmi!.allowed).toBeNull();
  });

  it.each(["checkboxes-1", "decimal-comma-and-dot", "metadata-write"])("reads the real one %s", (name) => {
    const path = `${folder}/${name}/dictionary.csv`;
    if (!existsSync(path)) {
      console.warn(`not read, since the folder of cases is not here: ${path}`);
      return;
    }
    const rows: string[][] = parse(readFileSync(path, "utf8"), { relax_column_count: true });
    const { dictionary, found } = read({ Dictionary: rows });
    expect(found).toEqual([]);
    const collected = rows.slice(1).filter((row) => !["file", "descriptive"].includes(row[3]!));
    expect(dictionary!.tables.flatMap((table) => table.fields)).toHaveLength(collected.length);
  });
});
