import { DateCell } from "../../../src/core/table/cell";
import { serialFromYmd } from "../../../src/core/time/calendar";
import { correct, fieldOf, LOCALE, places, type Rows, read } from "./workbook";

describe("the Dictionary tab", () => {
  it("defaults to an optional text under its own name", () => {
    expect(fieldOf({ Field: "age" })).toEqual({
      table: "",
      name: "age",
      label: "age",
      definition: "",
      roles: new Set(),
      type: "string",
      format: "",
      required: false,
      unique: false,
      minimum: null,
      maximum: null,
      minLength: null,
      maxLength: null,
      pattern: "",
      allowed: null,
      missing: [],
      aliases: [],
      partOf: null,
      unit: "",
      example: "",
      severity: null,
      message: "",
      row: 2,
    });
  });

  it("finds its header below a title, notes and blank rows, in any order and spelling", () => {
    const rows: Rows = [
      ["Our data dictionary", ""],
      ["", ""],
      ["Field names never change", ""],
      ["LABEL ", "field"],
      ["", ""],
      ["Age", "age"],
    ];
    const [field] = correct({ Dictionary: rows }).tables[0]!.fields;
    expect(field).toMatchObject({ name: "age", label: "Age", row: 6 });
  });

  it.each([
    ["Integer", "integer"],
    ["ANY", "string"],
    ["array", "list"],
    ["geopoint", "string"],
    ["YearMonth", "yearmonth"],
    ["duration", "string"],
    ["yesno", "boolean"],
    ["slider", "number"],
    ["", "string"],
  ])("reads the type %p as %s", (Type, type) => {
    expect(fieldOf({ Field: "x", Type }).type).toBe(type);
  });

  it("gives a number to what must add up where no type is written", () => {
    expect(fieldOf({ Field: "x", Role: "headcount" }).type).toBe("integer");
    expect(fieldOf({ Field: "x", Role: "measure" }).type).toBe("number");
    expect(fieldOf({ Field: "x", Role: "start" }).type).toBe("date");
    expect(fieldOf({ Field: "x", Role: "measure", Type: "string" }).type).toBe("string");
  });

  it("reads several roles, in any case", () => {
    expect(fieldOf({ Field: "x", Role: "Key; PERSON" }).roles).toEqual(new Set(["key", "person"]));
  });

  it("reads limits in the unit of the type, from cells and from text", () => {
    expect(fieldOf({ Field: "x", Type: "integer", Minimum: 0, Maximum: "1,200" })).toMatchObject({
      minimum: 0,
      maximum: 1200,
    });
    const dates = { Field: "x", Type: "date", Minimum: new DateCell(45_000), Maximum: "2026-01-01" };
    expect(fieldOf(dates)).toMatchObject({ minimum: 45_000, maximum: 46_023 });
    expect(fieldOf({ Field: "x", Type: "number", Format: "percent", Maximum: "100%" }).maximum).toBe(1);
    const ownFormat = { Type: "date", Format: "dd/MM/yyyy", Minimum: "2025-01-31", Maximum: "03/04/2025" };
    expect(fieldOf({ Field: "x", ...ownFormat })).toMatchObject({
      ...{ minimum: serialFromYmd(2025, 1, 31), maximum: serialFromYmd(2025, 4, 3) },
    });
    expect(fieldOf({ Field: "x", Type: "time", Minimum: "06:00" }).minimum).toBe(0.25);
    expect(fieldOf({ Field: "x", Type: "year", Minimum: 2020 }).minimum).toBe(2020);
    const months = { Field: "x", Type: "yearmonth", Minimum: "Sep 2024", Maximum: new DateCell(45_999) };
    expect(fieldOf(months)).toMatchObject({ minimum: 202_409, maximum: 202_512 });
  });

  it("reads a decimal comma where the spreadsheet has one", () => {
    const Dictionary = [
      ["Field", "Type", "Minimum", "Maximum"],
      ["x", "number", "0,5", "1.234,5"],
    ];
    const [field] = correct({ Dictionary }, { ...LOCALE, decimalComma: true }).tables[0]!.fields;
    expect(field).toMatchObject({ minimum: 0.5, maximum: 1234.5 });
  });

  it("reads allowed values as codes and labels", () => {
    const codes = (allowed: string) =>
      fieldOf({ Field: "x", "Allowed values": allowed }).allowed!.codes.map(({ code, label }) => [
        code,
        label,
      ]);
    expect(codes("Female; Male")).toEqual([
      ["Female", "Female"],
      ["Male", "Male"],
    ]);
    expect(codes("1, Yes | 2, No, never")).toEqual([
      ["1", "Yes"],
      ["2", "No, never"],
    ]);
    expect(codes('["a", {"value": 1, "label": "One"}]')).toEqual([
      ["a", "a"],
      ["1", "One"],
    ]);
    expect(codes("Only")).toEqual([["Only", "Only"]]);
  });

  it("takes a second spelling of one label for an alias", () => {
    const { codes } = fieldOf({ Field: "x", "Allowed values": "Female; Male; F=Female" }).allowed!;
    expect(codes.map(({ code, aliases }) => [code, aliases])).toEqual([
      ["Female", ["F"]],
      ["Male", []],
    ]);
  });

  it("takes the name of a list in Codes for the list, whatever its case", () => {
    const Codes = [
      ["List", "Code", "Label"],
      ["Gender", 1, "Female"],
      ["Gender", 2, "Male"],
    ];
    const { allowed } = fieldOf({ Field: "x", "Allowed values": "gender" }, { Codes });
    expect(allowed!.name).toBe("Gender");
    expect(allowed!.codes.map(({ code }) => code)).toEqual(["1", "2"]);
    const { found } = read({
      Dictionary: [
        ["Field", "Allowed values"],
        ["x", "Gendr"],
      ],
      Codes,
    });
    expect(found[0]).toMatchObject({ place: "Dictionary!B2", suggested: "Gender" });
  });

  it("reads missing codes with their reasons, numbers included", () => {
    const { missing } = fieldOf({ Field: "x", "Missing codes": "99=Declined; *=Suppressed; NA" });
    expect(missing).toEqual([
      { code: "99", reason: "Declined" },
      { code: "*", reason: "Suppressed" },
      { code: "NA", reason: "NA" },
    ]);
    expect(fieldOf({ Field: "x", "Missing codes": 99 }).missing).toEqual([{ code: "99", reason: "99" }]);
  });

  it.each([
    ["DD/MM/YYYY", "dd/MM/yyyy"],
    ["%d/%m/%Y", "dd/MM/yyyy"],
    ["d.m.yyyy", "d.M.yyyy"],
    ["yyyy-MM-dd", "yyyy-MM-dd"],
    ["default", ""],
    ["%A, %-d %B %Y", "EEEE, d MMMM yyyy"],
    ["dddd, mmmm d, yyyy", "EEEE, MMMM d, yyyy"],
    ["%F", "yyyy-MM-dd"],
  ])("reads the date format %s", (Format, format) => {
    expect(fieldOf({ Field: "x", Type: "date", Format }).format).toBe(format);
  });

  it.each([
    [{ "Allowed values": "F=Female; F=Male" }, "B2 duplicate-name"],
    [{ "Allowed values": "Codes.Sites" }, "B2 unknown-reference"],
    [{ "Missing codes": "=Declined; 99=Unknown; 98=" }, "B2 bad-pair", "B2 bad-pair"],
    [{ Type: "integer", Pattern: "\\d+" }, "C2 no-limit-for-type"],
    [{ Type: "date", "Min length": 2, "Max length": 3 }, "C2 no-limit-for-type", "D2 no-limit-for-type"],
  ])("reports what a line cannot mean: %j", (line, ...expected) => {
    const all = { Field: "x", ...line };
    const { found } = read({ Dictionary: [Object.keys(all), Object.values(all)] });
    expect(places(found)).toEqual(expected.map((place) => `Dictionary!${place}`));
  });

  it("goes on with the type that a field must have where the one written is none", () => {
    const Dictionary = [
      ["Field", "Type", "Role", "Minimum"],
      ["days", "interger", "measure", 0],
      ["age", "numbr", "", "0"],
      ["name", "txt", "", ""],
    ];
    const { dictionary, found } = read({ Dictionary });
    expect(dictionary!.tables[0]!.fields.map(({ type }) => type)).toEqual(["number", "number", "string"]);
    expect(found.map(({ place, suggested }) => [place, suggested])).toEqual([
      ["Dictionary!B2", "integer"],
      ["Dictionary!B3", "number"],
      ["Dictionary!B4", ""],
    ]);
  });

  it("keeps minutes apart from months", () => {
    const line = { Field: "x", Type: "datetime", Format: "yyyy-mm-dd HH:mm" };
    expect(fieldOf(line).format).toBe("yyyy-MM-dd HH:mm");
    expect(fieldOf({ ...line, Format: "MM/DD/YYYY HH:MM" }).format).toBe("MM/dd/yyyy HH:mm");
    expect(fieldOf({ ...line, Format: "m/d/yyyy h:mm AM/PM" }).format).toBe("M/d/yyyy h:mm a");
  });

  it.each(["invalid", "see guide", "%Q", "'at'", "qq/yyyy"])("refuses the date format %s", (Format) => {
    const reading = read({
      Dictionary: [
        ["Field", "Type", "Format"],
        ["x", "date", Format],
      ],
    });
    expect(places(reading.found)).toEqual(["Dictionary!C2 bad-format"]);
  });

  it("puts a field without a table into the only one, and reports it where there are several", () => {
    const one = [
      ["Table", "Field"],
      ["people", "a"],
      ["", "b"],
    ];
    expect(correct({ Dictionary: one }).tables.map(({ name, fields }) => [name, fields.length])).toEqual([
      ["people", 2],
    ]);
    const { dictionary, found } = read({ Dictionary: [...one, ["Head counts", "c"], ["headcounts", "d"]] });
    expect(places(found)).toEqual(["Dictionary!A3 missing-part"]);
    expect(dictionary!.tables.map(({ name, fields }) => [name, fields.map((field) => field.name)])).toEqual([
      ["people", ["a"]],
      ["Head counts", ["c", "d"]],
    ]);
  });

  it("lets no two fields of a table answer to one header", () => {
    const rows = [
      ["Field", "Label", "Also known as"],
      ["age", "Age", ""],
      ["age_2", "Age", "AGE; years"],
    ];
    const { dictionary, found } = read({ Dictionary: rows });
    expect(places(found)).toEqual(["Dictionary!B3 duplicate-name", "Dictionary!C3 duplicate-name"]);
    expect(dictionary!.tables[0]!.fields[1]).toMatchObject({ label: "age_2", aliases: ["years"] });
  });

  it("reads group columns, their dimension by the field that has that label and their group by code", () => {
    const rows = [
      ["Field", "Label", "Role", "Allowed values", "Part of", "Group"],
      ["gender", "Gender", "disaggregation", "F=Female; M=Male", "", ""],
      ["total", "All people", "headcount", "", "", ""],
      ["girls", "", "", "", "All people", "Gender=F"],
      ["both", "", "", "", "total", "GENDER=Female; Age band=5-11"],
      ["older", "", "", "", "total", "age band=12-18"],
    ];
    const [, , girls, both, older] = correct({ Dictionary: rows }).tables[0]!.fields;
    expect(girls!.partOf).toEqual({ total: "total", groups: [{ dimension: "gender", group: "Female" }] });
    expect(both!.partOf!.groups).toEqual([
      { dimension: "gender", group: "Female" },
      { dimension: "Age band", group: "5-11" },
    ]);
    expect(older!.partOf!.groups).toEqual([{ dimension: "Age band", group: "12-18" }]);
  });

  it("reports a group column whose total or group is missing, unknown or misspelt", () => {
    const rows = [
      ["Field", "Role", "Allowed values", "Part of", "Group"],
      ["gender", "disaggregation", "Female; Male", "", ""],
      ["total", "", "", "", ""],
      ["a", "", "", "totl", "Gender=Female"],
      ["b", "", "", "total", ""],
      ["c", "", "", "", "Gender=Male"],
      ["d", "", "", "total", "Gender=Femal"],
      ["e", "", "", "e", "Gender=Male"],
    ];
    const { dictionary, found } = read({ Dictionary: rows });
    expect(places(found)).toEqual([
      "Dictionary!D4 unknown-field",
      "Dictionary!E5 missing-part",
      "Dictionary!D6 missing-part",
      "Dictionary!E7 unknown-reference",
      "Dictionary!D8 circular",
    ]);
    expect(dictionary!.tables[0]!.fields.every((field) => field.partOf === null)).toBe(true);
  });

  it("reads Table Schema as a table", () => {
    const rows = [
      [
        "name",
        "title",
        "type",
        "format",
        "description",
        "required",
        "unique",
        "minimum",
        "minLength",
        "enum",
        "rdfType",
      ],
      ["id", "ID", "string", "default", "The id", true, true, "", 3, "", "http://schema.org/identifier"],
      ["age", "Age", "integer", "default", "", false, "", 0, "", "", ""],
      ["sex", "Sex", "string", "default", "", "", "", "", "", '["F","M"]', ""],
    ];
    const [id, age, sex] = correct({ Dictionary: rows }).tables[0]!.fields;
    expect(id).toMatchObject({
      label: "ID",
      definition: "The id",
      required: true,
      unique: true,
      minLength: 3,
    });
    expect(age).toMatchObject({ type: "integer", required: false, minimum: 0 });
    expect(sex!.allowed!.codes.map(({ code }) => code)).toEqual(["F", "M"]);
  });

  it("reads constraints of Table Schema as columns", () => {
    const all = ["required", "unique", "minLength", "maxLength", "pattern", "enum"];
    const rows = [
      ["name", "type", ...all.map((each) => `constraints.${each}`)],
      ["sex", "string", "true", "false", "1", 9, "[A-Z]", '["F"]'],
    ];
    const [sex] = correct({ Dictionary: rows }).tables[0]!.fields;
    expect(sex).toMatchObject({
      required: true,
      unique: false,
      minLength: 1,
      maxLength: 9,
      pattern: "[A-Z]",
    });
    expect(sex!.allowed!.codes).toHaveLength(1);
    const limits = [
      ["name", "type", "constraints.minimum", "constraints.maximum"],
      ["age", "integer", 0, "120"],
    ];
    expect(correct({ Dictionary: limits }).tables[0]!.fields[0]).toMatchObject({ minimum: 0, maximum: 120 });
  });
});
