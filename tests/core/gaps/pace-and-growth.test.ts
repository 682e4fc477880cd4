/** Flags on time: a target that will be missed, and gaps that grow. */
import type { Dictionary, Metric } from "../../../src/core/dictionary/model";
import { offTrack } from "../../../src/core/gaps/kinds/off-track";
import { wideningGaps } from "../../../src/core/gaps/kinds/widening-gap";
import type { CubeCell } from "../../../src/core/summarize/model";
import { cell, context, cube, day, dictionary, metric, quarter, settings } from "./build";

function input(
  cells: CubeCell[],
  differing: Partial<Metric>,
  today = "2026-01-15",
  words: Partial<Dictionary> = {},
) {
  const keys = [...new Set(cells.map(({ period }) => period))].filter((key) => key !== "All").sort();
  const spoken = dictionary({ metrics: [metric("enrolment", differing)], ...words });
  const coverage = keys.map((period) => ({
    ...{ partner: "North", period, metric: "enrolment", status: "Reported" as const },
  }));
  return context(spoken, cube(cells), { coverage, periods: keys.map(quarter), today: day(today) });
}

describe("off-track", () => {
  const PLAN = {
    ...{ baseline: 0.5, baselinePeriod: "2024-Q1", target: 0.7 },
    targetDate: day("2026-12-31"),
  };
  const now = (successes: number, n = 10_000) => [cell("All", successes, n, { period: "2025-Q3" })];

  it("is raised where the pace since the baseline falls short of the target on its date", () => {
    // 18 of 33 months have passed; ten points were needed by now, six came.
    const [flag, ...rest] = offTrack(input(now(5600), PLAN));
    expect(rest).toEqual([]);
    expect(flag).toMatchObject({
      ...{ kind: "off-track", period: "2025-Q3", dimension: "", value: 0.56, reference: 0.7, n: 10_000 },
      measures: { baseline: 0.5, baselinePeriod: "2024-Q1", targetDate: day("2026-12-31") },
    });
    const stretch = (day("2026-12-31") - day("2024-03-31")) / (day("2025-09-30") - day("2024-03-31"));
    expect(flag!.measures.projected).toBeCloseTo(0.5 + 0.06 * stretch, 12);
    expect(offTrack(input(now(6300), PLAN))).toEqual([]);
  });

  it("is not raised where chance may hide the pace that is needed", () => {
    expect(offTrack(input(now(56, 100), PLAN))).toEqual([]);
  });

  it("takes less as better where the direction is down", () => {
    const down = { ...PLAN, direction: "down" as const, target: 0.3 };
    expect(offTrack(input(now(4700), down))).toHaveLength(1);
    expect(offTrack(input(now(3500), down))).toEqual([]);
  });

  it("says nothing without a date, a baseline period, a direction, or once the date is past", () => {
    for (const lacking of [
      { targetDate: null },
      { baselinePeriod: "" },
      { direction: null },
      { target: null },
      { target: null, direction: "down" as const },
    ]) {
      expect(offTrack(input(now(5600), { ...PLAN, ...lacking }))).toEqual([]);
    }
    expect(offTrack(input(now(5600), PLAN, "2027-01-01"))).toEqual([]);
    expect(offTrack(input(now(5600), { ...PLAN, baselinePeriod: "2025-Q3" }))).toEqual([]);
  });

  it("takes the number of the baseline period where none is stated, among partners of both periods", () => {
    const plan = { ...PLAN, baseline: null };
    const at = (period: string, partner: string, successes: number, n = 10_000) =>
      cell("All", successes, n, { period, partner });
    const alike = [at("2024-Q1", "North", 5000), at("2024-Q1", "All", 5000)];
    expect(
      offTrack(input([...alike, at("2025-Q3", "North", 5600), at("2025-Q3", "All", 5600)], plan)),
    ).toHaveLength(1);
    // North keeps its pace; that a new partner starts low is no loss of pace.
    const joined = [
      ...[at("2025-Q3", "North", 6500), at("2025-Q3", "South", 4000)],
      at("2025-Q3", "All", 10_500, 20_000),
    ];
    expect(offTrack(input([...alike, ...joined], plan))).toEqual([]);
    expect(offTrack(input(now(5600), plan))).toEqual([]);
  });

  it("says nothing where the latest number, or the one that it begins with, is not printed", () => {
    expect(offTrack(input(now(5, 9), PLAN))).toEqual([]);
    // A rate of all is hidden whatever the number of people.
    const both = (period: string, successes: number) =>
      ["All", "North"].map((partner) => cell("All", successes, 10_000, { period, partner }));
    const from = (successes: number) => [...both("2024-Q1", successes), ...both("2025-Q3", 5600)];
    expect(offTrack(input(from(9900), { ...PLAN, baseline: null }))).toHaveLength(1);
    expect(offTrack(input(from(10_000), { ...PLAN, baseline: null }))).toEqual([]);
  });

  it("grants a number of people its own chance", () => {
    const count = (value: number) => [cell("All", value, null, { period: "2025-Q3" })];
    const plan = (baseline: number) => ({
      ...{ ...PLAN, calculation: "count" as const },
      ...{ baseline, target: baseline * 1.5 },
    });
    expect(offTrack(input(count(120), plan(100)))).toEqual([]);
    expect(offTrack(input(count(12_000), plan(10_000)))).toHaveLength(1);
  });

  it("knows that a baseline that was measured owes something to chance itself", () => {
    const at = (period: string, successes: number, n: number) =>
      ["All", "North"].map((partner) => cell("All", successes, n, { period, partner }));
    // Still at the target after a good start: with 60 people at the start that may be luck, with 6,000 it is a decline.
    const numbers = (n: number) => [...at("2024-Q1", (n * 4) / 5, n), ...at("2025-Q3", 5600, 8000)];
    const plan = { ...PLAN, baseline: null, target: 0.69 };
    expect(offTrack(input(numbers(60), plan))).toEqual([]);
    expect(offTrack(input(numbers(6000), plan))).toHaveLength(1);
    expect(offTrack(input(now(5600, 8000), { ...plan, baseline: 0.8 }))).toHaveLength(1);
  });
});

describe("widening-gap", () => {
  const groups = (period: string, black: number, white: number, partner = "All", n = 2000) => [
    cell("All", black + white, 2 * n, { period, partner }),
    cell("Black", black, n, { period, partner }),
    cell("White", white, n, { period, partner }),
  ];
  const both = (period: string, black: number, white: number) => [
    ...groups(period, black, white),
    ...groups(period, black, white, "North"),
  ];

  it("is raised where the gap has grown beyond doubt since the same season of the year before", () => {
    const cells = [
      ...both("2024-Q3", 1200, 1300),
      ...both("2025-Q2", 1200, 1300),
      ...both("2025-Q3", 1000, 1400),
    ];
    const [flag, ...rest] = wideningGaps(input(cells, {}));
    expect(rest).toEqual([]);
    expect(flag).toMatchObject({
      ...{ kind: "widening-gap", group: "Black", period: "2025-Q3", comparedWith: "2024-Q3", n: 2000 },
      measures: { reference: "everyone else" },
    });
    expect(flag!.value).toBeCloseTo(-0.2, 12);
    expect(flag!.reference).toBeCloseTo(-0.05, 12);
    expect(flag!.gap).toBeCloseTo(-0.15, 12);
    expect(flag!.high!).toBeLessThan(0);
  });

  it("falls back on the period before, and knows nothing of a single one", () => {
    const cells = [...both("2025-Q2", 1200, 1300), ...both("2025-Q3", 1000, 1400)];
    expect(wideningGaps(input(cells, {}))).toMatchObject([{ comparedWith: "2025-Q2" }]);
    expect(wideningGaps(input(both("2025-Q3", 1000, 1400), {}))).toEqual([]);
  });

  it("is silent where chance explains the growth, the gap has closed, or groups are small", () => {
    const grown = (then: [number, number], now: [number, number], differing = {}) =>
      wideningGaps(input([...both("2024-Q3", ...then), ...both("2025-Q3", ...now)], differing));
    expect(grown([1200, 1300], [1140, 1310])).toEqual([]);
    expect(grown([1000, 1400], [1200, 1300])).toEqual([]);
    expect(grown([1200, 1300], [1000, 1400], { minimumGroupSize: 2001 })).toEqual([]);
    expect(grown([1200, 1300], [1000, 1400], { direction: "down" }).map(({ group }) => group)).toEqual([
      "White",
    ]);
  });

  it("compares only partners of both periods, and then prints no numbers", () => {
    const sum = (period: string, black: number, white: number, n: number) => [
      ...groups(period, black, white, "All", n),
    ];
    // North stays as it was; South joins with a gap of its own.
    const joined = [
      ...both("2024-Q3", 1200, 1300),
      ...groups("2025-Q3", 1200, 1300, "North"),
      ...groups("2025-Q3", 800, 1600, "South"),
      ...sum("2025-Q3", 2000, 2900, 4000),
    ];
    expect(wideningGaps(input(joined, {}))).toEqual([]);
    const hidden = [
      ...both("2024-Q3", 1200, 1300),
      ...groups("2025-Q3", 1000, 1400, "North"),
      ...groups("2025-Q3", 1200, 1250, "South"),
      ...sum("2025-Q3", 2200, 2650, 4000),
    ];
    const [flag] = wideningGaps(input(hidden, {}));
    expect(flag).toMatchObject({
      group: "Black",
      value: null,
      reference: null,
      gap: null,
      low: null,
      n: null,
    });
    // Where suppression is off there is nothing to withhold.
    const off = { settings: settings({ smallestPublishable: 0 }) };
    const [open] = wideningGaps(input(hidden, {}, "2026-01-15", off));
    expect(open).toMatchObject({ group: "Black", n: 2000, measures: { someOnly: 1 } });
    expect([open!.value, open!.reference]).toEqual([expect.closeTo(-0.2, 12), expect.closeTo(-0.05, 12)]);
  });
});
