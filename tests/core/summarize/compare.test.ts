import { compareGroups } from "../../../src/core/summarize/compare";
import type { CubeCell } from "../../../src/core/summarize/model";
import { cell, count, cube, rate } from "./cells";
import { dictionary, field, type TestMetric, table } from "./records";

const all = rate("All", 60, 100);
const women = rate("Female", 40, 50);
const men = rate("Male", 15, 40);
const unsaid = rate("Not reported", 5, 5);
const few = rate("Other", 5, 5);
const cells = cube(all, women, men, few, unsaid);

const comparison = (more: Partial<TestMetric> = {}, over = cells) =>
  compareGroups(over, dictionary([{ name: "m", calculation: "rate", lines: [], by: [["gender"]], ...more }]));

describe("compareGroups", () => {
  it("takes the total less the group as everyone else", () => {
    expect(comparison().reference(men)).toEqual({
      kind: "others",
      name: "everyone else",
      candidates: 1,
      numerator: 45,
      denominator: 60,
      n: 60,
      value: 0.75,
      tested: { numerator: 45, denominator: 60, n: 60 },
      from: [all, men],
    });
  });

  it("takes the total as overall, and tests against everyone else", () => {
    const found = comparison({ compareTo: "overall" }).reference(men)!;
    expect(found).toMatchObject({
      kind: "overall",
      name: "everyone",
      value: 0.6,
      numerator: 60,
      n: 100,
      from: [all],
    });
    expect(found.tested).toMatchObject({ numerator: 45, denominator: 60 });
  });

  it("takes the best of the groups that are large enough and name somebody", () => {
    expect(comparison({ compareTo: "best" }).reference(men)).toMatchObject({
      kind: "best",
      name: "Female",
      candidates: 2,
      value: 0.8,
    });
    expect(comparison({ compareTo: "Best", direction: "down" }).reference(women)).toMatchObject({
      name: "Male",
    });
    expect(comparison({ compareTo: "best", minimumGroupSize: 5 }).reference(men)).toMatchObject({
      name: "Other",
    });
    expect(comparison({ compareTo: "best", minimumGroupSize: 500 }).reference(men)).toBeNull();
  });

  it("never takes those who declined for the best, nor a cross with those who did not say", () => {
    const missing = [{ code: "D", reason: "Declined" }];
    const words = dictionary([
      { name: "m", calculation: "rate", lines: [], by: [["gender"], ["gender", "race"]], compareTo: "best" },
    ]);
    const spec = table("t", [
      field("gender", "disaggregation", { missing }),
      field("race", "disaggregation", { missing }),
    ]);
    const cross = (group: string, x: number) => ({ ...rate(group, x, 40), dimension: "gender x race" });
    const groups = [
      rate("Declined", 39, 40),
      ...[cross("Female x Declined", 38), cross("Not reported x Black", 37), cross("Male x Black", 20)],
    ];
    const found = compareGroups(cube(all, women, men, ...groups), { ...words, tables: [spec] });
    expect(found.reference(men)).toMatchObject({ name: "Female" });
    expect(found.reference(groups[1]!)).toMatchObject({ name: "Male x Black" });
  });

  it("takes the best of those that may be printed, so that it tells nothing of a better one that is hidden", () => {
    const better = rate("Nonbinary", 40, 40);
    const groups = cube(all, women, men, better);
    const words = dictionary([
      { name: "m", calculation: "rate", lines: [], by: [["gender"]], compareTo: "best" },
    ]);
    const name = (hidden: CubeCell[]) => compareGroups(groups, words, new Set(hidden)).reference(men)!.name;
    expect([name([]), name([better])]).toEqual(["Nonbinary", "Female"]);
  });

  it("compares with everyone else in dimensions that do not have the group that is named", () => {
    const black = { ...rate("Black", 12, 30), dimension: "race" };
    const found = comparison(
      { compareTo: "Female", by: [["gender"], ["race"]] },
      cube(all, women, men, black),
    );
    expect(found.reference(men)).toMatchObject({ kind: "group", name: "Female" });
    expect(found.reference(black)).toMatchObject({ kind: "others", numerator: 48, denominator: 70 });
  });

  it("takes a named group, whatever the case", () => {
    expect(comparison({ compareTo: "female" }).reference(men)).toMatchObject({
      kind: "group",
      name: "Female",
      from: [women],
    });
    expect(comparison({ compareTo: "Nobody" }).reference(men)).toMatchObject({ kind: "others" });
  });

  it("stays within the same period and partner", () => {
    const elsewhere = rate("Female", 9, 10, { partner: "A" });
    expect(comparison({ compareTo: "Female" }, cube(...cells.cells, elsewhere)).reference(men)!.from).toEqual(
      [women],
    );
  });

  it("compares means, and medians only with whole groups", () => {
    const total = cell({ numerator: null, denominator: null, value: 7, countsPeople: false });
    const group = cell({ ...total, dimension: "gender", group: "Male", value: 5 });
    const median = { calculation: "median" as const };
    expect(comparison(median, cube(total, group)).reference(group)).toBeNull();
    const overall = comparison({ ...median, compareTo: "overall" }, cube(total, group)).reference(group);
    expect(overall).toMatchObject({ value: 7, tested: null });
    expect(comparison({ calculation: "mean" }).reference(men)!.value).toBe(0.75);
  });

  it.each([
    ["a total", comparison().reference(all)],
    ["a group that is everyone", comparison({}, cube(women, rate("All", 40, 50))).reference(women)],
    ["a group without a value", comparison().reference(rate("Male", 0, 0))],
    ["a breakdown that contradicts itself", comparison().reference({ ...men, inconsistent: true })],
    ["a metric that is gone", comparison().reference({ ...men, metric: "gone" })],
    ["a group without its total", comparison({}, cube(men)).reference(men)],
    [
      "a count",
      comparison({ calculation: "count" }, cube(count("All", 30), count("Male", 10))).reference(
        count("Male", 10),
      ),
    ],
  ])("has nothing to compare %s with", (_, found) => expect(found).toBeNull());
});
