/** Representation gaps: those served against the community. */
import type { Benchmark, Dictionary, Metric } from "../../../src/core/dictionary/model";
import { serviceGaps } from "../../../src/core/gaps/kinds/service-gap";
import type { CubeCell } from "../../../src/core/summarize/model";
import { cell, context, cube, dictionary, metric, settings } from "./build";

function benchmark(group: string, population: number, differing: Partial<Benchmark> = {}): Benchmark {
  return {
    ...{ dimension: "race", group, population, marginOfError: null, confidence: null, for: "" },
    ...{ described: "Children of the county", source: "Census", year: "2024" },
    ...differing,
  };
}

const SERVED = metric("enrolment", { calculation: "distinct" });
const HALVES = [benchmark("Black", 5000), benchmark("White", 5000)];

/** Groups and the total that they make. */
function served(groups: Record<string, number>, differing: Partial<CubeCell> = {}): CubeCell[] {
  const total = Object.values(groups).reduce((sum, n) => sum + n, 0);
  return [
    cell("All", total, null),
    ...Object.entries(groups).map(([group, n]) => cell(group, n, null, differing)),
  ];
}

function flagsOf(
  cells: CubeCell[],
  benchmarks: Benchmark[],
  words: Partial<Dictionary> = {},
  overlapping: string[] = [],
) {
  const spoken = dictionary({ metrics: [SERVED], benchmarks, ...words });
  return serviceGaps(context(spoken, cube(cells, overlapping)));
}

describe("service-gap", () => {
  it("flags the group whose share of those served is below 0.8 of its share of the community", () => {
    const margin = { marginOfError: 200, confidence: 0.9 };
    const flags = flagsOf(served({ Black: 100, White: 300 }), [
      benchmark("black", 5000, margin),
      benchmark("White", 5000, margin),
    ]);
    expect(flags).toHaveLength(1);
    expect(flags[0]).toMatchObject({
      kind: "service-gap",
      group: "Black",
      value: 0.25,
      reference: 0.5,
      gap: -0.25,
      comparedWith: "Children of the county",
      n: 100,
      measures: {
        representationIndex: 0.5,
        allServed: 400,
        peopleBehind: 100,
      },
    });
    // √(200² - 0.5² · 2 · 200²) / 10,000.
    expect(flags[0]!.measures.communityMargin).toBeCloseTo(Math.sqrt(20_000) / 10_000, 12);
    expect(flags[0]!.low!).toBeLessThan(-0.25);
    expect(flags[0]!.high!).toBeGreaterThan(-0.25);
  });

  it("tells no margin of the community's share unless each of its parts has one", () => {
    const of = (...margins: (number | null)[]) =>
      flagsOf(
        served({ Black: 100, White: 300 }),
        ["Black", "White"].map((group, i) => benchmark(group, 5000, { marginOfError: margins[i]! })),
      )[0]!.measures;
    expect(of(200, 200).communityMargin).toBeGreaterThan(0);
    expect(of(200, null).communityMargin).toBeNull();
    expect(of(null, 200).communityMargin).toBeNull();
  });

  it("does not flag an index of exactly 0.8, and flags one just below", () => {
    expect(flagsOf(served({ Black: 400, White: 600 }), HALVES)).toEqual([]);
    expect(flagsOf(served({ Black: 399, White: 601 }), HALVES)).toHaveLength(1);
  });

  it("says nothing where the interval holds 1, or too few were served", () => {
    expect(flagsOf(served({ Black: 13, White: 22 }), HALVES)).toEqual([]);
    expect(flagsOf(served({ Black: 0, White: 19 }), HALVES)).toEqual([]);
    expect(flagsOf(served({ Black: 0, White: 20 }), HALVES)).toHaveLength(1);
  });

  it("flags a group that nobody was served of, even where it has no number at all", () => {
    const flags = flagsOf(served({ White: 400 }), HALVES);
    expect(flags.map(({ group, value, n }) => [group, value, n])).toEqual([["Black", 0, 0]]);
  });

  it("takes shares over groups with a benchmark only", () => {
    const flags = flagsOf(served({ Black: 200, White: 200, Other: 600, "Not reported": 300 }), HALVES);
    expect(flags).toEqual([]);
  });

  it("prefers benchmarks for the metric, and leaves those of others alone", () => {
    const cells = served({ Black: 100, White: 300 });
    const own = [
      benchmark("Black", 2500, { for: "enrolment" }),
      benchmark("White", 7500, { for: "enrolment" }),
    ];
    expect(flagsOf(cells, [...HALVES, ...own])).toEqual([]);
    expect(
      flagsOf(
        cells,
        HALVES.map((each) => ({ ...each, for: "other" })),
      ),
    ).toEqual([]);
  });

  it("takes the latest year of each group", () => {
    const old = HALVES.map((each) => ({ ...each, year: "2014" }));
    const cells = served({ Black: 250, White: 750 });
    const recent = [benchmark("Black", 2500), benchmark("White", 7500)];
    expect(flagsOf(cells, [...recent, ...old])).toEqual([]);
    expect(flagsOf(cells, old)).toHaveLength(1);
  });

  it("speaks of numbers of people only, and not of those that should be rare", () => {
    const cells = served({ Black: 100, White: 300 });
    const flagged = (differing: Partial<Metric>, over = cells) =>
      flagsOf(over, HALVES, { metrics: [{ ...SERVED, ...differing }] }).length;
    expect(flagged({ calculation: "sum" })).toBe(1);
    const amounts = cells.map((each) => ({ ...each, countsPeople: false }));
    expect(flagged({ calculation: "sum" }, amounts)).toBe(0);
    expect(flagged({ counts: "things" })).toBe(0);
    expect(flagged({ direction: "down" })).toBe(0);
  });

  it("takes shares of people, not of answers, where people may tick several groups", () => {
    // Of 100 people with an answer 50 are White, 40 Black, and 30 Black and Asian: 120 answers.
    const cells = [
      ...[cell("All", 120, null), cell("White", 50, null), cell("Black", 70, null)],
      ...[cell("Asian", 30, null), cell("Not reported", 20, null)],
    ];
    const three = [benchmark("Black", 3700), benchmark("White", 5800), benchmark("Asian", 500)];
    // 50 of 150 answers would be below 0.8 of 58%; 50 of 100 people are not.
    expect(flagsOf(cells, three, {}, ["enrolment|race"])).toEqual([]);
    const behind = [...three.slice(0, 1), benchmark("White", 15_800), ...three.slice(2)];
    const [flag] = flagsOf(cells, behind, {}, ["enrolment|race"]);
    expect(flag).toMatchObject({ group: "White", value: 0.5, measures: { allServed: 100 } });
    // Those without an answer may be hidden: then they are few, and count as served.
    const few = [cell("All", 110, null), ...cells.slice(1, 4), cell("Not reported", 10, null)];
    const [other] = flagsOf(few, behind, {}, ["enrolment|race"]);
    expect(other).toMatchObject({ group: "White", measures: { allServed: 110 } });
  });

  it("never shows a hidden group, and works the whole out from printed numbers only", () => {
    const four = [...HALVES, benchmark("Asian", 1000), benchmark("Other", 300)];
    const cells = served({ Black: 100, White: 300, Asian: 5, Other: 15 });
    const flags = flagsOf(cells, four);
    expect(flags.map(({ group, measures }) => [group, measures.allServed])).toEqual([["Black", 420]]);
    // Asian is far behind as well, but hidden; with suppression off it is flagged.
    const open = flagsOf(cells, four, { settings: settings({ smallestPublishable: 0 }) });
    expect(open.map(({ group }) => group)).toEqual(["Black", "Asian"]);
    // With a second hidden number outside the benchmarks, or with groups that overlap, the whole is not known.
    expect(flagsOf(served({ Black: 100, White: 300, Asian: 5, Other: 15, More: 4 }), four)).toEqual([]);
    expect(flagsOf(cells, four, {}, ["enrolment|race"])).toEqual([]);
  });

  it("says nothing of a breakdown that contradicts its total", () => {
    expect(flagsOf(served({ Black: 100, White: 300 }, { inconsistent: true }), HALVES)).toEqual([]);
  });
});
