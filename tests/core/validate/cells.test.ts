/** What is said of single cells: checks on values, marks, words, severities. */
import { type Cell, DateCell } from "../../../src/core/table/cell";
import { check, checkCells, found, initiative, oneField, valuesOf } from "./initiative";

/** A second column, so that a blank cell does not make a blank row. */
function checkBeside(columns: Record<string, string>, cells: readonly Cell[]) {
  const dictionary = initiative({
    Dictionary: [
      ["Field", ...Object.keys(columns)],
      ["x", ...Object.values(columns)],
      ["other", ...Object.values(columns).map(() => "")],
    ],
  });
  return check(dictionary, [["x", "other"], ...cells.map((cell) => [cell, "o"])]);
}

describe("limits", () => {
  it("allows the limits themselves", () => {
    const tab = checkCells(oneField({ Type: "integer", Minimum: 0, Maximum: 10 }), [0, 10, -1, 11, "11", ""]);
    expect(found(tab)).toEqual(["error minimum A4", "error maximum A5", "error maximum A6"]);
    expect(tab.issues.map(({ params }) => params)).toMatchObject([
      { limit: "0" },
      { limit: "10" },
      { limit: "10" },
    ]);
    expect(valuesOf(tab)).toEqual([0, 10, "invalid", "invalid", "invalid"]);
  });

  it("compares dates and shows their limits as dates", () => {
    const tab = checkCells(oneField({ Type: "date", Minimum: "2025-01-01" }), ["2024-12-31", "2025-01-01"]);
    expect(found(tab)).toEqual(["error minimum A2"]);
    expect(tab.issues[0]!.params).toEqual({ label: "x", limit: "2025-01-01" });
  });

  it("reads ISO dates as the full rules do, also where a pattern or a missing code says otherwise", () => {
    const cells = ["2025-01-02", "2024-12-31", "2025-02-30", "2025-01-02"];
    const limited = checkCells(oneField({ Type: "date", Minimum: "2025-01-01" }), cells);
    expect(found(limited)).toEqual(["error minimum A3", "error type-error A4"]);
    expect(valuesOf(limited)).toEqual([45_659, "invalid", "invalid", 45_659]);
    const coded = checkCells(oneField({ Type: "date", "Missing codes": "1900-01-01=Unknown" }), [
      "1900-01-01",
    ]);
    expect(valuesOf(coded)).toEqual(["missing Unknown"]);
    const written = checkCells(oneField({ Type: "date", Format: "dd/MM/yyyy" }), [
      "2025-01-02",
      "02/01/2025",
    ]);
    expect(found(written)).toEqual(["error type-error A2"]);
    expect(valuesOf(written)).toEqual(["invalid", 45_659]);
  });

  it("measures texts as people count them, and lists by items", () => {
    const text = checkCells(oneField({ "Min length": 2, "Max length": 3 }), [
      "a",
      "ab",
      "abc",
      "abcd",
      "👍👍👍",
    ]);
    expect(found(text)).toEqual(["error min-length A2", "error max-length A5"]);
    const list = checkCells(oneField({ Type: "list", "Max length": 2 }), ["a;b", "a;b;c"]);
    expect(found(list)).toEqual(["error max-length A3"]);
  });

  it("matches patterns against the whole value", () => {
    const tab = checkCells(oneField({ Pattern: "P-\\d+", Example: "P-12" }), ["P-1", "P-1x", "xP-1", " P-2"]);
    expect(found(tab)).toEqual(["error pattern A3", "error pattern A4", "info whitespace A5"]);
    expect(tab.issues[0]!.params).toEqual({ label: "x", pattern: "P-\\d+", example: "P-12" });
  });
});

describe("required", () => {
  it("is asked of blank cells, white space included, not of marked ones", () => {
    const tab = checkBeside({ Required: "yes", Type: "integer", "Missing codes": "99=Declined" }, [
      "",
      " \u00a0",
      99,
      "*",
      0,
    ]);
    expect(found(tab)).toEqual(["error required A2", "error required A3", "info suppressed-value A5"]);
    expect(valuesOf(tab)).toEqual(["blank", "blank", "missing Declined", "suppressed", 0]);
    expect(tab.cellsBlanked).toBe(0);
  });

  it("is asked of keys and periods even where the dictionary does not say so, and holds the row", () => {
    const tab = checkBeside({ Role: "key", "Missing codes": "NA=Unknown" }, ["", "a", "NA"]);
    expect(found(tab)).toEqual(["error required A2", "error required A4"]);
    expect([...tab.held]).toEqual([1, 0, 1]);
  });

  it("leaves blanks alone elsewhere", () => {
    expect(found(checkBeside({ Type: "integer" }, ["", 0]))).toEqual([]);
  });
});

describe("allowed values", () => {
  const dictionary = oneField({
    Role: "disaggregation",
    "Allowed values": "F=Female; M=Male; 5-11; 1=One; 10=Ten",
  });

  it("reads codes and labels, and says what it took for them", () => {
    const tab = checkCells(dictionary, ["F", "Female", "female", " FEMALE ", "Male", "5 – 11", 1, "1"]);
    expect(valuesOf(tab)).toEqual(["F", "F", "F", "F", "M", "5-11", "1", "1"]);
    expect(found(tab)).toEqual(["info enum-variant A4", "info enum-variant A5", "info enum-variant A7"]);
    expect(tab.issues[0]).toMatchObject({ suggested: "Female", params: { readAs: "Female" } });
  });

  it("suggests the only value that says the same in more words", () => {
    const sites = oneField({ "Allowed values": "Eastside Pantry; Westside Pantry; 99=Not known" });
    const tab = checkCells(sites, ["Westside", "Pantry"], { asWritten: true });
    expect(tab.issues.map(({ check: name, suggested }) => [name, suggested])).toEqual([
      ["enum", "Westside Pantry"],
      ["enum", ""],
    ]);
  });

  it("never suggests the opposite, nor a name that merely has the word", () => {
    const allowed = "Employed; Active; Insured; CNA; American Indian or Alaska Native; Hispanic/Latino";
    const said = (texts: readonly string[]) =>
      checkCells(oneField({ "Allowed values": allowed }), texts).issues.map(({ suggested }) => suggested);
    expect(said(["Unemployed", "Inactive", "Uninsured", "CMA", "Indian"])).toEqual(["", "", "", "", ""]);
    expect(said(["Emploed", "Actve", "CAN", "Alaska Native", "Latino"])).toEqual([
      "Employed",
      "Active",
      "CNA",
      "American Indian or Alaska Native",
      "Hispanic/Latino",
    ]);
  });

  it("suggests for a near miss without reading it", () => {
    const tab = checkCells(dictionary, ["Femal", "Robot", "1.0", "511"]);
    expect(valuesOf(tab)).toEqual(["invalid", "invalid", "invalid", "invalid"]);
    expect(tab.issues[0]).toMatchObject({
      check: "enum",
      severity: "error",
      suggested: "Female",
      value: "Femal",
    });
    expect(tab.issues[1]).toMatchObject({ check: "enum", suggested: "" });
    expect(tab.issues[1]!.params).toMatchObject({ allowed: ["Female", "Male", "5-11", "One", "Ten"] });
  });

  it("takes aliases from Codes as variants", () => {
    const coded = oneField(
      { "Allowed values": "Sex" },
      {
        Codes: [
          ["List", "Code", "Label", "Also known as"],
          ["Sex", "F", "Female", "Girl; Niña"],
        ],
      },
    );
    const tab = checkCells(coded, ["Girl", "nina"]);
    expect(valuesOf(tab)).toEqual(["F", "F"]);
    expect(found(tab)).toEqual(["info enum-variant A2", "info enum-variant A3"]);
  });

  it("takes a label for its code in a column of numbers, and tick boxes for yes and no", () => {
    const numbers = checkCells(oneField({ Type: "integer", "Allowed values": "1=Yes; 2=No" }), [
      1,
      "Yes",
      "yes",
      3,
      "2",
    ]);
    expect(valuesOf(numbers)).toEqual([1, 1, 1, "invalid", 2]);
    expect(found(numbers)).toEqual(["info enum-variant A4", "error enum A5"]);
    const boxes = checkBeside({ "Allowed values": "Yes; No" }, [true, false]);
    expect(valuesOf(boxes)).toEqual(["Yes", "No"]);
    expect(found(boxes)).toEqual(["info enum-variant A2", "info enum-variant A3"]);
  });
});

describe("the words of a disaggregation", () => {
  it("marks margins and what was not reported", () => {
    const tab = checkCells(oneField({ Role: "disaggregation", Required: "yes", "Allowed values": "A; B" }), [
      "All",
      "Not reported",
      "not_reported",
      "A",
      "X",
    ]);
    expect(valuesOf(tab)).toEqual(["margin", "blank", "blank", "A", "invalid"]);
    expect(found(tab)).toEqual(["error enum A6"]);
  });

  it("means nothing else where the field has such a value, or breaks nothing down", () => {
    expect(
      valuesOf(checkCells(oneField({ Role: "disaggregation", "Allowed values": "All; Some" }), ["All"])),
    ).toEqual(["All"]);
    expect(valuesOf(checkCells(oneField({}), ["All", "Not reported"]))).toEqual(["All", "Not reported"]);
  });
});

describe("marks", () => {
  it.each(["*", "**", "<10", "< 5", "≤ 10", "<=10"])("%s is a suppressed number", (mark) => {
    const tab = checkCells(oneField({ Type: "integer", Role: "measure" }), [mark]);
    expect(found(tab)).toEqual(["info suppressed-value A2"]);
    expect(valuesOf(tab)).toEqual(["suppressed"]);
  });

  it("does not take text for a mark where any text may stand, nor hide a key", () => {
    expect(found(checkCells(oneField({}), ["*", "<10"]))).toEqual([]);
    const key = checkCells(oneField({ Role: "key", Type: "integer" }), ["*"]);
    expect(found(key)).toEqual(["error type-error A2"]);
    expect([...key.held]).toEqual([1]);
  });

  it("are for months too", () => {
    const months = oneField({ Type: "yearmonth", Minimum: "2024-09", Maximum: "2025-02" });
    const tab = checkCells(months, ["2024-08", "Sep 2024", "2025-02", "Mar 2025"]);
    expect(found(tab)).toEqual(["error minimum A2", "error maximum A5"]);
    expect(tab.issues[0]!.params).toMatchObject({ limit: "2024-09" });
  });

  it("lets days go up to today, where the dictionary says so", () => {
    const dates = [45_999, 46_000, 46_001].map((serial) => new DateCell(serial));
    const dictionary = oneField({ Type: "date", Maximum: "today" });
    const tab = checkCells(dictionary, dates, { today: 46_000 });
    expect(found(tab)).toEqual(["error maximum A4"]);
    expect(tab.issues[0]!.params).toMatchObject({ limit: "2025-12-09" });
    expect(found(checkCells(dictionary, dates))).toEqual([]);
    const moments = [46_000.9, 46_001].map((serial) => new DateCell(serial));
    const now = oneField({ Type: "datetime", Maximum: "NOW()" });
    expect(found(checkCells(now, moments, { today: 46_000 }))).toEqual(["error maximum A3"]);
  });

  it("knows a missing code in text by its number, not an amount in text that merely begins so", () => {
    const dictionary = oneField({ Type: "number", "Missing codes": "99=Declined" });
    const tab = checkCells(dictionary, ["99.0", " 99.00 ", 99, "99.5", 9.9]);
    const declined = "missing Declined";
    expect(valuesOf(tab)).toEqual([declined, declined, declined, 99.5, 9.9]);
  });

  it("gives a missing code its reason before anything else", () => {
    const dictionary = oneField({ Type: "integer", Maximum: 90, "Missing codes": "99=Declined; *=Withheld" });
    const tab = checkCells(dictionary, [99, "99", "declined", "*", 98]);
    expect(valuesOf(tab)).toEqual([
      "missing Declined",
      "missing Declined",
      "missing Declined",
      "missing Withheld",
      "invalid",
    ]);
    expect(found(tab)).toEqual(["error maximum A6"]);
  });

  it.each(["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!", "#ERROR!", "#NUM!", "#NULL!"])(
    "%s is a failed formula",
    (text) => {
      const tab = checkCells(oneField({}), ["fine", text]);
      expect(found(tab)).toEqual(["error formula-error A3"]);
      expect(valuesOf(tab)).toEqual(["fine", "invalid"]);
    },
  );

  it("leaves other text with a hash alone", () => {
    expect(found(checkCells(oneField({}), ["fine", "#1 school", "#ref"]))).toEqual([]);
  });
});

describe("unique", () => {
  it("is broken by the later cells, after reading", () => {
    const tab = checkBeside({ Unique: "yes", Type: "integer" }, [1, 2, "1", "", "", 1]);
    expect(found(tab)).toEqual(["error unique A4", "error unique A7"]);
    expect(tab.issues[0]!.params).toEqual({ label: "x", firstCell: "A2" });
    expect(valuesOf(tab)).toEqual([1, 2, "invalid", "blank", "blank", "invalid"]);
  });

  it("leaves a sole key to the comparison of rows", () => {
    expect(found(checkBeside({ Unique: "yes", Role: "key" }, ["a", "a"]))).toEqual([]);
  });
});

describe("severity", () => {
  it("keeps the value where a check is only a warning", () => {
    const tab = checkCells(oneField({ Type: "integer", Maximum: 10, Severity: "warning" }), [11, "oops"]);
    expect(found(tab)).toEqual(["warning maximum A2", "warning type-error A3"]);
    expect(valuesOf(tab)).toEqual([11, "invalid"]);
    expect(tab.cellsBlanked).toBe(0);
  });

  it("never makes an error of what is merely said", () => {
    expect(found(checkCells(oneField({ Severity: "error" }), [" a"]))).toEqual(["info whitespace A2"]);
  });

  it("shows the convener's own words beside errors", () => {
    const tab = checkCells(oneField({ Type: "integer", Message: "Whole days, please." }), ["oops", "1"]);
    expect(tab.issues.map(({ message }) => message)).toEqual(["Whole days, please.", ""]);
  });

  it("holds rows with errors where Settings say so", () => {
    const dictionary = oneField(
      { Type: "integer" },
      {
        Settings: [
          ["Setting", "Value"],
          ["Rows with errors", "hold"],
        ],
      },
    );
    expect([...checkCells(dictionary, [1, "oops", "2"]).held]).toEqual([0, 1, 0]);
  });
});

describe("what identifies a person", () => {
  it("is nowhere in an issue", () => {
    const dictionary = oneField({
      Role: "person",
      Type: "string",
      Unique: "yes",
      "Allowed values": "Ann Lee; Bo Ray",
    });
    const tab = checkCells(dictionary, ["ann lee", " Bo Ray", "Anne Lee", "#REF!", "Ann Lee"]);
    expect(found(tab).length).toBe(5);
    expect(JSON.stringify(tab.issues.map(({ value, suggested }) => [value, suggested]))).not.toMatch(/\w/);
    const date = checkCells(oneField({ Role: "person", Type: "date" }), ["3/4/2010"]);
    expect(JSON.stringify(date.issues)).not.toContain("2010");
  });
});
