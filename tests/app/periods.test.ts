/** What only shows in the numbers, said by a check too: periods that are missing, and periods that are there twice. */
import { openHub } from "./hub";

const DICTIONARY = [
  ["Field", "Role", "Type"],
  ["period", "period", "string"],
  ["indicator", "", "string"],
  ["value", "measure", "integer"],
];
const METRICS = [
  ["Metric", "Title", "Calculation", "Numerator", "Over time"],
  ["served", "Children served", "sum", '[value] where [indicator]="S"', ""],
  ["trained", "Staff trained", "sum", '[value] where [indicator]="T"', ""],
  ["places", "Places", "sum", '[value] where [indicator]="P"', "last"],
];
const HEADER = ["period", "indicator", "value"];

/** Problems of a check that are about periods. */
function periodProblems(tabs: Record<string, string[][]>): string[] {
  const hub = openHub({ Dictionary: DICTIONARY, Metrics: METRICS, ...tabs });
  hub.check();
  return hub
    .values("Issues")
    .slice(1)
    .filter((row) => String(row[1]).startsWith("period-"))
    .map((row) => `${row[1]} ${row[2]} ${row[3]}!${row[4]} ${row[7]} | ${row[8]}`);
}

describe("a year and its quarters", () => {
  const quarters = (indicator: string) =>
    [1, 2, 3, 4].map((quarter) => [`2024-Q${quarter}`, indicator, "10"]);

  it("are said once, where the year is, with all metrics that count them twice", () => {
    const found = periodProblems({
      Lincoln: [HEADER, ...quarters("S"), ...quarters("T"), ["2024", "S", "40"], ["2024", "T", "40"]],
    });
    expect(found.filter((line) => line.startsWith("period-twice"))).toEqual([
      "period-twice Lincoln Lincoln!A10 2024 | Lincoln reports 2024 as a whole and also 2024-Q1, 2024-Q2, 2024-Q3, 2024-Q4, which lie within it. All periods together count both, in: Children served, Staff trained.",
    ]);
  });

  it("are no problem where each is of another metric, or nothing is added up", () => {
    const found = periodProblems({
      Lincoln: [HEADER, ...quarters("S"), ["2024", "T", "40"], ...quarters("P"), ["2024", "P", "40"]],
    });
    expect(found.filter((line) => line.startsWith("period-twice"))).toEqual([]);
  });

  it("are seen where Settings report by year, and in two tabs of one partner, never of two", () => {
    const found = periodProblems({
      Settings: [
        ["Setting", "Value"],
        ["Report by", "year"],
      ],
      Partners: [
        ["Partner", "Tab"],
        ["Lincoln", "Quarters"],
        ["Lincoln", "Years"],
        ["Hill", "Hill"],
      ],
      Quarters: [HEADER, ...quarters("S")],
      Years: [HEADER, ["2023", "S", "7"], ["2024", "S", "40"]],
      Hill: [HEADER, ["2023", "S", "9"], ["2024", "S", "40"]],
    });
    expect(found.filter((line) => line.startsWith("period-twice"))).toHaveLength(1);
    expect(found.join()).toContain("period-twice Lincoln Years!A3 2024");
  });
});

it("a check says which reports are missing", () => {
  const found = periodProblems({
    Lincoln: [
      HEADER,
      ["2024-Q1", "S", "1"],
      ["2024-Q2", "S", "1"],
      ["2025-Q2", "S", "1"],
      ["2025-Q3", "S", "1"],
    ],
    Hill: [HEADER, ["2024-Q1", "S", "1"]],
  });
  expect(found.filter((line) => /Hill/.test(line)).map((line) => line.split(" ")[3])).toContain("2024-Q2");
  expect(found.find((line) => /Lincoln/.test(line))).toMatch(
    /^period-missing Lincoln Lincoln! 2024-Q3 \| Lincoln has no data for 2024-Q3\.$/,
  );
});

it("says a period in Partners that is none at its cell there, and counts it to no partner", () => {
  const hub = openHub({
    Dictionary: [DICTIONARY[0]!, ["quarter", "period", "quarter"], ["value", "measure", "integer"]],
    Partners: [
      ["Who reports what"],
      ["Partner", "Tab", "Period"],
      ["Lincoln", "Lincoln", "2025-Q5"],
      ["Hill", "Hill", "2025-Q4"],
    ],
    Lincoln: [["value"], ["1"], ["2"]],
    Hill: [["value"], ["1"]],
  });
  const summary = hub.check();
  expect(hub.issues()).toEqual(["dictionary-error Partners!C3"]);
  expect(String(hub.values("Issues")[1]![8])).toBe(
    "“2025-Q5” is no value of quarter; it should read like “2025-Q3”. No row of the tab “Lincoln” has got it.",
  );
  expect(summary.partners).toMatchObject([
    { partner: "Lincoln", errors: 0, rowsHeld: 2 },
    { partner: "Hill", errors: 0, rowsHeld: 0 },
  ]);
});
