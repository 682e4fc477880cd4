/** A drafted Dictionary: what it says of a tab, and that the job itself takes it. */
import { readDictionary } from "../../src/core/dictionary/read";
import { type Cell, DateCell } from "../../src/core/table/cell";
import { validateTab } from "../../src/core/validate/validate-tab";
import { DRAFT_COLUMNS, draftDictionary } from "../../src/draft/draft";
import { readCells } from "../../src/draft/read";

const LOCALE = { dateOrder: "mdy", decimalComma: false } as const;
const HEADERS = [
  "Student ID",
  "Full name",
  "Quarter",
  "Gender",
  "Days attended",
  "Rate",
  "Start date",
  "On track",
  "Story",
];

/** Forty rows of twenty people in two quarters, with the slips that real tabs have. */
function tab(): Cell[][] {
  const rows: Cell[][] = Array.from({ length: 40 }, (_, i) => [
    `S-${100 + (i % 20)}`,
    `Person ${i % 20}`,
    i < 20 ? "2025-Q3" : "2025-Q4",
    ["Female", "Male", "Nonbinary"][i % 3]!,
    30 + i,
    0.5 + i / 100,
    new DateCell(45_900 + i),
    i % 2 ? "Yes" : "No",
    `In their own words, what the ${i}th spell in the program has changed for them.`,
  ]);
  rows[4]![3] = "Femal";
  rows[5]![3] = "male";
  rows[6]![4] = "N/A";
  rows[7]![4] = "*";
  rows[21]![0] = rows[20]![0]!;
  return [["Alder Falls attendance"], [], HEADERS, ...rows, ["Total", "", "", "", 1907, "", "", "", ""]];
}

const byField = (cells: Cell[][]) => {
  const [header, ...lines] = draftDictionary(cells)!.lines;
  expect(header).toEqual([...DRAFT_COLUMNS]);
  return Object.fromEntries(
    lines.map((line) => [line[0]!, Object.fromEntries(line.map((text, i) => [DRAFT_COLUMNS[i]!, text]))]),
  );
};

describe("a draft", () => {
  const fields = byField(tab());

  it("finds the header below a title and names a field for each column", () => {
    expect(Object.keys(fields)).toEqual([
      "student_id",
      "full_name",
      "quarter",
      "gender",
      "days_attended",
      "rate",
      "start_date",
      "on_track",
      "story",
    ]);
    expect(Object.values(fields).map(({ Label }) => Label)).toEqual(HEADERS);
  });

  it("proposes types and roles", () => {
    expect(Object.values(fields).map(({ Type, Role }) => `${Type}: ${Role}`)).toEqual([
      "string: key",
      "string: person",
      "quarter: period",
      "string: disaggregation",
      "integer: measure",
      "number: measure",
      "date: ",
      "boolean: ",
      "string: narrative",
    ]);
    expect(fields.student_id).toMatchObject({ Required: "yes" });
  });

  it("proposes allowed values without the slips, ranges with room, and codes for no value", () => {
    expect(fields.gender!["Allowed values"]).toBe("Female; Male; Nonbinary");
    expect(fields.days_attended).toMatchObject({
      Minimum: "0",
      Maximum: "100",
      "Missing codes": "N/A=Not available",
    });
    expect(fields.rate).toMatchObject({ Minimum: "0", Maximum: "1" });
    expect(fields.gender!.Example).toBe("");
  });

  it("puts nothing that is about one person into an example", () => {
    for (const name of ["student_id", "full_name", "story"]) expect(fields[name]!.Example).toBe("");
    expect(fields.start_date!.Example).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("is a Dictionary that the job reads without a mistake, and that finds the slips", () => {
    const draft = { id: 1, name: "Dictionary", cells: draftDictionary(tab())!.lines, asWritten: false };
    const { dictionary, issues } = readDictionary([draft], LOCALE);
    expect(issues).toEqual([]);
    const source = {
      ...{ partner: "A", tab: "A", tabId: 2, table: null, period: "", fixedValues: [] },
      ...{ metrics: null, frequency: null, fiscalYearStarts: null },
    };
    const found = validateTab(
      { id: 2, name: "A", cells: tab(), asWritten: false },
      source,
      dictionary!,
      LOCALE,
    );
    const said = found.issues.filter(({ severity }) => severity === "error");
    expect(said.map(({ check, row, value }) => [check, row, value])).toEqual([["enum", 8, "Femal"]]);
  });
});

describe("other tabs", () => {
  const column = (header: string, values: Cell[]) =>
    Object.values(byField([[header, "Other"], ...values.map((value) => [value, "x"])]))[0]!;

  it.each<[string, Cell[], string]>([
    ["Year", [2023, 2024, 2025], "year"],
    ["Visits", [1, 0, 1, 1], "integer"],
    ["Disability", ["Yes", "No", "Yes", "No", "No", "Yes"], "string"],
    ["Enrolled", ["y", "n", "Y", "no"], "boolean"],
    ["Ticked", [true, false, true], "boolean"],
    ["Month", ["2025-07", "Aug 2025", "Sep-25"], "yearmonth"],
    ["Born", ["3/14/2010", "12/1/2011", "1/31/2012"], "date"],
    ["Cost", ["$1,200.50", "$3"], "number"],
    ["Site", ["Lincoln", "Hill", "Park"], "string"],
    ["Empty", [], "string"],
  ])("%s is read for what it holds", (header, values, type) => {
    expect(column(header, values.length > 0 ? values : [""]).Type).toBe(type);
  });

  it("have a period that is a school year, or only a name, which no list holds back", () => {
    const rows = (header: string, values: string[]) => [
      [header, "Site"],
      ...Array.from({ length: 8 }, (_, i) => [values[i % values.length]!, "x"]),
    ];
    const years = rows("School year", ["2023-24", "2024-25"]);
    expect(draftDictionary(years)!.schoolYears).toBe(true);
    expect(byField(years).school_year).toMatchObject({ Type: "year", Role: "period" });
    const terms = rows("Term", ["Fall 2024", "Spring 2025"]);
    expect(draftDictionary(terms)!.schoolYears).toBe(false);
    expect(byField(terms).term).toMatchObject({ Type: "string", Role: "period", "Allowed values": "" });
    expect(draftDictionary(rows("Years", ["2023-25", "2024-26"]))!.schoolYears).toBe(false);
  });

  it("keep the formats of money and percentages", () => {
    expect(column("Cost", ["$1,200.50", "$3"])).toMatchObject({ Format: "currency", Maximum: "2000" });
    expect(column("Share", ["45%", "100%"])).toMatchObject({ Format: "percent", Maximum: "1" });
  });

  it("are no table where nothing stands below one row", () => {
    expect(draftDictionary([])).toBeNull();
    expect(draftDictionary([["Only", "headers"]])).toBeNull();
    expect(
      draftDictionary([
        [1, 2],
        [3, 4],
      ]),
    ).toBeNull();
  });

  it("give each of two like headers a name of its own", () => {
    expect(
      Object.keys(
        byField([
          ["Días (1)", "dias 1"],
          ["a", "b"],
        ]),
      ),
    ).toEqual(["dias_1", "dias_1_2"]);
  });

  it("come from the add-on as text", () => {
    expect(readCells('[["a",1,true,{"d":45900.5}]]')).toEqual([["a", 1, true, new DateCell(45900.5)]]);
  });
});
