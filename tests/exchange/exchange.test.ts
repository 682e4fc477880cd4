/** Dictionaries from elsewhere: what goes out comes back the same, and what cannot be said is named. */
import type { Field, TableSpec } from "../../src/core/dictionary/model";
import { readDictionary } from "../../src/core/dictionary/read";
import { fromCsvw } from "../../src/exchange/csvw-import";
import { codesText, toRows } from "../../src/exchange/dictionary-line";
import { importJson, importTable } from "../../src/exchange/import";
import { toRedcap } from "../../src/exchange/redcap-export";
import { toTableSchema } from "../../src/exchange/table-schema-export";

function tablesOf(cells: readonly (readonly string[])[]): readonly TableSpec[] {
  const tab = { id: 0, name: "Dictionary", cells, asWritten: true };
  const { dictionary, issues } = readDictionary([tab], { dateOrder: null, decimalComma: false });
  expect(issues).toEqual([]);
  return dictionary?.tables ?? [];
}

/** A field without the row that it stands in and the name of its code list. */
function plain({ row: _row, allowed, roles, ...field }: Field) {
  return {
    ...field,
    roles: [...roles].sort(),
    codes: allowed?.codes.map(({ code, label }) => [code, label]),
  };
}

function plainTables(tables: readonly TableSpec[]) {
  return tables.map(({ name, fields }) => ({ name, fields: fields.map(plain) }));
}

const HEADER = [
  ...[
    "Table",
    "Field",
    "Label",
    "Definition",
    "Role",
    "Type",
    "Format",
    "Required",
    "Unique",
    "Minimum",
    "Maximum",
  ],
  ...[
    "Min length",
    "Max length",
    "Pattern",
    "Allowed values",
    "Missing codes",
    "Also known as",
    "Part of",
    "Group",
  ],
  ...["Unit", "Example", "Severity", "Message"],
];

function line(values: Partial<Record<(typeof HEADER)[number], string>>): string[] {
  return HEADER.map((column) => values[column] ?? "");
}

const FULL = [
  HEADER,
  line({ Table: "people", Field: "id", Label: "ID", Role: "key; person", Type: "string", Required: "yes" }),
  line({ Table: "people", Field: "quarter", Role: "period", Type: "quarter" }),
  line({
    Table: "people",
    Field: "gender",
    Definition: "As the person says",
    Role: "disaggregation",
    Type: "string",
    "Allowed values": "F=Female; M=Male",
    "Missing codes": "99=Declined; -",
    "Also known as": "Sex; Género",
    Severity: "warning",
    Message: "Ask again.",
  }),
  line({
    Table: "people",
    Field: "share",
    Type: "number",
    Format: "percent",
    Minimum: "0",
    Maximum: "1",
    Unit: "%",
  }),
  line({ Table: "people", Field: "born", Type: "date", Format: "dd.MM.yyyy", Minimum: "1990-01-31" }),
  line({
    Table: "people",
    Field: "code",
    Type: "string",
    Pattern: "[A-Z]\\d+",
    "Min length": "2",
    "Max length": "5",
  }),
  line({ Table: "people", Field: "languages", Type: "list", "Allowed values": "en; es", Example: "en" }),
  line({ Table: "heads", Field: "total", Role: "headcount", Type: "integer", Required: "yes" }),
  line({ Table: "heads", Field: "total_f", Type: "integer", "Part of": "total", Group: "gender=Female" }),
];

describe("Table Schema", () => {
  it("brings back all that went out, of several tables", () => {
    const tables = tablesOf(FULL);
    const back = importJson(JSON.parse(JSON.stringify(toTableSchema(tables))));
    expect(back?.lost).toEqual([]);
    expect(plainTables(tablesOf(back?.rows ?? []))).toEqual(plainTables(tables));
  });

  it("writes what its readers expect", () => {
    const schema = toTableSchema(tablesOf([HEADER, ...FULL.slice(1, 6).map((row) => ["", ...row.slice(1)])]));
    expect(schema).toMatchObject({
      primaryKey: ["id"],
      fields: [
        { name: "id", title: "ID", type: "string", constraints: { required: true } },
        { name: "quarter", type: "string" },
        {
          name: "gender",
          constraints: { enum: ["F", "M"] },
          categories: [
            { value: "F", label: "Female" },
            { value: "M", label: "Male" },
          ],
          missingValues: [
            { value: "", label: "" },
            { value: "99", label: "Declined" },
            { value: "-", label: "-" },
          ],
        },
        { name: "share", type: "number", constraints: { minimum: 0, maximum: 1 } },
        { name: "born", type: "date", format: "%d.%m.%Y", constraints: { minimum: "1990-01-31" } },
      ],
    });
  });

  it("keeps bands to itself, since a value is none of them", () => {
    const bands = { Role: "disaggregation", "Allowed values": "0-5; 6-11; 12+" };
    const tables = tablesOf([
      HEADER,
      line({ Field: "born", Type: "date", ...bands }),
      line({ Field: "age", Type: "integer", ...bands }),
    ]);
    const schema = JSON.parse(JSON.stringify(toTableSchema(tables)));
    for (const field of schema.fields) {
      expect(field.constraints?.enum).toBeUndefined();
      expect(field.categories).toBeUndefined();
    }
    expect(plainTables(tablesOf(importJson(schema)?.rows ?? []))).toEqual(plainTables(tables));
    const [header, ...rows] = toRedcap(tables);
    const types = rows.map((row) => row[header!.indexOf("Field Type")]);
    expect(types).toEqual(["text", "text"]);
    expect(rows.flat()).not.toContain("0-5, 0-5 | 6-11, 6-11 | 12+, 12+");
  });

  it("reads version 1, with its one list of missing values", () => {
    const back = importJson({
      fields: [
        { name: "id", type: "integer", constraints: { unique: true, minimum: 1 } },
        { name: "grade", type: "string", constraints: { enum: ["K", "1"], pattern: "." } },
        { name: "tags", type: "array" },
      ],
      primaryKey: "id",
      missingValues: ["", "NA"],
    });
    const [table] = tablesOf(back?.rows ?? []);
    expect(table?.keys.map(({ name }) => name)).toEqual(["id"]);
    expect(table?.fields.map(({ type }) => type)).toEqual(["integer", "string", "list"]);
    expect(table?.fields[0]).toMatchObject({
      unique: true,
      minimum: 1,
      missing: [{ code: "NA", reason: "NA" }],
    });
    expect(table?.fields[1]?.allowed?.codes.map(({ code }) => code)).toEqual(["K", "1"]);
  });

  it("reads decimal commas, exclusive limits, words for yes and no, and the forms of texts", () => {
    const imported = importJson({
      fields: [
        { name: "kg", type: "number", decimalChar: ",", constraints: { exclusiveMinimum: 0 } },
        { name: "age", type: "integer", constraints: { exclusiveMinimum: 17, exclusiveMaximum: 65 } },
        { name: "ok", type: "boolean", trueValues: ["ja", "jo"], falseValues: ["nein"] },
        { name: "mail", format: "email", type: "string" },
      ],
    })!;
    expect(imported.lost).toEqual([{ kind: "unread", row: null, column: "exclusiveMinimum", value: "0" }]);
    const [kg, age, ok, mail] = tablesOf(imported.rows)[0]!.fields;
    expect(kg).toMatchObject({ format: "comma", minimum: null });
    expect(age).toMatchObject({ minimum: 18, maximum: 64 });
    expect(ok!.allowed!.codes.map(({ code, label, aliases }) => [code, label, aliases])).toEqual([
      ["ja", "true", ["jo"]],
      ["nein", "false", []],
    ]);
    expect(new RegExp(`^(?:${mail!.pattern})$`).test("ana@example.org")).toBe(true);
    expect(new RegExp(`^(?:${mail!.pattern})$`).test("ana at example.org")).toBe(false);
  });

  it("names what the dictionary cannot say", () => {
    const back = importJson({
      fields: [{ name: "a", constraints: { enum: ["x;y", "1, 2|3"] } }],
      foreignKeys: [{}],
      uniqueKeys: [["a", "b"]],
    });
    expect(back?.lost).toHaveLength(3);
  });

  it("keeps foreign keys of one field, both ways", () => {
    const key = { fields: "who", reference: { resource: "people", fields: "pid" } };
    const back = importJson({
      resources: [
        { name: "people", schema: { fields: [{ name: "pid" }] } },
        { name: "visits", schema: { fields: [{ name: "who" }], foreignKeys: [key] } },
      ],
    })!;
    expect(back.lost).toEqual([]);
    const tables = tablesOf(back.rows);
    expect(tables[1]!.fields[0]!.references).toEqual({ table: "people", field: "pid" });
    expect(toTableSchema(tables)).toMatchObject({ resources: [{}, { schema: { foreignKeys: [key] } }] });
  });

  it("is not seen in other JSON", () => {
    for (const value of [null, 3, [], {}, { fields: "no" }, { fields: [{ title: "nameless" }] }]) {
      expect(importJson(value)).toBeNull();
    }
  });
});

describe("CSVW", () => {
  it("reads columns with their types, limits and titles", () => {
    const read = fromCsvw({
      "@context": "http://www.w3.org/ns/csvw",
      url: "people.csv",
      tableSchema: {
        primaryKey: ["id"],
        columns: [
          { name: "id", titles: ["ID", "Number"], datatype: "positiveInteger", required: true },
          { name: "born", datatype: { base: "date", format: "dd.MM.yyyy", minimum: "1990-01-31" } },
          { name: "code", datatype: { base: "string", format: "[A-Z]+", length: 3 }, null: ["-", ""] },
          { titles: { en: "Languages", es: ["Idiomas"] }, separator: ";" },
          { name: "made", virtual: true },
        ],
      },
    });
    expect(read?.lost).toEqual([]);
    const [table] = tablesOf(toRows(read?.lines ?? []));
    expect(table?.fields.map(({ name, type }) => [name, type])).toEqual([
      ["id", "integer"],
      ["born", "date"],
      ["code", "string"],
      ["Languages", "list"],
    ]);
    expect(table?.fields[0]).toMatchObject({ label: "ID", minimum: 1, required: true, aliases: ["Number"] });
    expect(table?.fields[2]).toMatchObject({ pattern: "[A-Z]+", minLength: 3, maxLength: 3 });
    expect(table?.fields[2]?.missing).toEqual([{ code: "-", reason: "-" }]);
    expect(table?.fields[3]?.aliases).toEqual(["Idiomas"]);
  });

  it("takes several tables apart, and says which formats it leaves out", () => {
    const read = fromCsvw({
      tables: [
        {
          url: "data/a.csv",
          tableSchema: { columns: [{ name: "x", datatype: { base: "number", format: "#0.0" } }] },
        },
        { url: "b.csv", tableSchema: { columns: [{ name: "x", datatype: "boolean" }] } },
      ],
    });
    expect(read?.lines.map((each) => [each.Table, each.Type])).toEqual([
      ["a", "number"],
      ["b", "boolean"],
    ]);
    expect(read?.lost).toEqual([{ kind: "format", field: "x", type: "number" }]);
  });
});

describe("REDCap", () => {
  it("brings back what both can say", () => {
    const rows = [
      HEADER,
      line({
        Table: "visit",
        Field: "id",
        Label: "ID",
        Role: "key; person",
        Type: "string",
        Required: "yes",
      }),
      line({
        Table: "visit",
        Field: "age",
        Definition: "In years",
        Type: "integer",
        Minimum: "0",
        Maximum: "110",
      }),
      line({ Table: "visit", Field: "on", Type: "date", Minimum: "2020-01-01" }),
      line({ Table: "visit", Field: "sex", Type: "string", "Allowed values": "1=Female; 2=Male" }),
      line({ Table: "visit", Field: "race", Type: "list", "Allowed values": "a=Asian; b=Black" }),
      line({ Table: "visit", Field: "agreed", Type: "boolean" }),
      line({ Table: "visit", Field: "kg", Type: "number", Format: "comma", Maximum: "200" }),
    ];
    const tables = tablesOf(rows);
    const back = importTable(toRedcap(tables));
    expect(back?.lost).toEqual([]);
    expect(plainTables(tablesOf(back?.rows ?? []))).toEqual(plainTables(tables));
  });

  it("is not seen where there is no field", () => {
    expect(importTable([["a", "b"]])).toBeNull();
  });
});

describe("codesText", () => {
  it("falls back to bars, and gives up where neither way can say it", () => {
    expect(codesText([{ code: "F", label: "Female" }])).toBe("F=Female");
    expect(codesText([{ code: "1", label: "a; b" }])).toBe("1, a; b |");
    expect(codesText([{ code: "1,2", label: "a; b" }])).toBeNull();
    expect(codesText([])).toBe("");
  });
});
