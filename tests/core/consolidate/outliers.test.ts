/** Numbers far from a partner's own history. */
import { historyOf, outlier } from "../../../src/core/checks/outlier";
import { PLAIN_FIELD } from "../../support/model";
import { found, initiative, type Rows } from "../validate/initiative";
import { records } from "./records";

const dictionary = initiative({
  Dictionary: [
    ["Field", "Role", "Type"],
    ["month", "period", "yearmonth"],
    ["site", "disaggregation", ""],
    ["served", "headcount", "integer"],
  ],
});
const months = (site: string, numbers: readonly (number | string)[]): Rows =>
  numbers.map((served, i) => [`2025-${String(i + 1).padStart(2, "0")}`, site, served]);
const USUAL = [50, 53, 48, 51, 47, 55, 52, 49, 50, 54, 46, 51];
const tab = (...rows: Rows) => ({ rows: [["month", "site", "served"], ...rows] });

describe("an outlier", () => {
  it("is said at its cell with what is usual, and changes nothing", () => {
    const result = records(dictionary, tab(...months("Lincoln", [...USUAL.slice(1), 500])));
    expect(found(result)).toEqual(["info outlier C13"]);
    expect(result.issues[0]).toMatchObject({
      value: "500",
      params: { usual: "46–55", median: 51, periods: 12 },
    });
    expect([...result.tabs[0]!.held]).not.toContain(1);
  });

  it("is none in a history of less than 12 periods, or within five deviations", () => {
    expect(records(dictionary, tab(...months("Lincoln", [...USUAL.slice(2), 500]))).issues).toEqual([]);
    expect(records(dictionary, tab(...months("Lincoln", [...USUAL.slice(1), 60]))).issues).toEqual([]);
  });

  it("is judged against the same site of the same partner only", () => {
    const small = USUAL.map((served) => Math.round(served / 10));
    const rows = [...months("Lincoln", USUAL), ...months("Roosevelt", small)];
    expect(records(dictionary, tab(...rows)).issues).toEqual([]);
    const apart = records(
      dictionary,
      { ...tab(...months("Lincoln", USUAL.slice(0, 6))), source: { partner: "North" } },
      { ...tab(...months("Lincoln", [500, ...USUAL]).slice(0, 6)), source: { partner: "South" } },
    );
    expect(apart.issues).toEqual([]);
  });

  it("is of counts that a tab states, not of a person's own numbers", () => {
    const judged = (siteRole: string, servedRole: string) => {
      const table = initiative({
        Dictionary: [
          ["Field", "Role", "Type"],
          ["month", "period", "yearmonth"],
          ["site", siteRole, ""],
          ["served", servedRole, "integer"],
        ],
      });
      return found(records(table, tab(...months("Lincoln", [...USUAL.slice(1), 500])))).length > 0;
    };
    expect(judged("key", "headcount")).toBe(true);
    expect(judged("disaggregation", "measure")).toBe(true);
    expect(judged("key", "measure")).toBe(false);
  });

  it("is not made by numbers that are not known", () => {
    expect(records(dictionary, tab(...months("Lincoln", [...USUAL.slice(1), ""]))).issues).toEqual([]);
  });
});

describe("historyOf", () => {
  it("is the median and five times 1.4826 median absolute deviations to either side", () => {
    const history = historyOf([1.5, 2.5, 3.5, 4.5, 5.5])!;
    expect(history.median).toBe(3.5);
    expect(history.high).toBeCloseTo(3.5 + 5 * 1.4826, 12);
    expect(history.low).toBeCloseTo(3.5 - 5 * 1.4826, 12);
  });

  it("lets counts vary as much as chance does", () => {
    expect(historyOf([100, 100, 101, 100, 99])).toEqual({ median: 100, low: 50, high: 150 });
    expect(historyOf([1, 1, 1, 1, 5])).toMatchObject({ median: 1, high: 6 });
  });

  it("leaves a quarter to either side where most numbers are the same", () => {
    const history = historyOf([0.4, 0.4, 0.4, 0.9])!;
    expect(history.low).toBeCloseTo(0.3, 12);
    expect(history.high).toBeCloseTo(0.5, 12);
  });

  it("is not known where there is nothing, or nothing but zeros", () => {
    expect(historyOf([])).toBeNull();
    expect(historyOf([0, 0, 0])).toBeNull();
  });
});

describe("rows about one person each", () => {
  it("are no history of the partner", () => {
    const people = initiative({
      Dictionary: [
        ["Field", "Role", "Type"],
        ["id", "key", ""],
        ["month", "period", "yearmonth"],
        ["sessions", "measure", "integer"],
      ],
    });
    const rows = [...USUAL.slice(1), 500].map((sessions, i) => [
      "P1",
      `2025-${String(i + 1).padStart(2, "0")}`,
      sessions,
    ]);
    expect(records(people, { rows: [["id", "month", "sessions"], ...rows] }).issues).toEqual([]);
  });
});

describe("outlier", () => {
  const history = { median: 100, low: 50, high: 150 };

  it("lies beyond what is usual, not at its ends", () => {
    const values = [40, 50, 100, 150, 151];
    const isOutlier = (value: number) => outlier(PLAIN_FIELD, value, history, values) !== null;
    expect(values.map(isOutlier)).toEqual([true, false, false, false, true]);
    expect(outlier(PLAIN_FIELD, 151, history, values)!.params).toMatchObject({ usual: "50–150", periods: 5 });
  });
});
