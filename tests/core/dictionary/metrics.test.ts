import type { Cell } from "../../../src/core/table/cell";
import { DateCell } from "../../../src/core/table/cell";
import { correct, PEOPLE, places, type Rows, read, type Tabs, TWO_TABLES } from "./workbook";

type Line = Readonly<Record<string, Cell>>;

function tabs(lines: readonly Line[], dictionary: Rows = PEOPLE, more: Tabs = {}): Tabs {
  const header = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = lines.map((line) => header.map((name) => line[name] ?? ""));
  return { Dictionary: dictionary, Metrics: [header, ...rows], ...more };
}

const only = (line: Line, dictionary?: Rows, more?: Tabs) =>
  correct(tabs([line], dictionary, more)).metrics[0]!;

describe("the Metrics tab", () => {
  it("has the defaults of the contract", () => {
    const { lines, row, ...metric } = only({ Metric: "served", Calculation: "Count" });
    expect(metric).toEqual({
      name: "served",
      title: "served",
      definition: "",
      question: "",
      calculation: "count",
      factor: 1,
      unit: "",
      counts: "people",
      overTime: "add",
      frequency: null,
      direction: null,
      baseline: null,
      baselinePeriod: "",
      target: null,
      targetDate: null,
      horizon: null,
      breakdowns: [],
      compareTo: "others",
      minimumGroupSize: 11,
    });
    expect(lines).toEqual([{ table: "", numerator: null, denominator: null, row: 2 }]);
    expect(row).toBe(2);
  });

  it("takes the convener's own words for what is counted, also under the name of a Table Schema", () => {
    const line = { Metric: "a", Calculation: "count" };
    expect(only({ ...line, Definition: "Who came." }).definition).toBe("Who came.");
    expect(only({ ...line, description: "Who came." }).definition).toBe("Who came.");
  });

  it("takes 10 for the smallest group where suppression is off", () => {
    const Settings = [
      ["Setting", "Value"],
      ["Smallest publishable count", 0],
    ];
    expect(only({ Metric: "a", Calculation: "count" }, PEOPLE, { Settings }).minimumGroupSize).toBe(10);
    const line = { Metric: "a", Calculation: "count", "Minimum group size": 30 };
    expect(only(line, PEOPLE, { Settings }).minimumGroupSize).toBe(30);
  });

  it("reads levels from numbers, percentages and cells, dates from cells, text and periods", () => {
    const line = {
      Metric: "a",
      Calculation: "rate",
      Numerator: '[Status]="Enrolled"',
      Baseline: "45%",
      "Baseline period": "Q3 2024",
      Target: 0.6,
      "Target date": new DateCell(46_000),
    };
    expect(only(line)).toMatchObject({
      baseline: 0.45,
      baselinePeriod: "2024-Q3",
      target: 0.6,
      targetDate: 46_000,
    });
    expect(only({ ...line, "Target date": "2026-06-30" }).targetDate).toBe(46_203);
    expect(only({ ...line, "Target date": 2026 }).targetDate).toBe(46_387);
  });

  it("writes machine names into operands, by label or name, inside conditions too", () => {
    const { lines } = only({
      Metric: "a",
      Calculation: "rate",
      Numerator: '[Days attended] where AND([status]="Enrolled", -[DAYS ENROLLED]<0)',
      Denominator: "[Days enrolled]",
    });
    expect(lines[0]!.numerator!.field!.name).toBe("days");
    expect(JSON.stringify(lines[0]!.numerator!.condition)).toContain('"name":"days_enrolled"');
    expect(lines[0]!.denominator).toMatchObject({ field: { name: "days_enrolled" }, condition: null });
  });

  it("feeds a metric without a table from every table that has its fields", () => {
    const { lines } = only({ Metric: "days", Calculation: "sum", Numerator: "[Days]" }, TWO_TABLES);
    expect(lines.map(({ table, numerator }) => [table, numerator!.field!.name])).toEqual([
      ["participants", "days"],
      ["headcounts", "total_days"],
    ]);
    expect(
      only({ Metric: "hours", Calculation: "sum", Numerator: "[Hours]" }, TWO_TABLES).lines,
    ).toHaveLength(1);
  });

  it("asks for the table where nothing else tells it", () => {
    const { found } = read(tabs([{ Metric: "a", Table: "", Calculation: "count" }], TWO_TABLES));
    expect(places(found)).toEqual(["Metrics!B2 missing-part"]);
    const named = { Metric: "a", Table: "Participants", Calculation: "count" };
    expect(only(named, TWO_TABLES).lines[0]!.table).toBe("participants");
  });

  it("adds up rows of one name and different tables, and refuses a table twice", () => {
    const rows = [
      { Metric: "days", Title: "Days", Table: "participants", Calculation: "sum", Numerator: "[Days]" },
      { Metric: "Days", Title: "", Table: "headcounts", Calculation: "", Numerator: "[Days]" },
      { Metric: "days", Title: "", Table: "headcounts", Calculation: "sum", Numerator: "[People]" },
    ];
    const { dictionary, found } = read(tabs(rows, TWO_TABLES));
    expect(places(found)).toEqual(["Metrics!A4 duplicate-name"]);
    expect(dictionary!.metrics).toHaveLength(1);
    expect(dictionary!.metrics[0]!.lines.map(({ table, row }) => [table, row])).toEqual([
      ["participants", 2],
      ["headcounts", 3],
    ]);
  });

  it("reads dimensions and crosses by name or label, however a cross is written", () => {
    const breakdowns = (text: string) =>
      only({ Metric: "a", Calculation: "count", "Disaggregate by": text }).breakdowns;
    expect(breakdowns("Gender; race/ethnicity; gender x race")).toEqual([
      ["gender"],
      ["race"],
      ["gender", "race"],
    ]);
    expect(breakdowns("gender × race")).toEqual([["gender", "race"]]);
    expect(breakdowns("gender*race; race by gender; gender X race")).toEqual([["gender", "race"]]);
  });

  it("takes a dimension that only group columns name", () => {
    const dictionary = [
      ["Field", "Role", "Part of", "Group"],
      ["total", "headcount", "", ""],
      ["young", "", "total", "Age band=0-17"],
    ];
    const line = { Metric: "a", Calculation: "count", "Disaggregate by": "age band" };
    expect(only(line, dictionary).breakdowns).toEqual([["Age band"]]);
  });

  it("reads whom to compare to: a word, or a group by code or label", () => {
    const compareTo = (text: string) =>
      only({ Metric: "a", Calculation: "count", "Disaggregate by": "gender", "Compare to": text }).compareTo;
    expect(["Overall", "BEST", "Everyone else", "M", "female"].map(compareTo)).toEqual([
      "overall",
      "best",
      "others",
      "Male",
      "Female",
    ]);
    const line = { Metric: "a", Calculation: "count", "Disaggregate by": "gender", "Compare to": "Mael" };
    const { dictionary, found } = read(tabs([line]));
    expect(found).toMatchObject([{ place: "Metrics!D2", suggested: "Male" }]);
    expect(dictionary!.metrics[0]!.compareTo).toBe("others");
  });

  it("finds a question by its name or text where there are questions", () => {
    const Questions = [
      ["Question", "Text"],
      ["Q1", "Who is served?"],
    ];
    const line = { Metric: "a", Calculation: "count", Question: "who is served" };
    expect(only(line, PEOPLE, { Questions }).question).toBe("Q1");
    expect(only(line).question).toBe("who is served");
    const { found } = read(tabs([{ ...line, Question: "Q7" }], PEOPLE, { Questions }));
    expect(places(found)).toEqual(["Metrics!C2 unknown-reference"]);
  });

  it("refuses a value that a condition can never meet, and knows codes, labels and missing codes", () => {
    const rate = (value: string) =>
      tabs([{ Metric: "a", Calculation: "rate", Numerator: `[Gender]="${value}"` }]);
    expect(read(rate("Femal")).found[0]).toMatchObject({ place: "Metrics!C2", suggested: "Female" });
    for (const value of ["F", "Female", "female", ""]) expect(read(rate(value)).found).toEqual([]);
  });

  it("says where a formula stops being one", () => {
    const { dictionary, found } = read(
      tabs([{ Metric: "a", Calculation: "sum", Numerator: "[Days attended" }]),
    );
    expect(found[0]).toMatchObject({ place: "Metrics!C2", mistake: { kind: "bad-formula" } });
    expect(dictionary!.metrics).toEqual([]);
  });

  it("raises no second mistake where others name a metric that was left out", () => {
    const { found } = read({
      ...tabs([{ Metric: "a", Calculation: "sum", Numerator: "[Nothing]" }]),
      Targets: [
        ["Metric", "Target"],
        ["a", 5],
      ],
      Partners: [
        ["Partner", "Metrics"],
        ["Lincoln", "a"],
      ],
    });
    expect(places(found)).toEqual(["Metrics!C2 unknown-field"]);
  });

  it("takes the sum and the mean of a condition for those of whom it holds; a middle needs a field", () => {
    const of = (Calculation: string) =>
      places(read(tabs([{ Metric: "a", Calculation, Numerator: '[Status]="Enrolled"' }])).found);
    expect([of("sum"), of("mean")]).toEqual([[], []]);
    expect(of("median")).toEqual(["Metrics!C2 missing-part"]);
  });

  it("suggests the calculation that was meant, and asks for one where there is none", () => {
    const { found } = read(tabs([{ Metric: "a", Calculation: "medain" }, { Metric: "b" }]));
    expect(places(found)).toEqual(["Metrics!B2 unknown-word", "Metrics!B3 missing-part"]);
    expect(found[0]!.suggested).toBe("median");
  });
});
