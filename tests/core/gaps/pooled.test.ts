/** Where the latest period says too little of a group, the last four together speak. */

import type { FlagInput } from "../../../src/core/gaps/flag-input";
import { outcomeGaps } from "../../../src/core/gaps/kinds/outcome-gap";
import { serviceGaps } from "../../../src/core/gaps/kinds/service-gap";
import { compareGroups } from "../../../src/core/summarize/compare";
import type { CubeCell } from "../../../src/core/summarize/model";
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

  it("is said without numbers where one of the periods has a hidden number", () => {
    const [flag] = outcomeGaps(found(LATEST, TOGETHER, dictionary(), [LATEST[1]!]));
    expect(flag).toMatchObject({
      group: "Black",
      period: POOLED,
      value: null,
      gap: null,
      low: null,
      n: null,
    });
    expect(flag!.measures).toEqual({ metricTitle: "The enrolment", direction: "up" });
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
    expect(serviceGaps(found(latest, count(60, 180), words, [latest[1]!]))).toMatchObject([
      { group: "Black", value: null, n: null, measures: { metricTitle: "The enrolment" } },
    ]);
  });
});
