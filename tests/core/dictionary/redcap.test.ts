import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { joinTables, tablesTogether } from "../../../src/core/dictionary/join-tables";
import { tableOf } from "../../../src/core/dictionary/lookup";
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

describe("what REDCap asks for in some records only", () => {
  const header = [
    ...[
      "Variable / Field Name",
      "Form Name",
      "Field Type",
      "Field Label",
      "Text Validation Type OR Show Slider Number",
    ],
    ...[
      "Text Validation Max",
      "Branching Logic (Show field only if...)",
      "Required Field?",
      "Field Annotation",
    ],
  ];

  it("is needed nowhere, and limits that change with the day or another field are left to REDCap, but for days up to today", () => {
    const { dictionary, found } = read({
      Dictionary: [
        header,
        ["id", "f", "text", "ID", "", "", "", "y", "@HIDDEN-SURVEY"],
        ["due", "f", "text", "Due", "date_mdy", "today", "[pregnant] = '1'", "y", "@NONEOFTHEABOVE='88'"],
        ["end", "f", "text", "End", "datetime_ymd", "[due]", "", "y", ""],
        ["kg", "f", "text", "Weight", "number_2dp_comma_decimal", "200", "", "", ""],
      ],
    });
    expect(found).toEqual([]);
    const { fields } = dictionary!.tables[0]!;
    expect(fields.map(({ untilToday = false }) => untilToday)).toEqual([false, true, false, false]);
    expect(fields.map(({ required, maximum, format }) => [required, maximum, format])).toEqual([
      [true, null, ""],
      [false, null, ""],
      [true, null, ""],
      [false, 200, "comma"],
    ]);
  });
});

describe("forms side by side", () => {
  const FORMS = [
    ["Variable / Field Name", "Form Name", "Field Type", "Field Label", "Required Field?"],
    ["record_id", "people", "text", "ID", ""],
    ["sex", "people", "text", "Sex", "y"],
    ["race", "people", "checkbox", "Race", ""],
    ["date", "visit", "text", "Date", "y"],
    ["pain", "visit", "slider", "Pain", ""],
    ["scan", "visit", "file", "Scan", ""],
    ["date2", "lab", "text", "Date", ""],
    ["sugar", "lab", "text", "Sugar", ""],
  ];
  const tables = (cells: readonly (readonly string[])[] = FORMS) =>
    read({ Dictionary: cells }).dictionary!.tables;

  it("are seen in one header row, each by half of its fields, checkboxes by their columns", () => {
    const together = (...headers: string[][]) => tablesTogether(tables(), headers);
    expect(together(["record_id", "race___1", "race___2", "pain"])).toEqual(["people", "visit"]);
    expect(together(["Title"], ["record_id", "sex", "Pain", "date2"])).toEqual(["people", "visit", "lab"]);
    expect(together(["record_id", "sex"], ["date", "pain"])).toEqual([]);
    expect(together(["sex", "pain", "date"])).toEqual([]);
  });

  it("are no parts of one record where two have keys, share a field, or one refers to another", () => {
    const all = ["record_id", "sex", "race", "date", "pain", "date2", "sugar"];
    const keyed = FORMS.map((row, index) => [
      ...row,
      index === 0 ? "Role" : ["record_id", "date"].includes(row[0]!) ? "key" : "",
    ]);
    expect(tablesTogether(tables(keyed), [all])).toEqual([]);
    const shared = FORMS.map((row) => (row[0] === "date2" ? ["date", ...row.slice(1)] : row));
    expect(tablesTogether(tables(shared), [all])).toEqual([]);
  });

  it("are one table, keyed by its first field, that keeps what each form needs and its forms' names", () => {
    const [one, lab, ...none] = joinTables(tables(), ["people", "visit"]);
    expect(none).toEqual([]);
    expect(lab!.name).toBe("lab");
    expect(one).toMatchObject({ name: "people", parts: ["people", "visit"], besides: ["scan"] });
    expect(
      one!.fields.map(({ name, table, required, neededInPart }) => [name, table, required, neededInPart]),
    ).toEqual([
      ["record_id", "people", false, false],
      ["sex", "people", false, true],
      ["race", "people", false, false],
      ["date", "visit", false, true],
      ["pain", "visit", false, false],
    ]);
    expect(one!.keys.map(({ name }) => name)).toEqual(["record_id"]);
    expect(tableOf({ tables: [one!, lab!] }, "Visit")).toBe(one);
    expect(joinTables(tables(), ["people", "visit", "lab"])[0]!.name).toBe("");
    expect(joinTables(tables(), ["people"])).toEqual(tables());
  });
});
