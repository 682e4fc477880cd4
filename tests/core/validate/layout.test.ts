/** Tabs as people lay them out: titles, split headers, totals, notes, blanks, headers that are wrong. */
import type { Field } from "../../../src/core/dictionary/model";
import { check, found, initiative, type Rows, valuesOf } from "./initiative";

const dictionary = initiative({
  Dictionary: [
    ["Field", "Label", "Role", "Type", "Required", "Allowed values", "Also known as"],
    ["pid", "Participant ID", "key", "string", "yes", "", ""],
    ["quarter", "Quarter", "period", "quarter", "yes", "", ""],
    ["gender", "Gender", "disaggregation", "string", "", "Female; Male", "Sex"],
    ["days", "Days attended", "measure", "integer", "", "", ""],
    ["story", "In their words", "narrative", "string", "", "", ""],
  ],
});
const HEADER = ["Participant ID", "Quarter", "Gender", "Days attended", "In their words"];
const A = ["A", "2025-Q1", "Female", 3, "good"];
const B = ["B", "2025-Q1", "Male", 4, "well"];

const rowsOf = (rows: Rows) => [...check(dictionary, rows).rowNumbers];

describe("the header row", () => {
  it("is the first row of a plain tab, which raises nothing", () => {
    const tab = check(dictionary, [HEADER, A, B]);
    expect(found(tab)).toEqual([]);
    expect([...tab.rowNumbers]).toEqual([2, 3]);
    expect(valuesOf(tab, "days")).toEqual([3, 4]);
  });

  it("is found below titles and notes, up to 20 rows", () => {
    const titled = [
      ["Lincoln Center"],
      ["Gender and days, all sites"],
      ...new Array(18).fill([""]),
      HEADER,
      A,
    ];
    const tab = check(dictionary, titled);
    expect(found(tab)).toEqual(["info header-offset row 21"]);
    expect(tab.issues[0]!.params).toEqual({ rowsAbove: 20 });
    expect([...tab.rowNumbers]).toEqual([22]);
    const deeper = check(dictionary, [["T"], ...new Array(20).fill([""]), HEADER, A]);
    expect(found(deeper)).toEqual(["warning unreadable tab"]);
  });

  it("says nothing of blank rows above", () => {
    expect(found(check(dictionary, [[], [], HEADER, A]))).toEqual([]);
  });

  it("matches whatever the case, spaces, signs, and by aliases", () => {
    const tab = check(dictionary, [
      ["PARTICIPANT_ID", " quarter ", "sex", "days-attended:", "In Their Words"],
      A,
    ]);
    expect(found(tab)).toEqual([]);
    expect(tab.columns.size).toBe(5);
  });

  it("may be split over two rows", () => {
    const split = [
      ["Participant", "", "", "Days", "In their"],
      ["ID", "Quarter", "Gender", "attended", "words"],
      A,
    ];
    const tab = check(dictionary, split);
    expect(found(tab)).toEqual([]);
    expect(tab.columns.size).toBe(5);
    expect([...tab.rowNumbers]).toEqual([3]);
  });

  it("lends an upper header to the columns below it", () => {
    const parts = initiative({
      Dictionary: [
        ["Field", "Label", "Role", "Type", "Part of", "Group"],
        ["q", "Quarter", "period", "quarter", "", ""],
        ["n", "Total", "headcount", "integer", "", ""],
        ["f", "Gender Female", "", "integer", "n", "Gender=Female"],
        ["m", "Gender Male", "", "integer", "n", "Gender=Male"],
      ],
    });
    const tab = check(parts, [
      ["Quarter", "Total", "Gender", ""],
      ["", "", "Female", "Male"],
      ["2025-Q1", 5, 2, 3],
    ]);
    expect(found(tab)).toEqual([]);
    expect([valuesOf(tab, "f"), valuesOf(tab, "m")]).toEqual([[2], [3]]);
  });

  it("may be followed by machine names, and come again", () => {
    expect(rowsOf([HEADER, ["pid", "quarter", "gender", "days", "story"], A, HEADER, B])).toEqual([3, 5]);
  });

  it("is missing where no row names the fields", () => {
    const tab = check(dictionary, [A, B]);
    expect(found(tab)).toEqual(["warning unreadable tab"]);
    expect(tab).toMatchObject({ readable: false, cellsBlanked: 0 });
    expect(tab.issues[0]!.params).toMatchObject({ reason: "no header" });
  });
});

describe("rows", () => {
  it("are data but for blank ones, said once a run and not at the end", () => {
    const tab = check(dictionary, [HEADER, A, [], ["\u00a0"], B, [], []]);
    expect(found(tab)).toEqual(["info blank-row row 3"]);
    expect(tab.issues[0]!.params).toEqual({ rows: 2 });
    expect([...tab.rowNumbers]).toEqual([2, 5]);
  });

  it("are not made by tick boxes or formulas filled down beside them", () => {
    const tab = check(dictionary, [
      [...HEADER, "Checked"],
      [...A, true],
      ["", "", "", "", "", false],
      ["", "", "", "", "", true],
    ]);
    expect(found(tab)).toEqual(["info extra-label F1"]);
    expect([...tab.rowNumbers]).toEqual([2]);
  });

  it("are not made by a dictionary's own tick boxes, which fill a column before anybody is there", () => {
    const boxes = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["pid", "key", ""],
        ["agreed", "", "boolean"],
      ],
    });
    const tab = check(boxes, [
      ["pid", "agreed"],
      ["A", false],
      ["", false],
      ["B", true],
      ["", false],
      ["", false],
    ]);
    expect(found(tab)).toEqual(["info blank-row row 3"]);
    expect(valuesOf(tab, "agreed")).toEqual([false, true]);
  });

  it("are totals where label and numbers say so", () => {
    const tab = check(dictionary, [
      HEADER,
      A,
      B,
      ["Subtotal", "", "", 7, ""],
      A,
      ["TOTAL:", "", "", "10", ""],
    ]);
    expect(found(tab)).toEqual(["info total-row row 4", "info total-row row 6"]);
    expect(tab.issues[0]).toMatchObject({ value: "Subtotal", params: { label: "Subtotal" } });
    expect([...tab.rowNumbers]).toEqual([2, 3, 5]);
  });

  it("are data where a total's label stands beside other numbers, or none", () => {
    expect(rowsOf([HEADER, A, B, ["Total", "2025-Q1", "", 8, ""]])).toEqual([2, 3, 4]);
    expect(rowsOf([HEADER, A, B, ["Total", "2025-Q1", "", "", ""]])).toEqual([2, 3, 4]);
    expect(rowsOf([HEADER, A, B, ["Other", "2025-Q1", "", 7, ""]])).toEqual([2, 3, 4]);
  });

  it("are not the notes below the table, which are shown", () => {
    const tab = check(dictionary, [HEADER, A, [], ["Counts as of the end of March"], ["* provisional"]]);
    expect(found(tab)).toEqual(["info blank-row row 4"]);
    expect(tab.issues[0]!.params).toEqual({ rows: 2, note: "Counts as of the end of March" });
    expect([...tab.rowNumbers]).toEqual([2]);
  });

  it("are data where a sentence stands in another column than the first", () => {
    const answer = ["", "", "", "", "They helped me to find my first job"];
    const tab = check(dictionary, [HEADER, A, answer]);
    expect([...tab.rowNumbers]).toEqual([2, 3]);
    expect(rowsOf([HEADER, A, ["They helped us to find these numbers"]])).toEqual([2]);
  });

  it("are data where an answer stands in the first column, but for plain notes", () => {
    const dictionary = initiative({
      Dictionary: [
        ["Field", "Role"],
        ["Comments", "narrative"],
        ["ID", "key"],
        ["Site", ""],
      ],
    });
    const rows = [
      ["Comments", "ID", "Site"],
      ["Very good, thank you for all of it", "a", "x"],
      ["They helped us to find these numbers", "", ""],
      ["Source: case files", "", ""],
    ];
    expect([...check(dictionary, rows).rowNumbers]).toEqual([2, 3]);
  });

  it("are data where only an id is typed", () => {
    expect(rowsOf([HEADER, A, [], ["C-17"]])).toEqual([2, 4]);
  });
});

describe("headers that are wrong", () => {
  it("are one problem a tab for a field that has no column", () => {
    const tab = check(dictionary, [HEADER.slice(1), A.slice(1), B.slice(1)]);
    expect(found(tab)).toEqual(["error missing-label row 1"]);
    expect(tab.issues[0]).toMatchObject({
      field: "pid",
      params: { label: "Participant ID", required: true },
    });
    expect([...tab.held]).toEqual([1, 1]);
    expect(found(check(dictionary, [HEADER.slice(0, 4), A.slice(0, 4)]))).toEqual([
      "warning missing-label row 1",
    ]);
  });

  it("are read by likeness but for keys, periods and measures", () => {
    const tab = check(dictionary, [
      ["Participant ID", "Quarter", "Gendr", "Days atended", "In their words"],
      A,
    ]);
    expect(found(tab)).toEqual(["warning header-variant C1", "warning header-variant D1"]);
    expect(tab.issues.map(({ params }) => params)).toMatchObject([
      { header: "Gendr", label: "Gender", read: true },
      { header: "Days atended", label: "Days attended", read: false },
    ]);
    expect(valuesOf(tab, "gender")).toEqual(["Female"]);
    expect(tab.columns.has("days")).toBe(false);
  });

  it("are not read by likeness where the cells say otherwise, nor for answers that are printed", () => {
    const names = ["Participant ID", "Quarter", "Genders", "Days attended", "In their wordz"];
    const tab = check(dictionary, [
      names,
      ["A", "2025-Q1", "n/k", 3, "x"],
      ["B", "2025-Q1", "3 girls", 4, "y"],
    ]);
    expect(found(tab)).toEqual(["warning header-variant C1", "warning header-variant E1"]);
    expect(tab.issues.map(({ params }) => params)).toMatchObject([{ read: false }, { read: false }]);
    expect(tab.columns.has("gender") || tab.columns.has("story")).toBe(false);
    const half = check(dictionary, [names, A, ["B", "2025-Q1", "3 girls", 4, "y"]]);
    expect(found(half)).toContain("error enum C3");
    expect(valuesOf(half, "gender")).toEqual(["Female", "invalid"]);
  });

  it("stand once Mappings confirms them", () => {
    const mapped = {
      ...dictionary,
      mappings: [{ partner: "North", field: "days", theirs: "Tage", ours: "Days attended" }],
    };
    const rows = [["Participant ID", "Quarter", "Gender", "Tage", "In their words"], A];
    expect(found(check(mapped, rows))).toEqual([]);
    expect(valuesOf(check(mapped, rows), "days")).toEqual([3]);
    expect(found(check(mapped, rows, { source: { partner: "South" } }))).toEqual([
      "warning missing-label row 1",
      "info extra-label D1",
    ]);
  });

  it("name a table by one field alone, be it the first, where Mappings has it", () => {
    const mapped = {
      ...dictionary,
      mappings: [{ partner: "North", field: "pid", theirs: "Who", ours: "Participant ID" }],
    };
    const tab = check(mapped, [["Who", "When", "What"], ["Sex unknown"], ["A", "May", "help"]]);
    expect(valuesOf(tab, "pid")).toEqual(["Sex unknown", "A"]);
  });

  it("are not guessed at where two name one field", () => {
    const tab = check(dictionary, [
      [...HEADER, "Sex"],
      [...A, "Male"],
    ]);
    expect(found(tab)).toEqual(["error duplicate-label F1"]);
    expect(tab.issues[0]!.params).toEqual({ label: "Gender", columns: ["C", "F"] });
    expect(tab.columns.has("gender")).toBe(false);
    expect([...tab.held]).toEqual([0]);
  });

  it("are missing above data", () => {
    const between = check(dictionary, [
      ["Participant ID", "Quarter", "", "Gender", "Days attended", "In their words"],
      ["A", "2025-Q1", "what", "Male", 1, ""],
    ]);
    expect(found(between)).toEqual(["warning blank-header C1"]);
    const stray = check(dictionary, [HEADER, A, B, [...A, "", "see note"], B]);
    expect(found(stray)).toEqual(["warning extra-cell G4"]);
    const column = check(dictionary, [HEADER, [...A, 1], [...B, 2], A]);
    expect(found(column)).toEqual(["warning blank-header F1"]);
    expect(column.issues[0]!.params).toEqual({ filled: 2 });
  });

  it("raise nothing where a partner's metrics do not need the field", () => {
    const metrics = initiative({
      Dictionary: [
        ["Field", "Label", "Role", "Type"],
        ["pid", "Participant ID", "key", ""],
        ["quarter", "Quarter", "period", "quarter"],
        ["gender", "Gender", "disaggregation", ""],
        ["days", "Days", "measure", "integer"],
        ["offered", "Offered", "measure", "integer"],
      ],
      Metrics: [
        ["Metric", "Calculation", "Numerator", "Denominator", "Disaggregate by"],
        ["people", "distinct", "[Participant ID]", "", "gender"],
        ["rate", "rate", "[Days]", "[offered]", ""],
      ],
    });
    const absent = (names: string[] | null) =>
      check(
        metrics,
        [
          ["Participant ID", "Quarter"],
          ["A", "2025-Q1"],
        ],
        { source: { metrics: names } },
      ).issues.map(({ field }) => field);
    expect(absent(null)).toEqual(["gender", "days", "offered"]);
    expect(absent(["people"])).toEqual(["gender"]);
    expect(absent(["rate"])).toEqual(["days", "offered"]);
  });
});

describe("a tab that cannot be read now", () => {
  it.each<[string, Rows, string]>([
    ["loading", [["Loading..."]], "loading"],
    ["loading, with an ellipsis", [["Loading…", "x"]], "loading"],
    ["an import that failed", [["#REF!"]], "error"],
    ["no cell", [], "empty"],
    [
      "only white space",
      [
        ["", " "],
        ["\u00a0", ""],
      ],
      "empty",
    ],
  ])("%s", (_, rows, reason) => {
    const tab = check(dictionary, rows);
    expect(tab).toMatchObject({
      readable: false,
      issues: [{ check: "unreadable", severity: "warning", params: { reason } }],
    });
  });

  it("is not one with a header and no rows yet", () => {
    const tab = check(dictionary, [HEADER]);
    expect(tab).toMatchObject({ readable: true, issues: [] });
    expect(tab.rowNumbers.length).toBe(0);
  });
});

describe("several tables", () => {
  const two = initiative({
    Dictionary: [
      ["Table", "Field", "Role", "Type"],
      ["people", "pid", "key", ""],
      ["people", "quarter", "period", "quarter"],
      ["people", "grade", "", "integer"],
      ["heads", "quarter", "period", "quarter"],
      ["heads", "served", "headcount", "integer"],
    ],
  });

  it("are told apart by headers", () => {
    expect(
      check(two, [
        ["quarter", "served"],
        ["2025-Q1", 4],
      ]).table.name,
    ).toBe("heads");
    expect(
      check(two, [
        ["pid", "quarter"],
        ["A", "2025-Q1"],
      ]).table.name,
    ).toBe("people");
  });

  it("may stand side by side in one tab", () => {
    const tab = check(two, [
      ["pid", "quarter", "grade", "served"],
      ["A", "2025-Q1", 3, 4],
    ]);
    expect(tab.table.name).toBe("people");
    expect(found(tab)).toEqual([]);
  });
});

describe("what Partners fixes for a tab", () => {
  const more = { source: { period: "Q3 2025", fixedValues: [{ field: "gender", value: "Male" }] } };

  it("stands in for columns that are not there and for blank cells", () => {
    const tab = check(
      dictionary,
      [
        ["Participant ID", "Days attended", "In their words"],
        ["A", 1, ""],
      ],
      more,
    );
    expect(found(tab)).toEqual([]);
    expect([valuesOf(tab, "quarter"), valuesOf(tab, "gender")]).toEqual([["2025-Q3"], ["Male"]]);
    expect(tab.columns.get("gender")!.column).toBeNull();
    const blanks = check(dictionary, [HEADER, ["A", "", "", 1, ""], A], more);
    expect(valuesOf(blanks, "quarter")).toEqual(["2025-Q3", "2025-Q1"]);
    expect(found(blanks)).toEqual([]);
  });
});

describe("what Partners fixes wrongly", () => {
  it("is said once in Partners, whatever the number of rows, also where the tab has a column of its own", () => {
    const line = { tabId: 9, tab: "Partners", row: 4, period: 3, fixedValues: 5 };
    const source = { period: "Q7 2025", fixedValues: [{ field: "gender", value: "Mael" }], line };
    const rows = [
      ["Participant ID", "Days attended", "In their words"],
      ["A", 1, ""],
      ["B", 2, ""],
    ];
    const tab = check(dictionary, rows, { source });
    expect(tab.issues).toMatchObject([
      { check: "dictionary-error", partner: "", tab: "Partners", row: 4, column: 3, value: "Q7 2025" },
      { check: "dictionary-error", row: 4, column: 5, value: "Mael", suggested: "Male", field: "gender" },
    ]);
    expect([...tab.held]).toEqual([1, 1]);
    const own = check(dictionary, [HEADER, A], { source });
    expect(own.issues.map(({ tab: name, column }) => `${name} ${column}`)).toEqual([
      "Partners 3",
      "Partners 5",
    ]);
  });
});

describe("a tab that is read a second time", () => {
  it("says nothing of its layout again", () => {
    const rows = [["Our center"], [...HEADER, "Own"], [...A, 1], ["Total", "", "", 3, "", ""]];
    const again = check(dictionary, rows, { source: { again: true } });
    expect(found(check(dictionary, rows))).toEqual([
      "info header-offset row 2",
      "info extra-label F2",
      "info total-row row 4",
    ]);
    expect(found(again)).toEqual([]);
    expect([...again.rowNumbers]).toEqual([3]);
  });
});

describe("checkbox columns", () => {
  const races = initiative({
    Dictionary: [
      ["Field", "Role", "Type", "Allowed values"],
      ["pid", "key", "", ""],
      ["race", "disaggregation", "list", "1=Black; 2=White; -1=Unknown"],
    ],
  });

  it("are gathered in one list", () => {
    const tab = check(races, [
      ["pid", "race___1", "race___2", "race____1"],
      ["A", 1, 0, "0"],
      ["B", "Checked", "TRUE", "unchecked"],
      ["C", "", "", ""],
      ["D", 0, 0, 1],
      ["E", 1, "perhaps", 0],
      ["F", 0, 0, 0],
    ]);
    expect(valuesOf(tab, "race")).toEqual([["1"], ["1", "2"], "blank", ["-1"], "invalid", "blank"]);
    expect(found(tab)).toEqual(["error type-error C6"]);
  });
});

it("keeps the fields of the dictionary as they are", () => {
  const fields: readonly Field[] = dictionary.tables[0]!.fields;
  expect([...check(dictionary, [HEADER, A]).columns.values()].map(({ field }) => field)).toEqual(fields);
});
