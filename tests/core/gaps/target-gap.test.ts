/** Target gaps: short of the target beyond doubt, for everyone and for groups. */
import type { Dictionary, Metric } from "../../../src/core/dictionary/model";
import { outcomeGaps } from "../../../src/core/gaps/kinds/outcome-gap";
import { targetGaps } from "../../../src/core/gaps/kinds/target-gap";
import type { CubeCell } from "../../../src/core/summarize/model";
import { cell, context, cube, day, dictionary, metric } from "./build";

function flagsOf(cells: CubeCell[], differing: Partial<Metric>, words: Partial<Dictionary> = {}) {
  const spoken = dictionary({ metrics: [metric("enrolment", differing)], ...words });
  return targetGaps(context(spoken, cube(cells)));
}

const COUNT = { calculation: "count" as const, target: 100 };

describe("target-gap", () => {
  it("flags a rate whose interval lies below its target", () => {
    const [flag, ...rest] = flagsOf([cell("All", 600, 1000)], { target: 0.7, targetDate: day("2027-06-30") });
    expect(rest).toEqual([]);
    expect(flag).toMatchObject({
      kind: "target-gap",
      dimension: "",
      group: "All",
      value: 0.6,
      comparedWith: "Target",
      reference: 0.7,
      n: 1000,
    });
    expect(flag!.high!).toBeLessThan(0);
    expect(flag!.measures).toMatchObject({ peopleBehind: 100, targetDate: day("2027-06-30") });
  });

  it("says nothing where the interval holds the target, or the target is met", () => {
    expect(flagsOf([cell("All", 60, 100)], { target: 0.69 })).toEqual([]);
    expect(flagsOf([cell("All", 60, 100)], { target: 0.7 })).toHaveLength(1);
    expect(flagsOf([cell("All", 800, 1000)], { target: 0.7 })).toEqual([]);
    expect(flagsOf([cell("All", 600, 1000)], {})).toEqual([]);
  });

  it("takes less as better where the direction is down", () => {
    expect(
      flagsOf([cell("All", 240, 1000)], { target: 0.15, direction: "down" })[0]!.measures.peopleBehind,
    ).toBe(90);
    expect(flagsOf([cell("All", 100, 1000)], { target: 0.15, direction: "down" })).toEqual([]);
    expect(flagsOf([cell("All", 240, 1000)], { target: 0.15, direction: null })).toEqual([]);
  });

  it("counts no people who would close the gap of what is no share", () => {
    const [cost] = flagsOf([cell("All", 94000, 100)], { target: 900, direction: "down" });
    expect(cost).toMatchObject({ value: 940, reference: 900 });
    expect(cost!.measures).not.toHaveProperty("peopleBehind");
  });

  it("holds groups against the finest target, if they are large enough", () => {
    const cells = [cell("All", 900, 1000), cell("Black", 60, 100), cell("White", 840, 900)];
    const targets = [
      { metric: "enrolment", partner: "", dimension: "race", group: "Black", period: "", target: 0.55 },
    ];
    expect(flagsOf(cells, { target: 0.8 }).map(({ group }) => group)).toEqual(["Black"]);
    expect(flagsOf(cells, { target: 0.8 }, { targets })).toEqual([]);
    expect(flagsOf(cells, { target: 0.8, minimumGroupSize: 101 })).toEqual([]);
  });

  it("counts the groups that fall short with everyone, and keeps those that have a target of their own", () => {
    const cells = [cell("All", 600, 1000), cell("Black", 300, 600), cell("White", 250, 400)];
    const targets = [
      { metric: "enrolment", partner: "", dimension: "race", group: "White", period: "", target: 0.69 },
    ];
    const flags = flagsOf([cells[0]!, cells[1]!, cells[2]!], { target: 0.7 }, { targets });
    expect(flags.map(({ group, severity }) => [group, severity])).toEqual([
      ["All", "warning"],
      ["Black", "info"],
      ["White", "warning"],
    ]);
    expect(flags[0]!.measures).toMatchObject({ groups: 1, groupsShort: 1 });
    expect(flagsOf(cells, { target: 0.7 })[0]!.measures).toMatchObject({ groups: 2, groupsShort: 2 });
  });

  it("counts printed groups alone, so that none is told to be large enough", () => {
    const cells = [
      ...[cell("All", 500, 1000), cell("Black", 240, 480), cell("White", 250, 500)],
      ...[cell("Asian", 5, 10), cell("Latino", 5, 10)],
    ];
    const [flag] = flagsOf(cells, { target: 0.7, minimumGroupSize: 5 });
    expect(flag!.measures).toMatchObject({ groups: 2, groupsShort: 2 });
  });

  it("says no more of a group that is hardly worse than everyone, or of which an outcome gap speaks", () => {
    const cells = [cell("All", 600, 1000), cell("Black", 345, 600), cell("White", 255, 400)];
    expect(flagsOf(cells, { target: 0.7 }).map(({ group }) => group)).toEqual(["All"]);
    const worse = [cell("All", 600, 1000), cell("Black", 300, 600), cell("White", 300, 400)];
    const found = context(dictionary({ metrics: [metric("enrolment", { target: 0.8 })] }), cube(worse));
    expect(targetGaps(found).map(({ group }) => group)).toEqual(["All", "Black"]);
    expect(targetGaps(found, outcomeGaps(found)).map(({ group }) => group)).toEqual(["All"]);
  });

  it("is a note of a group that an outcome gap speaks of, where everyone reaches the target", () => {
    const spoken = dictionary({ metrics: [metric("enrolment", { target: 0.7 })] });
    const numbers = context(
      spoken,
      cube([cell("All", 720, 1000), cell("Black", 50, 100), cell("White", 670, 900)]),
    );
    expect(targetGaps(numbers)).toMatchObject([{ group: "Black", severity: "warning" }]);
    expect(targetGaps(numbers, outcomeGaps(numbers))).toMatchObject([{ group: "Black", severity: "info" }]);
  });

  it("is a note before the metric's own date, and none of it for a target of its own", () => {
    const ahead = { target: 0.7, targetDate: day("2027-06-30") };
    expect(flagsOf([cell("All", 600, 1000)], ahead)).toMatchObject([{ severity: "info" }]);
    const targets = [
      { metric: "enrolment", partner: "", dimension: "", group: "", period: "2025-Q1", target: 0.65 },
    ];
    expect(flagsOf([cell("All", 600, 1000)], ahead, { targets })).toMatchObject([{ severity: "warning" }]);
  });

  it("holds a rate without an interval to the smallest gap that matters, without a trace of rounding", () => {
    const plain = { low: null, high: null, countsPeople: false };
    expect(flagsOf([cell("All", 67, 100, plain)], { target: 0.7 })).toHaveLength(1);
    expect(flagsOf([cell("All", 671, 1000, plain)], { target: 0.7 })).toEqual([]);
  });

  it("holds a count against its target once its date is past, and a group only against its own", () => {
    const cells = [cell("All", 90, null), cell("Black", 40, null)];
    expect(flagsOf(cells, COUNT).map(({ group }) => group)).toEqual(["All"]);
    expect(flagsOf(cells, { ...COUNT, targetDate: day("2026-01-15") })).toEqual([]);
    expect(flagsOf(cells, { ...COUNT, targetDate: day("2026-01-14") })).toHaveLength(1);
    const targets = [
      { metric: "enrolment", partner: "All", dimension: "race", group: "Black", period: "", target: 45 },
    ];
    expect(flagsOf(cells, COUNT, { targets }).map(({ group, gap }) => [group, gap])).toEqual([
      ["All", -10],
      ["Black", -5],
    ]);
  });

  it("says nothing of a hidden number", () => {
    expect(flagsOf([cell("All", 9, null)], COUNT)).toEqual([]);
    expect(flagsOf([cell("All", 5, 1000)], { target: 0.7 })).toEqual([]);
  });
});
