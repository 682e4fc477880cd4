/** Rows side by side: duplicates, keys used twice, margins, periods. */
import { consolidate } from "../../../src/core/consolidate/consolidate";
import type { Records } from "../../../src/core/consolidate/model";
import { check, day, found, initiative, type Rows } from "../validate/initiative";
import { records, type TabSpec } from "./records";

const held = ({ tabs }: Records) => tabs.map((tab) => [...tab.held]);
const periods = ({ tabs, periods: all }: Records) =>
  tabs.map((tab) => [...tab.periodOf].map((index) => all[index]?.key ?? null));

const PEOPLE: Rows = [
  ["Field", "Label", "Role", "Type", "Allowed values"],
  ["pid", "ID", "key", "", ""],
  ["quarter", "Quarter", "period", "quarter", ""],
  ["gender", "Gender", "disaggregation", "", "F=Female; M=Male"],
  ["days", "Days", "measure", "integer", ""],
];
const people = initiative({ Dictionary: PEOPLE });
const withSettings = (...settings: Rows) =>
  initiative({ Dictionary: PEOPLE, Settings: [["Setting", "Value"], ...settings] });
const HEADER = ["ID", "Quarter", "Gender", "Days"];
const A1 = ["A", "2025-Q1", "Female", 3];

describe("one key in several rows", () => {
  it("is no problem in different periods or with different keys", () => {
    const result = records(people, {
      rows: [HEADER, A1, ["A", "2025-Q2", "Female", 3], ["B", "2025-Q1", "Female", 3]],
    });
    expect(result.issues).toEqual([]);
    expect(held(result)).toEqual([[0, 0, 0]]);
  });

  it("keeps one of rows that are the same throughout, however they are written", () => {
    const result = records(people, { rows: [HEADER, A1, ["A", "Q1 2025", "female", "3"], A1] });
    expect(found(result)).toEqual(["error duplicate-row A3", "error duplicate-row A4"]);
    expect(result.issues[0]).toMatchObject({
      field: "pid",
      value: "A",
      params: { keys: "A; 2025-Q1", first: "A2" },
    });
    expect(held(result)).toEqual([[0, 1, 1]]);
  });

  it("tells why a value is missing, and lists, apart", () => {
    const dictionary = initiative({
      Dictionary: [
        ["Field", "Role", "Type", "Allowed values", "Missing codes"],
        ["pid", "key", "", "", ""],
        ["reason", "", "", "", "98=Unknown; 99=Declined"],
        ["needs", "", "list", "Food; Housing", ""],
      ],
    });
    const kinds = (...pairs: [reason: string, needs: string][]) =>
      found(
        records(dictionary, { rows: [["pid", "reason", "needs"], ...pairs.map((pair) => ["A", ...pair])] }),
      );
    expect(kinds(["99", "Food; Housing"], ["99", "food; housing"])).toEqual(["error duplicate-row A3"]);
    const differs = ["error primary-key A2", "error primary-key A3"];
    expect(kinds(["99", "Food"], ["98", "Food"])).toEqual(differs);
    expect(kinds(["moved", "Food; Housing"], ["moved", "Food"])).toEqual(differs);
  });

  it("holds all rows that differ, each naming the others", () => {
    const result = records(people, { rows: [HEADER, A1, ["A", "2025-Q1", "Male", 3], A1] });
    expect(found(result)).toEqual(["error primary-key A2", "error primary-key A3", "error primary-key A4"]);
    expect(result.issues[1]!.params).toEqual({ keys: "A; 2025-Q1", others: ["A2", "A4"] });
    expect(held(result)).toEqual([[1, 1, 1]]);
  });

  it("keeps the first or the last where Settings say so", () => {
    const rows = [HEADER, A1, ["A", "2025-Q1", "Male", 3], ["A", "2025-Q1", "Male", 4]];
    expect(held(records(withSettings(["Same key twice", "first"]), { rows }))).toEqual([[0, 1, 1]]);
    expect(held(records(withSettings(["Same key twice", "last"]), { rows }))).toEqual([[1, 1, 0]]);
  });

  it("is seen across the tabs of a partner, not between partners", () => {
    const rows = [HEADER, A1];
    const other = [HEADER, ["A", "2025-Q1", "Female", 4]];
    const result = records(
      people,
      { rows, name: "Site 1" },
      { rows: other, name: "Site 2" },
      {
        rows: other,
        name: "East",
        source: { partner: "East" },
      },
    );
    expect(result.issues.map(({ tab, tabId }) => [tab, tabId])).toEqual([
      ["Site 1", 1],
      ["Site 2", 2],
    ]);
    expect(result.issues[0]!.params).toMatchObject({ others: ["Site 2!A2"] });
    expect(held(result)).toEqual([[1], [1], [0]]);
  });

  it("takes no part where the row is held already, and leaves the tabs given as they were", () => {
    const tab = check(people, [HEADER, A1, ["A", "", "Female", 3], A1]);
    const result = consolidate(people, [tab]);
    expect([...tab.held]).toEqual([0, 1, 0]);
    expect(held(result)).toEqual([[0, 1, 1]]);
    expect(found(result)).toEqual(["error duplicate-row A4"]);
  });

  it("does not show a key that identifies a person", () => {
    const named = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["name", "key; person", ""],
        ["n", "measure", "integer"],
      ],
    });
    const result = records(named, {
      rows: [
        ["name", "n"],
        ["Ann Lee", 1],
        ["Ann Lee", 2],
      ],
    });
    expect(result.issues.length).toBe(2);
    expect(JSON.stringify(result.issues)).not.toContain("Ann");
  });

  it("tells tabs apart by the period that Partners states for them", () => {
    const plain = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["id", "key", ""],
        ["n", "measure", "integer"],
      ],
    });
    const rows = [
      ["id", "n"],
      ["A", 1],
    ];
    const result = records(
      plain,
      { rows, name: "Winter", source: { period: "2025-Q1" } },
      { rows, name: "Spring", source: { period: "2025-Q2" } },
      { rows, name: "Again", source: { period: "Q2 2025" } },
    );
    expect(found(result)).toEqual(["error duplicate-row A2"]);
    expect(result.issues[0]!.tab).toBe("Again");
    expect(periods(result)).toEqual([["2025-Q1"], ["2025-Q2"], ["2025-Q2"]]);
  });
});

describe("tables without keys", () => {
  const heads = initiative({
    Dictionary: [
      ["Field", "Role", "Type", "Allowed values", "Missing codes"],
      ["quarter", "period", "quarter", "", ""],
      ["gender", "disaggregation", "", "F=Female; M=Male", "9=Declined"],
      ["site", "", "", "", ""],
      ["served", "headcount", "integer", "", ""],
    ],
  });
  const rows: Rows = [
    ["quarter", "gender", "site", "served"],
    ["2025-Q1", "Female", "x", 4],
    ["2025-Q1", "Female", "y", 4],
    ["2025-Q1", "", "x", 4],
    ["2025-Q1", "9", "x", 4],
    ["2025-Q1", "All", "x", 14],
  ];

  it("know rows by period, disaggregations and what they are about", () => {
    expect(records(heads, { rows }).issues).toEqual([]);
    const twice = records(heads, {
      rows: [...rows, ["2025-Q1", "female", "x", 5], ["2025-Q1", "All", "x", 14]],
    });
    expect(found(twice)).toEqual(["error primary-key A2", "error primary-key A7", "error duplicate-row A8"]);
  });

  it("know rows by no number, though it has no role", () => {
    const plain = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["quarter", "period", "quarter"],
        ["topic", "", ""],
        ["hours", "", "number"],
        ["people", "", "integer"],
      ],
    });
    const twice = records(plain, {
      rows: [
        ["quarter", "topic", "hours", "people"],
        ["2025-Q1", "x", 1.5, 4],
        ["2025-Q1", "y", 1.5, 4],
        ["2025-Q1", "x", 2.5, 4],
        ["2025-Q1", "y", 1.5, 5],
      ],
    });
    expect(found(twice).map((each) => each.split(" ")[1])).toEqual(new Array(4).fill("primary-key"));
  });

  it("say nothing of rows whose group could not be read", () => {
    const unread = [rows[0]!, ["2025-Q1", "Femal", "x", 4], ["2025-Q1", "Mle", "x", 4]];
    expect(records(heads, { rows: unread }).issues).toEqual([]);
  });

  it("know rows by the fixed values of their tab", () => {
    const tab = [
      ["quarter", "gender", "served"],
      ["2025-Q1", "Female", 4],
    ];
    const at = (value: string): TabSpec => ({
      rows: tab,
      source: { fixedValues: [{ field: "site", value }] },
    });
    expect(records(heads, at("x"), at("y")).issues).toEqual([]);
    expect(found(records(heads, at("x"), at("x")))).toEqual(["error duplicate-row A2"]);
  });

  it("are said at the first of the identifying fields that has a column", () => {
    const dictionary = initiative({
      Dictionary: [
        ["Field", "Role"],
        ["site", "key"],
        ["pid", "key"],
        ["days", "measure"],
      ],
    });
    const rows = [
      ["days", "pid"],
      [3, "A"],
      [3, "A"],
    ];
    const source = { fixedValues: [{ field: "site", value: "x" }] };
    expect(found(records(dictionary, { rows, source }))).toEqual(["error duplicate-row B3"]);
  });

  it("do not mix the indicators of a long table", () => {
    const long = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["quarter", "period", "quarter"],
        ["indicator", "", ""],
        ["value", "measure", "number"],
      ],
    });
    const body = [
      ["2025-Q1", "ENR", 4],
      ["2025-Q1", "ATT", 4],
      ["2025-Q2", "ENR", 4],
    ];
    expect(records(long, { rows: [["quarter", "indicator", "value"], ...body] }).issues).toEqual([]);
  });

  it("have no duplicates where nothing tells rows apart, or each row is a person or an answer", () => {
    const bare = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["n", "measure", "integer"],
      ],
    });
    expect(records(bare, { rows: [["n"], [1], [1]] }).issues).toEqual([]);
    const answers = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["quarter", "period", "quarter"],
        ["gender", "disaggregation", ""],
      ],
    });
    const same = ["2025-Q1", "Female"];
    expect(records(answers, { rows: [["quarter", "gender"], same, same] }).issues).toEqual([]);
  });
});

describe("rows marked All", () => {
  const crossed = initiative({
    Dictionary: [
      ["Field", "Role", "Type"],
      ["quarter", "period", "quarter"],
      ["gender", "disaggregation", ""],
      ["race", "disaggregation", ""],
      ["students", "headcount", "integer"],
      ["score", "measure", "number"],
    ],
  });
  const HEAD = ["quarter", "gender", "race", "students", "score"];

  it("are warned of where finer rows exceed them, one dimension at a time", () => {
    const result = records(crossed, {
      rows: [
        HEAD,
        ["2025-Q1", "All", "All", 10, 50],
        ["2025-Q1", "Female", "All", 6, 60],
        ["2025-Q1", "Male", "All", 5, 40],
        ["2025-Q1", "All", "Black", 7, 55],
        ["2025-Q1", "Female", "Black", 4, 55],
        ["2025-Q2", "Female", "All", 90, 55],
      ],
    });
    expect(found(result)).toEqual(["warning subtotal-mismatch D2"]);
    expect(result.issues[0]).toMatchObject({
      field: "students",
      value: "10",
      params: { total: 10, parts: 11, dimension: "gender" },
    });
    expect(held(result)).toEqual([[0, 0, 0, 0, 0, 0]]);
  });
});

describe("ids that mean one person everywhere", () => {
  it("are said of once a key and partner, at its first row", () => {
    const shared = withSettings(["Ids shared across partners", "yes"]);
    const rows = [HEADER, A1, ["A", "2025-Q2", "Female", 1], ["B", "2025-Q1", "Male", 1]];
    const east: TabSpec = { rows: [...rows].slice(0, 3), name: "East", source: { partner: "East" } };
    const result = records(shared, { rows }, east);
    expect(found(result)).toEqual(["info cross-partner-duplicate A2"]);
    expect(result.issues[0]).toMatchObject({ partner: "East", params: { keys: "A", others: ["North"] } });
    expect(records(people, { rows }, east).issues).toEqual([]);
  });
});

describe("reporting periods", () => {
  const dated = (type: string, ...settings: Rows) =>
    initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["when", "period", type],
        ["n", "measure", "integer"],
      ],
      Settings: [["Setting", "Value"], ["Initiative", "Test"], ...settings],
    });
  const rows = (...values: readonly (string | number | ReturnType<typeof day>)[]) => ({
    rows: [["when", "n"], ...values.map((value, i) => [value, i])],
  });

  it("are as the period field is typed, in order of time", () => {
    const result = records(dated("yearmonth"), rows("2025-07", "2024-12", "2025-07"));
    expect(result.periods.map(({ key }) => key)).toEqual(["2024-12", "2025-07"]);
    expect(periods(result)).toEqual([["2025-07", "2024-12", "2025-07"]]);
  });

  it("are quarters for dates, and go into what Settings report by", () => {
    expect(periods(records(dated("date"), rows(day(2025, 3, 31), day(2025, 4, 1))))).toEqual([
      ["2025-Q1", "2025-Q2"],
    ]);
    expect(periods(records(dated("date", ["Report by", "month"]), rows(day(2025, 3, 31))))).toEqual([
      ["2025-03"],
    ]);
    const fiscal = dated("yearmonth", ["Report by", "quarter"], ["Fiscal year starts", "July"]);
    expect(periods(records(fiscal, rows("2025-07", "2025-06")))).toEqual([["FY2026-Q1", "FY2025-Q4"]]);
  });

  it("stay longer where a partner reports yearly", () => {
    const result = records(dated("quarter", ["Report by", "quarter"]), {
      ...rows("2025-Q1", "2025"),
      source: { frequency: "year" },
    });
    expect(result.periods.map(({ key, kind }) => [key, kind])).toEqual([
      ["2025", "year"],
      ["2025-Q1", "quarter"],
    ]);
  });

  it("are read from text where text names them; other text is a period of its own, last", () => {
    const result = records(dated("string"), rows("Spring", "Q1 2025", "2025-Q1", "Fall"));
    expect(result.periods.map(({ key }) => key)).toEqual(["2025-Q1", "Spring", "Fall"]);
    expect(periods(result)).toEqual([["Spring", "2025-Q1", "2025-Q1", "Fall"]]);
  });

  it("are none for a row that has none", () => {
    const result = records(dated("quarter"), rows("2025-Q1", "whenever"));
    expect(periods(result)).toEqual([["2025-Q1", null]]);
    const free = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["n", "measure", "integer"],
      ],
    });
    expect(periods(records(free, { rows: [["n"], [1]] }))).toEqual([[null]]);
  });
});

describe("the dates of a partner", () => {
  const partners = (...lines: Rows) =>
    initiative({ Dictionary: PEOPLE, Partners: [["Partner", "Tab", "From", "Until"], ...lines] });
  const rows = [
    HEADER,
    ["A", "2024-Q4", "Female", 1],
    ["A", "2025-Q1", "Female", 1],
    ["B", "2024-Q4", "Female", 1],
  ];

  it("are compared with its periods, once a tab and period", () => {
    const result = records(partners(["North", "North", "2025-02-01", ""]), { rows });
    expect(found(result)).toEqual(["warning period-outside B2"]);
    expect(result.issues[0]!.params).toEqual({ period: "2024-Q4" });
    expect(held(result)).toEqual([[0, 0, 0]]);
    expect(found(records(partners(["North", "North", "", "2024-12-31"]), { rows }))).toEqual([
      "warning period-outside B3",
    ]);
  });

  it("are open where nothing is said, and any of several lines will do", () => {
    expect(records(partners(["North", "North", "", ""]), { rows }).issues).toEqual([]);
    expect(records(partners(["East", "North", "2025-02-01", ""]), { rows }).issues).toEqual([]);
    const two = partners(["North", "North", "2025-01-01", ""], ["North", "North", "", "2024-12-31"]);
    expect(records(two, { rows }).issues).toEqual([]);
  });
});
