/** Several periods together: each person once, with the latest row that enters. */
import { poolPeriods } from "../../../src/core/summarize/pool";
import { blank, field, number, records, type TestCell, type TestMetric, table } from "./records";

const STUDENTS = table("students", [
  field("id", "key"),
  field("quarter", "period"),
  field("race", "disaggregation"),
  field("passed"),
]);
const RATE: TestMetric = {
  name: "passing",
  calculation: "rate",
  lines: [["students", '[passed]="yes"', '[passed]<>"left"']],
  by: [["race"]],
};
const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3"];

function pooled(
  rows: TestCell[][],
  metric: TestMetric = RATE,
  periods = QUARTERS,
  settings = {},
  partner = "B",
) {
  const tab = (name: string, own: TestCell[][]) => ({
    ...{ partner: name, table: STUDENTS, header: ["id", "quarter", "race", "passed"], rows: own },
  });
  const other = rows.filter(([id]) => id === "shared");
  const tabs = [tab("A", rows), ...(other.length > 0 ? [tab(partner, other)] : [])];
  const found = records(tabs, [metric], settings);
  return poolPeriods(found, new Map([[metric.name, periods]])).map(
    ({ group, numerator, denominator, n }) => `${group} ${numerator}/${denominator} n ${n}`,
  );
}

describe("pooled periods", () => {
  it("count a person with the latest row in which something is known", () => {
    const rows = [
      ["1", "2025-Q1", "X", "yes"],
      ["1", "2025-Q3", "X", "no"],
      ["2", "2025-Q2", "X", "yes"],
      ["2", "2025-Q3", "X", blank],
      ["3", "2025-Q1", "Y", "no"],
      ["3", "2025-Q2", "Y", "left"],
    ];
    expect(pooled(rows)).toEqual(["All 1/3 n 3", "X 1/2 n 2", "Y 0/1 n 1"]);
  });

  it("take rows of these periods only, whatever their order in the tab", () => {
    const rows = [
      ["1", "2025-Q4", "X", "yes"],
      ["1", "2025-Q3", "X", "no"],
      ["1", "2024-Q4", "X", "yes"],
      ["2", "2024-Q4", "X", "yes"],
    ];
    expect(pooled(rows)).toEqual(["All 0/1 n 1", "X 0/1 n 1"]);
  });

  it("name the first and the last period", () => {
    const tab = {
      ...{ partner: "A", table: STUDENTS, header: ["id", "quarter", "race", "passed"] },
      rows: [["1", "2025-Q1", "X", "yes"]],
    };
    const cells = poolPeriods(records([tab], [RATE]), new Map([["passing", QUARTERS]]));
    expect(new Set(cells.map(({ period, partner }) => `${partner} ${period}`))).toEqual(
      new Set(["All 2025-Q1 to 2025-Q3"]),
    );
  });

  it("count a person at two partners once where ids are shared, and twice where not", () => {
    const rows = [["shared", "2025-Q1", "X", "yes"]];
    expect(pooled(rows)).toEqual(["All 2/2 n 2", "X 2/2 n 2"]);
    expect(pooled(rows, RATE, QUARTERS, { idsShared: true })).toEqual(["All 1/1 n 1", "X 1/1 n 1"]);
  });

  it("are never made of headcounts, of amounts, or of one period", () => {
    const counts = table("counts", [
      number("students", "headcount"),
      field("quarter", "period"),
      field("race", "disaggregation"),
    ]);
    const tab = {
      partner: "A",
      table: counts,
      header: ["students", "quarter", "race"],
      rows: [[9, "2025-Q1", "X"]],
    };
    const metric: TestMetric = { name: "served", lines: [["counts", "[students]"]], by: [["race"]] };
    expect(poolPeriods(records([tab], [metric]), new Map([["served", QUARTERS]]))).toEqual([]);
    const row = [["1", "2025-Q1", "X", "yes"]];
    expect(pooled(row, RATE, ["2025-Q1"])).toEqual([]);
    expect(
      pooled(row, { name: "last", overTime: "last", lines: [["students", ""]], by: [["race"]] }),
    ).toEqual([]);
  });
});
