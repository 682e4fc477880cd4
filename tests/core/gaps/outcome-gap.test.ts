/** Outcome gaps: raised where real, silent on noise, on what does not matter and on what may not be printed. */
import type { Dictionary, Metric, Settings } from "../../../src/core/dictionary/model";
import { outcomeGaps } from "../../../src/core/gaps/kinds/outcome-gap";
import { newcombe } from "../../../src/core/summarize/measures/newcombe";
import type { CubeCell } from "../../../src/core/summarize/model";
import { cell, context, cube, dictionary, metric, settings } from "./build";

/** The two groups that make up everyone. */
function pair(black: [number, number], white: [number, number]): CubeCell[] {
  return [
    cell("All", black[0] + white[0], black[1] + white[1]),
    cell("Black", ...black),
    cell("White", ...white),
  ];
}

function flagsOf(cells: CubeCell[], differing: Partial<Metric> = {}, words: Partial<Dictionary> = {}) {
  const spoken = dictionary({ metrics: [metric("enrolment", differing)], ...words });
  return outcomeGaps(context(spoken, cube(cells)));
}

const REAL = pair([300, 600], [980, 1400]);

describe("outcome-gap", () => {
  it("flags the group that is behind, with its figures", () => {
    const flags = flagsOf(REAL);
    expect(flags).toHaveLength(1);
    const flag = flags[0]!;
    const interval = newcombe({ successes: 300, n: 600 }, { successes: 980, n: 1400 })!;
    expect(flag).toMatchObject({
      kind: "outcome-gap",
      metric: "enrolment",
      period: "2025-Q1",
      partner: "All",
      dimension: "race",
      group: "Black",
      value: 0.5,
      comparedWith: "everyone else",
      n: 600,
      low: interval.low,
      high: interval.high,
    });
    expect(flag.gap).toBeCloseTo(-0.2, 12);
    expect(flag.reference).toBeCloseTo(0.7, 12);
    expect(flag.measures).toMatchObject({
      metricTitle: "The enrolment",
      direction: "up",
      peopleBehind: 120,
    });
    expect(flag.measures.eightyPercentIndex).toBeCloseTo(5 / 7, 12);
    expect(flag.measures.proportionalityIndex).toBeCloseTo(300 / 1280 / 0.3, 12);
  });

  it("takes less as better where the direction is down", () => {
    const flags = flagsOf(REAL, { direction: "down" });
    expect(flags.map(({ group }) => group)).toEqual(["White"]);
    // 420 of 1400 were spared; at the others' half it would be 700.
    expect(flags[0]!.measures.peopleBehind).toBe(280);
  });

  it("says nothing without a direction, of medians, and where nothing says how sure an average is", () => {
    expect(flagsOf(REAL, { direction: null })).toEqual([]);
    expect(flagsOf(REAL, { calculation: "median" })).toEqual([]);
    expect(flagsOf(REAL.map((each) => ({ ...each, countsPeople: false })))).toEqual([]);
  });

  /** Means of people: how many, their mean, and the variance of their values. */
  function average(group: string, people: number, mean: number, variance: number): CubeCell {
    const y = people * mean;
    const spread = { people, yy: (people - 1) * variance + people * mean ** 2, xy: y, xx: people };
    return cell(group, y, people, { countsPeople: false, low: null, high: null, spread });
  }

  function averages(black: [number, number, number], white: [number, number, number]): CubeCell[] {
    const [a, b] = [average("Black", ...black), average("White", ...white)];
    const sum = (x: number, y: number) => x + y;
    const spread = {
      people: sum(a.spread!.people, b.spread!.people),
      yy: sum(a.spread!.yy, b.spread!.yy),
      xy: sum(a.spread!.xy, b.spread!.xy),
      xx: sum(a.spread!.xx, b.spread!.xx),
    };
    const all = cell("All", a.numerator! + b.numerator!, a.n + b.n, { countsPeople: false, spread });
    return [all, a, b];
  }

  it("judges averages by how their people differ", () => {
    const flags = flagsOf(averages([40, 62, 144], [160, 70, 144]), { calculation: "mean" });
    expect(flags.map(({ group, value, reference, n }) => [group, value, reference, n])).toEqual([
      ["Black", 62, 70, 40],
    ]);
    // s² is 144 on both sides: error √(144/40 + 144/160) = 2.1213, and 61 degrees of freedom make it 2.0 of these.
    expect(flags[0]!.low).toBeCloseTo(-8 - 2 * 2.1213, 2);
    expect(flags[0]!.high).toBeCloseTo(-8 + 2 * 2.1213, 2);
    expect(flags[0]!.measures).toEqual({ metricTitle: "The enrolment", direction: "up", together: 0 });
    const noisy = averages([40, 62, 900], [160, 70, 144]);
    expect(flagsOf(noisy, { calculation: "mean" })).toEqual([]);
    // What the others differ by stands for the group as well, if it is more.
    expect(flagsOf(averages([40, 62, 144], [160, 70, 900]), { calculation: "mean" })).toEqual([]);
  });

  it("takes a part of the reference for the smallest gap that matters in averages", () => {
    const mean = { calculation: "mean" as const };
    // 3% of 70 is 2.1.
    expect(flagsOf(averages([4000, 67.8, 144], [16000, 70, 144]), mean)).toHaveLength(1);
    expect(flagsOf(averages([4000, 68, 144], [16000, 70, 144]), mean)).toEqual([]);
  });

  it("needs enough people under an average", () => {
    const few = averages([19, 40, 144], [160, 70, 144]);
    expect(flagsOf(few, { calculation: "mean" })).toEqual([]);
    expect(flagsOf(few, { calculation: "mean", minimumGroupSize: 19 })).toHaveLength(1);
  });

  it("flags a gap of exactly the smallest that matters, and none just below it", () => {
    // 6,000 of 10,000 against 6,300 of 10,000: three points, which floating point makes a trace less.
    expect(flagsOf(pair([6000, 10000], [6300, 10000]))).toHaveLength(1);
    expect(flagsOf(pair([6001, 10000], [6300, 10000]))).toEqual([]);
    const two = { settings: settings({ smallestGap: 0.02 }) };
    expect(flagsOf(pair([6001, 10000], [6300, 10000]), {}, two)).toHaveLength(1);
  });

  it("bears in mind that the best of many groups is partly best by luck", () => {
    const others = Array.from({ length: 6 }, (_, i) => cell(`Group ${i}`, 60, 100));
    const behind = pair([54, 100], [69, 100]);
    const flagged = (cells: CubeCell[]) => flagsOf(cells, { compareTo: "best" }).map(({ group }) => group);
    expect(flagged(behind)).toEqual(["Black"]);
    expect(flagged([...behind, ...others])).toEqual([]);
    expect(flagged([...pair([45, 100], [69, 100]), ...others])).toEqual(["Black"]);
  });

  it("says nothing where the interval holds zero", () => {
    expect(flagsOf(pair([20, 40], [700, 1000]))).toHaveLength(1);
    expect(flagsOf(pair([24, 40], [700, 1000]))).toEqual([]);
  });

  it("needs the minimum size on both sides", () => {
    const small = pair([20, 60], [560, 800]);
    expect(flagsOf(small, { minimumGroupSize: 60 })).toHaveLength(1);
    expect(flagsOf(small, { minimumGroupSize: 61 })).toEqual([]);
    const few = pair([300, 600], [55, 70]);
    expect(flagsOf(few, { minimumGroupSize: 70 })).toHaveLength(1);
    expect(flagsOf(few, { minimumGroupSize: 71 })).toEqual([]);
  });

  it("never flags those whose group is not known", () => {
    for (const group of ["Not reported", "Unlisted", "Declined"]) {
      const cells = [cell("All", 1280, 2000), cell(group, 300, 600), cell("White", 980, 1400)];
      expect(flagsOf(cells).map((flag) => flag.group)).toEqual([]);
    }
    const cross = { breakdowns: [["gender", "race"]] };
    const cells = REAL.map((each) =>
      each.dimension === "" ? each : { ...each, dimension: "gender x race" },
    );
    const named = (label: string) =>
      cells.map((each) => (each.group === "Black" ? { ...each, group: label } : each));
    expect(flagsOf(named("Female x Declined"), cross)).toEqual([]);
    expect(flagsOf(named("Female x Black"), cross)).toHaveLength(1);
  });

  it("says nothing of a hidden cell, nor of one compared with a hidden cell", () => {
    // 5 successes are too few to print; everyone else is everyone less these.
    const hidden = pair([5, 100], [980, 1400]);
    expect(flagsOf(hidden)).toEqual([]);
    expect(flagsOf(hidden, {}, { settings: settings({ smallestPublishable: 0 }) })).toHaveLength(1);
    const best = [
      cell("All", 690, 1100),
      cell("Black", 300, 600),
      cell("White", 395, 400),
      cell("Asian", 60, 100),
    ];
    // 5 of 400 without the outcome: the best group is hidden.
    expect(flagsOf(best, { compareTo: "best" })).toEqual([]);
  });

  it("scales the interval where the reference is everyone", () => {
    const [flag] = flagsOf(REAL, { compareTo: "overall" });
    const interval = newcombe({ successes: 300, n: 600 }, { successes: 980, n: 1400 })!;
    expect(flag!.comparedWith).toBe("everyone");
    expect(flag!.gap).toBeCloseTo(0.5 - 0.64, 12);
    expect(flag!.low).toBeCloseTo(interval.low * 0.7, 12);
    expect(flag!.low!).toBeLessThan(flag!.gap!);
    expect(flag!.high!).toBeGreaterThan(flag!.gap!);
  });

  it("compares with a named group, and not that group with itself", () => {
    const flags = flagsOf(REAL, { compareTo: "white" });
    expect(flags.map(({ group, comparedWith }) => [group, comparedWith])).toEqual([["Black", "White"]]);
  });

  it("makes a note of a cross of which a group is flagged itself", () => {
    const cross = (each: CubeCell) => ({
      ...each,
      dimension: "gender x race",
      group: `Female x ${each.group}`,
    });
    const groups = REAL.filter(({ dimension }) => dimension !== "");
    const breakdowns = { breakdowns: [["race"], ["gender", "race"]] };
    const flags = flagsOf([...REAL, ...groups.map(cross)], breakdowns);
    expect(flags.map(({ group, severity }) => [group, severity])).toEqual([
      ["Black", "warning"],
      ["Female x Black", "info"],
    ]);
    expect(flagsOf([REAL[0]!, ...groups.map(cross)], breakdowns)[0]!.severity).toBe("warning");
  });

  it("keeps only what stands among all comparisons where Settings ask for it", () => {
    // One of two comparisons is at p = 0.03, more than 0.05 / 2; beside a clear one it stands.
    const weak = pair([560, 1000], [608, 1000]);
    const strict = { settings: settings({ flagAdjustment: "Benjamini-Hochberg" }) };
    const other = { ...strict, metrics: [metric("enrolment"), metric("reading")] };
    const even = pair([500, 1000], [500, 1000]).map((each) => ({ ...each, metric: "reading" }));
    const clear = REAL.map((each) => ({ ...each, metric: "reading" }));
    const find = (cells: CubeCell[], words: Partial<Dictionary>) =>
      outcomeGaps(
        context(dictionary(words), cube(cells), {
          coverage: ["enrolment", "reading"].map((name) => ({
            ...{ partner: "North", period: "2025-Q1", metric: name, status: "Reported" as const },
          })),
        }),
      ).map((flag) => flag.metric);
    expect(find([...weak, ...even], { metrics: other.metrics })).toEqual(["enrolment"]);
    expect(find([...weak, ...even], other)).toEqual([]);
    expect(find([...weak, ...clear], other)).toEqual(["enrolment", "reading"]);
  });

  it("looks within partners only where Settings ask for it", () => {
    const within = REAL.map((each) => ({ ...each, partner: "North", period: "All" }));
    expect(flagsOf([...REAL, ...within])).toHaveLength(1);
    const flags = flagsOf([...REAL, ...within], {}, { settings: settings({ flagPartners: true }) });
    expect(flags.map(({ partner, period }) => [partner, period])).toEqual([
      ["All", "2025-Q1"],
      ["North", "All"],
    ]);
  });

  it("looks within partners at the latest period where that is printed", () => {
    const within = REAL.flatMap((each) =>
      ["2025-Q1", "All"].map((period) => ({ ...each, partner: "North", period })),
    );
    const placesOf = (differing: Partial<Settings>) =>
      flagsOf([...REAL, ...within], {}, { settings: settings({ flagPartners: true, ...differing }) }).map(
        ({ partner, period }) => [partner, period],
      );
    const latest = [
      ["All", "2025-Q1"],
      ["North", "2025-Q1"],
    ];
    expect(placesOf({ smallestPublishable: 0 })).toEqual(latest);
    expect(placesOf({ publishPartnerDetail: true })).toEqual(latest);
    expect(placesOf({})).toEqual([latest[0], ["North", "All"]]);
  });

  it("keeps its id when period and numbers change, and differs from group to group", () => {
    const later = REAL.map((each) => ({ ...each, period: "All" }));
    const [first] = flagsOf(REAL);
    const spoken = dictionary();
    const [second] = outcomeGaps(context(spoken, cube(later)));
    expect(second!.period).toBe("All");
    expect(second!.flagId).toBe(first!.flagId);
    expect(flagsOf(pair([420, 600], [700, 1400]))[0]!.flagId).not.toBe(first!.flagId);
  });
});
