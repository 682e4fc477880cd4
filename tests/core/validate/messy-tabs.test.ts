/** Messy but correct tabs raise nothing; in each of them every planted defect is found once, at its cell, and nothing else. */
import type { Cell } from "../../../src/core/table/cell";
import { check, day, initiative, type Rows } from "./initiative";
import { LAYOUTS, type Table } from "./layouts";

const FIELDS: Rows = [
  [
    "Field",
    "Label",
    "Role",
    "Type",
    "Required",
    "Minimum",
    "Maximum",
    "Allowed values",
    "Pattern",
    "Format",
    "Missing codes",
    "Also known as",
  ],
  ["pid", "Participant ID", "key", "", "yes", "", "", "", "", "", "", "ID del participante; رقم المشارك"],
  ["quarter", "Quarter", "period", "quarter", "yes", "", "", "", "", "", "", "Trimestre; الربع"],
  [
    "gender",
    "Gender",
    "disaggregation",
    "",
    "",
    "",
    "",
    "F=Female; M=Male; X=Nonbinary",
    "",
    "",
    "99=Declined",
    "Género; الجنس",
  ],
  ["age", "Age", "", "integer", "", 0, 120, "", "", "", "999=Unknown", "Edad; العمر"],
  [
    "enrolled",
    "Date enrolled",
    "start",
    "date",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "Fecha de inscripción; تاريخ التسجيل",
  ],
  ["rate", "Attendance rate", "measure", "number", "", 0, 1, "", "", "percent", "", ""],
  ["attended", "Days attended", "measure", "integer", "", 0, "", "", "", "", "", ""],
  ["offered", "Days offered", "measure", "integer", "", 0, "", "", "", "", "", ""],
  ["consent", "Consent", "", "boolean", "", "", "", "", "", "", "", "Consentimiento; الموافقة"],
  ["email", "Contact email", "", "", "", "", "", "", "\\S+@\\S+\\.\\S+", "", "", ""],
  ["arts", "Favourite arts", "", "list", "", "", "", "Art; Music; Dance", "", "", "", ""],
];
const dictionary = initiative({
  Dictionary: FIELDS,
  Rules: [
    ["Rule", "Formula", "Severity"],
    ["Days fit", "[Days attended] <= [Days offered]", "error"],
  ],
});

const HEADER = FIELDS.slice(1).map((row) => String(row[1]));
const names = FIELDS.slice(1).map((row) => String(row[0]));
const ROWS: Table = [
  ["A-01", "2025-Q3", "Female", 9, day(2025, 9, 1), 0.9, 18, 20, true, "a@x.org", "Art; Music"],
  ["A-02", "Q3 2025", "M", "12", "2025-09-02", "85%", 17, 20, "Yes", "", "Dance"],
  ["A-03", "3Q25", "female", 999, "Sept 3, 2025", 1, "1,000", 1000, "n", "b@y.net", ""],
  ["A-04", "Jul-Sep 2025", "99", "", "", 0, 0, 20, 0, "", "Music"],
  ["A-05", "2025-09-30", " Nonbinary ", 0, "15 Sep 2025", "", "", "", "", "c.d@z.example", "Music, Art"],
];

/** Only what partners are asked to mend or mind. */
const problems = (rows: Rows, options = {}) =>
  check(dictionary, rows, options)
    .issues.filter(({ severity }) => severity !== "info")
    .map(({ check: name, row, column, suggested }) => ({ check: name, row, column, suggested }));

/** Field, value, check, suggested value; all in the third row of the table. */
const DEFECTS: readonly (readonly [string, Cell, string, string?])[] = [
  ["pid", "", "required"],
  ["pid", "\u00a0", "required"],
  ["quarter", "", "required"],
  ["quarter", "Q5 2025", "type-error"],
  ["gender", "Femal", "enum", "Female"],
  ["gender", "Mlae", "enum", "Male"],
  ["gender", "Banana", "enum"],
  ["gender", "#N/A", "formula-error"],
  ["age", "nine", "type-error"],
  ["age", 9.5, "type-error"],
  ["age", -1, "minimum"],
  ["age", 121, "maximum"],
  ["age", day(2025, 3, 4), "date-as-number"],
  ["age", "#REF!", "formula-error"],
  ["age", "\u0007\u0001x", "type-error"],
  ["enrolled", "03/04/2025", "ambiguous-date"],
  ["enrolled", "2025-02-30", "type-error"],
  ["enrolled", 45901, "type-error", "2025-09-01"],
  ["enrolled", "soon", "type-error"],
  ["rate", 85, "percent-scale", "0.85"],
  ["rate", -0.1, "minimum"],
  ["rate", "most", "type-error"],
  ["attended", 1001, "row-constraint"],
  ["offered", "20 days", "type-error"],
  ["consent", "maybe", "type-error"],
  ["email", "b at y", "pattern"],
  ["arts", "Art; Musik", "enum", "Art; Music"],
];

const PLANTED = DEFECTS.map(([field, value, name, suggested = ""]): [string, Cell, string, string] => [
  field,
  value,
  name,
  suggested,
]);

describe.each(Object.entries(LAYOUTS))("%s", (_, layout) => {
  it("raises nothing where all is correct", () => {
    const { rows, options } = layout(HEADER, ROWS);
    expect(problems(rows, options)).toEqual([]);
    expect(check(dictionary, rows, options ?? {}).rowNumbers).toHaveLength(ROWS.length);
  });

  it.each(PLANTED)("finds in %s %p: %s", (field, value, name, suggested) => {
    const column = names.indexOf(field);
    const planted = ROWS.map((row, i): readonly Cell[] =>
      i === 2 ? row.map((cell, k) => (k === column ? value : cell)) : row,
    );
    const { rows, at, options } = layout(HEADER, planted);
    const [row, place] = at(2, column);
    expect(problems(rows, options)).toEqual([{ check: name, row, column: place, suggested }]);
  });
});

describe("the words of one partner", () => {
  const mapped = {
    ...dictionary,
    mappings: [
      { partner: "North", field: "gender", theirs: "1", ours: "Male" },
      { partner: "South", field: "gender", theirs: "1", ours: "Female" },
      { partner: "North", field: "age", theirs: "Yrs", ours: "Age" },
      { partner: "North", field: "age", theirs: "unborn", ours: "0" },
    ],
  };
  const rows: Rows = [
    ["Participant ID", "Quarter", "Gender", "Yrs"],
    ["A", "2025-Q3", 1, 9],
    ["B", "2025-Q3", "1", 8],
  ];

  it("raise nothing, though they be numbers in text", () => {
    const born = check(mapped, [...rows, ["C", "2025-Q3", 1, "Unborn"]], { source: { partner: "North" } });
    expect(born.columns.get("age")!.values).toEqual([9, 8, 0]);
    expect(born.issues.filter(({ row }) => row !== 1)).toEqual([]);
  });

  it("mean what Mappings say for that partner, and nothing for others", () => {
    const [north, south, east] = ["North", "South", "East"].map((partner) =>
      check(mapped, rows, { source: { partner } }),
    );
    expect(north!.columns.get("gender")!.values).toEqual(["M", "M"]);
    expect(south!.columns.get("gender")!.values).toEqual(["F", "F"]);
    expect(north!.columns.get("age")!.values).toEqual([9, 8]);
    const errors = (tab: typeof north) =>
      tab!.issues.filter(({ severity }) => severity === "error").map((issue) => issue.check);
    expect(errors(north)).toEqual([]);
    expect(errors(south)).toEqual([]);
    expect(errors(east)).toEqual(["enum", "enum"]);
    expect(south!.issues.map(({ field }) => field)).toContain("age");
  });
});

describe("dates and numbers of another locale", () => {
  const rows: Rows = [
    ["Participant ID", "Quarter", "Date enrolled", "Attendance rate", "Days attended"],
    ["A", "T3 2025", "03/04/2025", "85,5%", "1.000"],
    ["B", "3er trimestre 2025", "1 de mayo de 2025", "0,9", 12],
  ];

  it("are read as its people write them", () => {
    const tab = check(dictionary, rows, { locale: { dateOrder: "dmy", decimalComma: true } });
    expect(tab.issues.filter(({ severity, row }) => severity !== "info" && row !== 1)).toEqual([]);
    expect(tab.columns.get("enrolled")!.values).toEqual([day(2025, 4, 3).serial, day(2025, 5, 1).serial]);
    expect(tab.columns.get("rate")!.values).toEqual([0.855, 0.9]);
    expect(tab.columns.get("attended")!.values).toEqual([1000, 12]);
    expect(tab.columns.get("quarter")!.values).toEqual(["2025-Q3", "2025-Q3"]);
  });

  it("are suggested where they can mean one day only", () => {
    const tab = check(dictionary, [rows[0]!, ["A", "Q3 2025", "25/04/2025", 1, 1]], {
      locale: { dateOrder: "mdy", decimalComma: false },
    });
    expect(tab.issues.filter(({ row }) => row === 2)).toMatchObject([
      { check: "type-error", field: "enrolled", suggested: "2025-04-25" },
    ]);
  });
});

describe("printed totals", () => {
  const headcounts = initiative({
    Dictionary: [
      ["Field", "Label", "Role", "Type", "Allowed values", "Part of", "Group"],
      ["site", "Site", "disaggregation", "", "Lincoln; Roosevelt", "", ""],
      ["quarter", "Quarter", "period", "quarter", "", "", ""],
      ["served", "Served", "headcount", "integer", "", "", ""],
      ["girls", "Girls", "", "integer", "", "served", "Gender=Female"],
    ],
  });
  const SITES: Rows = [
    ["Site", "Quarter", "Served", "Girls"],
    ["Lincoln", "2025-Q3", 10, 4],
    ["Roosevelt", "2025-Q3", 20, 9],
  ];
  const found = (...rows: Rows) =>
    check(headcounts, [...SITES, ...rows]).issues.map(({ check: name, row, column }) => [name, row, column]);

  it("are set aside, with or without a label", () => {
    expect(found(["Total", "", 30, 13])).toEqual([["total-row", 4, null]]);
    expect(found(["Grand total:", "2025-Q3", 30, ""])).toEqual([["total-row", 4, null]]);
    const bare = check(headcounts, [...SITES.map((row) => [...row, ""]), ["", "", "", 13]]);
    expect(bare.issues.map(({ check: name, params }) => [name, params])).toEqual([
      ["total-row", { label: "13" }],
    ]);
  });

  it("are set aside without a label also where they fill the columns, but for the key or period", () => {
    expect(found([], ["", "", 30, 13])).toEqual([
      ["blank-row", 4, null],
      ["total-row", 5, null],
    ]);
  });

  it("are checked against the rows above: one that differs is said at its cell", () => {
    expect(found(["Total", "", 31, 13])).toEqual([
      ["total-row", 4, null],
      ["subtotal-mismatch", 4, 3],
    ]);
  });

  it("may count the rows", () => {
    expect(found(["Number of sites in total", "", 2])).toEqual([["total-row", 4, null]]);
  });

  it("are data where no number of theirs is a sum", () => {
    expect(found(["Total", "2025-Q3", 31, 14])).toEqual([["enum", 4, 1]]);
  });

  it("are totals, and wrong ones, where such a row could not be placed", () => {
    expect(found(["Total", "", 31, ""])).toEqual([
      ["total-row", 4, null],
      ["subtotal-mismatch", 4, 3],
    ]);
    expect(found(["Roosevelt total", "", 31, 13])).toEqual([
      ["total-row", 4, null],
      ["subtotal-mismatch", 4, 3],
    ]);
  });

  it("are not judged where a number above is not known", () => {
    const LATE = ["Lincoln", "2025-Q4", "n/a", 3];
    expect(found(LATE, ["Total", "", 99, 16])).toEqual([
      ["type-error", 4, 3],
      ["total-row", 5, null],
    ]);
  });

  it("are seen below each group of rows, and below them all", () => {
    const rows: Rows = [
      ["Lincoln", "2025-Q4", 5, 2],
      ["Lincoln subtotal", "", 5, 2],
      ["Grand total", "", 35, 15],
    ];
    const totals = found(["Subtotal", "", 30, 13], ...rows);
    expect(totals).toEqual([
      ["total-row", 4, null],
      ["total-row", 6, null],
      ["total-row", 7, null],
    ]);
  });
});

describe("second headers", () => {
  it("are set aside where they are hints on how to fill in the columns", () => {
    const tab = check(dictionary, [
      ["Participant ID", "Quarter", "Gender", "Age"],
      ["(your own)", "e.g. 2025-Q3", "[F, M or X]", ""],
      ["A", "2025-Q3", "F", 9],
      ["(B)", "2025-Q3", "(M)", 9],
    ]);
    expect([...tab.rowNumbers]).toEqual([3, 4]);
  });

  it("are set aside where they are the tags of HXL", () => {
    const tab = check(dictionary, [
      ["Participant ID", "Quarter", "Gender", "Age"],
      ["#beneficiary +id", "#date+quarter", "#gender", "#indicator+age +num"],
      ["A", "2025-Q3", "F", 9],
      ["B", "2025-Q3", "#REF!", 9],
    ]);
    expect([...tab.rowNumbers]).toEqual([3, 4]);
  });

  it("are set aside where they say the header in another language", () => {
    const tab = check(dictionary, [
      ["Participant ID", "Quarter", "Gender", "Age"],
      ["ID del participante", "Trimestre", "Género", "Edad"],
      ["A", "2025-Q3", "F", 9],
    ]);
    expect([...tab.rowNumbers]).toEqual([3]);
  });

  it("are set aside where they say the header in more words", () => {
    const tab = check(initiative({ Dictionary: [["Field"], ["Supplier"], ["Purpose"], ["Amount"]] }), [
      ["Supplier", "Purpose", "Amount"],
      [],
      ["Supplier Name", "Purpose of payment", "Amount paid"],
      ["Smith", "Paper", 12],
    ]);
    expect(tab.issues).toEqual([]);
    expect([...tab.rowNumbers]).toEqual([4]);
  });
});

it("reads 100,000 rows of control characters and says each cell once", () => {
  const rows = Array.from({ length: 100_000 }, (_, i): Cell[] => [
    `\u0000A${i}\u0007`,
    "2025-Q3",
    "\u0001\u0002Fem\u0000",
  ]);
  const tab = check(dictionary, [["Participant ID", "Quarter", "Gender"], ...rows]);
  const wrong = tab.issues.filter((issue) => issue.check === "enum");
  expect(wrong).toHaveLength(100_000);
  expect(new Set(wrong.map(({ row }) => row)).size).toBe(100_000);
  expect(tab.columns.get("pid")!.values[99_999]).toBe("A99999");
});
