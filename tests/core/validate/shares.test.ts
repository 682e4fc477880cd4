/** Numerators over denominators. */
import { check, found, initiative, type Rows } from "./initiative";

const DICTIONARY: Rows = [
  ["Field", "Label", "Role", "Type"],
  ["quarter", "Quarter", "period", "quarter"],
  ["came", "Sessions attended", "measure", "integer"],
  ["held", "Sessions offered", "measure", "integer"],
];
const metric = (unit: string) => [
  ["Metric", "Title", "Calculation", "Numerator", "Denominator", "Unit"],
  ["attendance", "Attendance", "rate", "[came]", "[Sessions offered]", unit],
];
const ROWS: Rows = [
  ["Quarter", "Sessions attended", "Sessions offered"],
  ["2025-Q1", 9, 10],
  ["2025-Q2", 10, 10],
  ["2025-Q3", 12, 10],
  ["2025-Q4", 12, ""],
];

it("warns at the numerator of a share that is over 100%", () => {
  const tab = check(initiative({ Dictionary: DICTIONARY, Metrics: metric("%") }), ROWS);
  expect(found(tab)).toEqual(["warning row-constraint B4"]);
  expect(tab.issues[0]!.params).toMatchObject({
    rule: "Attendance",
    formula: "[Sessions attended] <= [Sessions offered]",
  });
  expect([...tab.held]).toEqual([0, 0, 0, 0]);
});

it("takes hours that add up to all of them for all", () => {
  const hours = DICTIONARY.map((row) => row.map((cell) => (cell === "integer" ? "number" : cell)));
  const rows: Rows = [ROWS[0]!, ["2025-Q1", 0.1 + 0.2, 0.3]];
  expect(found(check(initiative({ Dictionary: hours, Metrics: metric("%") }), rows))).toEqual([]);
});

it("says nothing of ratios that are no shares", () => {
  const perHundred = metric("meals per 100 students").map((row, i) => [...row, i === 0 ? "Factor" : 100]);
  for (const metrics of [metric("hours"), perHundred])
    expect(found(check(initiative({ Dictionary: DICTIONARY, Metrics: metrics }), ROWS))).toEqual([]);
});

it("leaves it to a rule of the initiative where there is one", () => {
  const ruled = initiative({
    Dictionary: DICTIONARY,
    Metrics: metric("%"),
    Rules: [
      ["Rule", "Formula", "Severity"],
      ["Not too many", "[came] <= [held]", "error"],
    ],
  });
  expect(found(check(ruled, ROWS))).toEqual(["error row-constraint B4"]);
});
