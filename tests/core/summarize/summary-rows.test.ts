import type { Target } from "../../../src/core/dictionary/model";
import { compareGroups } from "../../../src/core/summarize/compare";
import type { CubeCell } from "../../../src/core/summarize/model";
import { summaryRows } from "../../../src/core/summarize/summary-rows";
import { targetFinder } from "../../../src/core/summarize/targets";
import { protect } from "../../../src/core/suppress/protect";
import { cube, rate } from "./cells";
import { dictionary } from "./records";

const METRIC = { name: "m", calculation: "rate" as const, lines: [], by: [["gender"]], target: 0.7 };

function rows(...cells: readonly CubeCell[]) {
  const words = dictionary([METRIC]);
  const numbers = cube(...cells);
  const comparison = compareGroups(numbers, words);
  return summaryRows(numbers, protect(numbers, words, comparison), words, comparison);
}

describe("summaryRows", () => {
  const all = rate("All", 60, 100, { low: 0.5, high: 0.7 });

  it("sets the group beside what it is compared with", () => {
    const [first, second] = rows(all, rate("Female", 20, 40));
    expect(first).toEqual({
      metric: "m",
      period: "All",
      partner: "All",
      dimension: "",
      group: "All",
      n: 100,
      numerator: 60,
      denominator: 100,
      value: 0.6,
      low: 0.5,
      high: 0.7,
      reference: null,
      gap: null,
      target: 0.7,
      status: "ok",
    });
    expect(second).toMatchObject({ value: 0.5, reference: 40 / 60, status: "ok" });
    expect(second!.gap).toBeCloseTo(0.5 - 40 / 60, 12);
  });

  it.each([
    ["suppressed", rate("Female", 3, 40)],
    ["subtotal mismatch", rate("Female", 20, 40, { inconsistent: true })],
    ["subtotal mismatch", rate("Female", 3, 4, { inconsistent: true })],
  ])("holds no number where the status is %s", (status, group) => {
    const { metric, period, partner, dimension, group: name, target, ...rest } = rows(all, group)[1]!;
    expect([metric, period, partner, dimension, name, target]).toEqual([
      "m",
      "All",
      "All",
      "gender",
      "Female",
      0.7,
    ]);
    const { status: found, ...numbers } = rest;
    expect(found).toBe(status);
    expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
  });

  it("leaves out only the comparison where that would tell of a hidden number", () => {
    expect(rows(rate("All", 3, 100), rate("Female", 20, 40))[1]).toMatchObject({
      value: 0.5,
      reference: null,
      gap: null,
      status: "ok",
    });
  });

  it("says where there is nothing to say", () => {
    expect(rows(rate("All", 0, 0))[0]).toMatchObject({ value: null, n: 0, status: "no data" });
  });
});

describe("rows of what is printed nowhere", () => {
  const at = (partner: string, period: string, group: string, n: number) =>
    rate(group, n / 2, n, { partner, period });
  const numbers = ["2025-Q1", "All"].flatMap((period) => [
    ...[at("All", period, "All", 190), at("All", period, "Female", 100), at("All", period, "Male", 90)],
    ...[at("Ash", period, "All", 100), at("Ash", period, "Female", 60), at("Ash", period, "Male", 40)],
    ...[at("Birch", period, "All", 90), at("Birch", period, "Female", 40), at("Birch", period, "Male", 50)],
  ]);
  const withoutMen = numbers.filter(
    ({ partner, group, period }) => partner !== "Ash" || group !== "Male" || period === "All",
  );
  const printed = (cells: readonly CubeCell[]) =>
    rows(...cells).filter(({ partner, period }) => partner === "Ash" && period === "2025-Q1");

  it("are the same whether a partner has people in a group or not", () => {
    expect(printed(withoutMen)).toEqual(printed(numbers));
    expect(printed(withoutMen)).toMatchObject([
      { group: "All", n: 100, status: "ok" },
      { group: "Female", n: null, status: "suppressed" },
      { group: "Male", n: null, status: "suppressed" },
    ]);
  });

  it("are there for groups that all periods together do not have, as where nothing adds up over time", () => {
    const withoutAll = numbers.filter(({ period, dimension }) => period !== "All" || dimension === "");
    expect(printed(withoutAll)).toEqual(printed(numbers));
  });

  it("are as the data have them where all is printed", () => {
    const words = dictionary([METRIC], [], { publishPartnerDetail: true });
    const all = cube(...withoutMen);
    const comparison = compareGroups(all, words);
    const found = summaryRows(all, protect(all, words, comparison), words, comparison);
    expect(found).toHaveLength(withoutMen.length);
  });
});

describe("targetFinder", () => {
  const target = (value: number, more: Partial<Target>): Target => ({
    metric: "m",
    partner: "",
    dimension: "",
    group: "",
    period: "",
    target: value,
    ...more,
  });
  const find = targetFinder({
    ...dictionary([METRIC, { ...METRIC, name: "bare", target: null }]),
    targets: [
      target(0.1, { partner: "All", period: "All" }),
      target(0.2, { partner: "North" }),
      target(0.3, { partner: "north", period: "2025" }),
      target(0.4, { dimension: "Gender", group: "female" }),
      target(0.5, { period: "2025" }),
      target(9, { metric: "other" }),
    ],
  });
  const key = { metric: "m", period: "2024", partner: "South", dimension: "", group: "All" };

  it.each([
    ["any", {}, 0.1],
    ["a partner", { partner: "North" }, 0.2],
    ["a partner and a period", { partner: "North", period: "2025" }, 0.3],
    ["a group", { dimension: "gender", group: "Female" }, 0.4],
    ["two names before one", { partner: "North", dimension: "gender", group: "Female" }, 0.4],
    ["a metric without any", { metric: "bare" }, null],
  ])("the line that names most: %s", (_, more, expected) => expect(find({ ...key, ...more })).toBe(expected));
});
