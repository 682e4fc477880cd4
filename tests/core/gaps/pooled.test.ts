/** Where the latest period says too little of a group, the last four together speak. */

import type { FlagInput } from "../../../src/core/gaps/flag-input";
import { outcomeGaps } from "../../../src/core/gaps/kinds/outcome-gap";
import { serviceGaps } from "../../../src/core/gaps/kinds/service-gap";
import { compareGroups } from "../../../src/core/summarize/compare";
import type { CubeCell } from "../../../src/core/summarize/model";
import { ALL } from "../../../src/core/time/period";
import { cell, context, cube, dictionary, metric, quarter } from "./build";

const PERIODS = ["2024-Q4", "2025-Q1"];
const POOLED = "2024-Q4 to 2025-Q1";

/** Nothing hidden but the cells that are named. */
function showing(...hidden: CubeCell[]): Pick<FlagInput, "protection"> {
  const isHidden = (each: CubeCell) => hidden.includes(each);
  return { protection: { isHidden, isReferenceHidden: isHidden, audit: null as never } };
}

function found(latest: CubeCell[], pooledCells: CubeCell[], words = dictionary(), hidden: CubeCell[] = []) {
  const coverage = PERIODS.map((period) => ({
    ...{ partner: "North", period, metric: "enrolment", status: "Reported" as const },
  }));
  const pooled = pooledCells.map((each) => ({ ...each, period: POOLED }));
  return context(words, cube(latest), {
    ...showing(...hidden),
    coverage,
    periods: PERIODS.map(quarter),
    pooled: { cells: pooled, comparison: compareGroups({ cells: pooled }, words), ...showing() },
  });
}

const LATEST = [cell("All", 300, 419), cell("Black", 9, 19), cell("White", 291, 400)];
const TOGETHER = [cell("All", 700, 1040), cell("Black", 20, 80), cell("White", 680, 960)];

describe("an outcome gap over several periods", () => {
  it("is raised for a group that is too small in the latest", () => {
    expect(outcomeGaps(found(LATEST, TOGETHER))).toMatchObject([
      { group: "Black", period: POOLED, value: 0.25, n: 80, comparedWith: "everyone else" },
    ]);
  });

  it("is raised for a group that nobody is of in the latest", () => {
    const latest = LATEST.filter(({ group }) => group !== "Black");
    expect(outcomeGaps(found(latest, TOGETHER))).toMatchObject([{ group: "Black", period: POOLED }]);
  });

  it("gives way to the latest period where that is large enough", () => {
    const latest = [cell("All", 336, 480), cell("Black", 56, 80), cell("White", 280, 400)];
    expect(outcomeGaps(found(latest, TOGETHER))).toEqual([]);
  });

  it("stays unsaid where one of the periods has a hidden number, which a verdict could tell", () => {
    expect(outcomeGaps(found(LATEST, TOGETHER, dictionary(), [LATEST[1]!]))).toEqual([]);
  });

  const OVER_ALL = [cell("All", 2100, 3000), cell("Black", 30, 120), cell("White", 2070, 2880)].map(
    (each) => ({
      ...each,
      period: ALL,
    }),
  );

  it("is raised over all periods where these are printed and the others are not", () => {
    const flags = outcomeGaps(found([...LATEST, ...OVER_ALL], TOGETHER, dictionary(), [LATEST[1]!]));
    expect(flags).toMatchObject([{ group: "Black", period: ALL, value: 0.25, measures: { allPeriods: 1 } }]);
  });

  it("counts each person once over all periods, however many rows there are", () => {
    // 120 rows of 12 people, of whom 1 in 2 succeeds each time, beside 7 in 10: with 120 people that would be certain.
    const few = OVER_ALL.map((each) =>
      each.group === "Black" ? { ...each, n: 12, numerator: 60, value: 0.5 } : each,
    );
    expect(outcomeGaps(found([...LATEST, ...few], TOGETHER, dictionary(), [LATEST[1]!]))).toEqual([]);
    // Of 30 people with four rows each, a quarter succeeds: to the 72 in 100 of the others it takes 15 of them, not 57.
    const [black] = outcomeGaps(
      found(
        [...LATEST, ...OVER_ALL.map((each) => (each.group === "Black" ? { ...each, n: 30 } : each))],
        TOGETHER,
        dictionary(),
        [LATEST[1]!],
      ),
    );
    expect(black!.measures.peopleBehind).toBe(15);
  });

  it("takes headcounts of several periods for those of as few people as they can be", () => {
    const words = dictionary();
    const tables = words.tables.map((table) => ({ ...table, keys: [] }));
    const lines = tables.map(({ name }) => ({ table: name, numerator: null, denominator: null, row: 2 }));
    const counted = { ...words, tables, metrics: words.metrics.map((each) => ({ ...each, lines })) };
    const before = { ...cell("All", 300, 419), period: PERIODS[0]! };
    const flagged = (black: number) => {
      const group = { ...cell("Black", black / 2, black), period: ALL };
      const overAll = OVER_ALL.map((each) => (each.group === "Black" ? group : each));
      return outcomeGaps(found([...LATEST, before, ...overAll], TOGETHER, counted, [LATEST[1]!]));
    };
    // Half of 24 beside 7 in 10: clear if they are 24 people, not if 12 were counted twice.
    expect(flagged(24)).toEqual([]);
    expect(flagged(48)).toMatchObject([{ period: ALL, n: 48, measures: { allPeriods: 1 } }]);
    expect(flagged(48)[0]!.measures.peopleBehind).toBeUndefined();
  });

  it("stays unsaid where even together there are too few", () => {
    const few = [cell("All", 685, 979), cell("Black", 5, 19), cell("White", 680, 960)];
    expect(outcomeGaps(found(LATEST, few))).toEqual([]);
  });
});

describe("a representation gap over several periods", () => {
  it("is raised where too few were served in the latest", () => {
    const words = dictionary({
      metrics: [metric("enrolment", { calculation: "distinct", minimumGroupSize: 100 })],
      benchmarks: ["Black", "White"].map((group) => ({
        ...{ dimension: "race", group, population: 5000, marginOfError: null, confidence: null, for: "" },
        ...{ described: "", source: "", year: "" },
      })),
    });
    const count = (black: number, white: number) => [
      ...[cell("All", black + white, null), cell("Black", black, null), cell("White", white, null)],
    ];
    const flags = serviceGaps(found(count(20, 60), count(60, 180), words));
    expect(flags).toMatchObject([{ group: "Black", period: POOLED, value: 0.25, n: 60 }]);
    const latest = count(20, 60);
    expect(serviceGaps(found(latest, count(60, 180), words, [latest[1]!]))).toEqual([]);
    const overAll = count(90, 270).map((each) => ({ ...each, period: ALL }));
    expect(serviceGaps(found([...latest, ...overAll], count(60, 180), words, [latest[1]!]))).toMatchObject([
      { group: "Black", period: ALL, value: 0.25, n: 90, measures: { allPeriods: 1 } },
    ]);
  });
});
