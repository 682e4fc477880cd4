/** The numbers of closed periods: carried whole, kept in a tab, and neither unsafe nor undone by what stands beside them. */
import { allPeriods } from "../../../src/core/close/all-periods";
import { carried } from "../../../src/core/close/carry";
import { closingOf } from "../../../src/core/close/closing";
import type { ClosedPeriod } from "../../../src/core/close/model";
import { planClosed, readClosed } from "../../../src/core/close/record";
import { compareGroups } from "../../../src/core/summarize/compare";
import { wilson } from "../../../src/core/summarize/measures/wilson";
import type { CubeCell } from "../../../src/core/summarize/model";
import { protect } from "../../../src/core/suppress/protect";
import { count, cube, rate } from "../summarize/cells";
import { dictionary } from "../summarize/records";

const METRICS = [{ name: "c", calculation: "count" as const, lines: [], by: [["gender"]] }];
const at = (period: string, group: string, n: number, published?: CubeCell["published"]) =>
  count(group, n, {
    ...{ metric: "c", period, partner: "All", dimension: group === "All" ? "" : "gender" },
    ...(published ? { published } : {}),
  });
const closedAs = (period: string, cells: CubeCell[]): ClosedPeriod => ({
  ...{ period, closedOn: "2026-01-15", run: "r", cells, metrics: { c: "h" } },
  data: [
    { partner: "Nörd “A”\n", table: "", rows: ["abc", "def"] },
    { partner: "South", table: "t", rows: [] },
  ],
});

function carry(fresh: CubeCell[], closed: ClosedPeriod[]) {
  const words = dictionary(METRICS, [], { closedThrough: "2025-Q1" });
  const recorded = closed.map((one) => ({ period: one.period, closed: one }));
  const closing = closingOf(
    words.settings,
    recorded,
    fresh.map(({ period }) => period),
  );
  return carried(cube(...fresh), closing, words).cells;
}
const told = (cells: readonly CubeCell[]) => cells.map(({ period, group, n }) => `${period} ${group} ${n}`);

describe("numbers of closed periods", () => {
  it("stand in place of those of the data as they are now, with nothing that has come since", () => {
    const closed = closedAs("2025-Q1", [
      at("2025-Q1", "All", 50, "shown"),
      at("2025-Q1", "Female", 50, "shown"),
    ]);
    const fresh = [
      ...[at("2024-Q4", "All", 3), at("2025-Q1", "All", 60), at("2025-Q1", "Male", 10)],
      ...[at("2025-Q2", "All", 70), at("All", "All", 133), at("All", "Male", 10)],
    ];
    expect(told(carry(fresh, [closed]))).toEqual([
      ...["2025-Q1 All 50", "2025-Q1 Female 50", "2025-Q2 All 70", "All All 120", "All Female 50"],
    ]);
  });

  it("stand also where all of their data are gone, in order of time", () => {
    const closed = closedAs("2025-Q1", [at("2025-Q1", "All", 50, "shown")]);
    expect(told(carry([at("2025-Q2", "All", 70), at("All", "All", 70)], [closed]))).toEqual([
      ...["2025-Q1 All 50", "2025-Q2 All 70", "All All 120"],
    ]);
  });

  it("go without a metric that is no longer there", () => {
    const closed = closedAs("2025-Q1", [{ ...at("2025-Q1", "All", 50, "shown"), metric: "old" }]);
    expect(carry([at("2025-Q2", "All", 70)], [closed])).toHaveLength(1);
  });
});

describe("numbers over all periods", () => {
  const METRIC = { name: "m", calculation: "rate" as const, lines: [], by: [["gender"]] };
  const words = dictionary([METRIC], [], { closedThrough: "2025-Q1" });
  const share = (period: string, numerator: number, denominator: number, more: Partial<CubeCell> = {}) => {
    const interval = wilson(numerator, denominator)!;
    return rate("All", numerator, denominator, { period, low: interval.low, high: interval.high, ...more });
  };
  const overAll = (fresh: CubeCell[], kept: CubeCell) =>
    allPeriods(fresh, [kept], (period) => period === "2025-Q1", words)[0];

  it("are the sum of what is published where they add up, with their value and interval", () => {
    const fresh = [share("2025-Q1", 20, 50), share("2025-Q2", 30, 40), share("All", 50, 90)];
    expect(overAll(fresh, share("2025-Q1", 25, 48))).toEqual(share("All", 55, 88));
    expect(overAll(fresh, share("2025-Q1", 20, 50))).toBe(fresh[2]);
  });

  it("have no interval where that is clustered by person", () => {
    const wide = { low: 0.1, high: 0.9, countsPeople: false };
    const fresh = [share("2025-Q1", 20, 50), share("2025-Q2", 30, 40), share("All", 50, 90, wide)];
    expect(overAll(fresh, share("2025-Q1", 25, 48))).toMatchObject({ value: 55 / 88, low: null, high: null });
  });

  it("are those of the data as they are now where people come again, but not fewer than were published", () => {
    const fresh = [share("2025-Q1", 20, 50), share("2025-Q2", 30, 40), share("All", 50, 90, { n: 52 })];
    expect(overAll(fresh, share("2025-Q1", 20, 51))).toMatchObject({ n: 52, denominator: 91 });
    expect(overAll(fresh, share("2025-Q1", 20, 60))).toMatchObject({ n: 60, denominator: 100 });
  });

  it("are none where the metric has none, or nothing is left", () => {
    const fresh = [share("2025-Q1", 20, 50), share("2025-Q2", 30, 40)];
    expect(overAll(fresh, share("2025-Q1", 25, 48))).toBeUndefined();
    const gone = [share("2025-Q1", 20, 50), share("All", 20, 50)];
    expect(allPeriods(gone, [], () => true, words)).toEqual([]);
  });
});

describe("sums with an Over time", () => {
  const placed = (partner: string, period: string, group: string, n: number, value = n) =>
    count(group, value, { n, partner, period });
  const overAll = (
    overTime: "last" | "average" | "none",
    fresh: CubeCell[],
    kept: CubeCell[],
    through: string,
  ) => {
    const words = dictionary([{ name: "m", calculation: "sum", overTime, lines: [], by: [["gender"]] }]);
    const cells = allPeriods(fresh, kept, (period) => period <= through, words);
    return cells.map(({ partner, group, n, value }) => [partner, group, n, value]);
  };
  const Q1 = [placed("A", "2025-Q1", "All", 10), placed("B", "2025-Q1", "All", 7)];
  const Q2 = [placed("A", "2025-Q2", "All", 30), placed("A", "2025-Q2", "Female", 20)];
  const totals = [placed("All", "2025-Q1", "All", 17), placed("All", "2025-Q2", "All", 30)];
  const all = (...[a, b, both]: [number, number, number]) => [
    ...[placed("A", "All", "All", a), placed("B", "All", "All", b), placed("All", "All", "All", both)],
  ];

  it("take the last period of a partner as it was published, and no other", () => {
    const kept = [placed("A", "2025-Q1", "All", 16), placed("B", "2025-Q1", "All", 9)];
    const fresh = [...Q1, ...Q2, ...totals, ...all(30, 7, 37)];
    expect(overAll("last", fresh, kept, "2025-Q1")).toEqual([
      ["A", "All", 30, 30],
      ["B", "All", 9, 9],
      ["All", "All", 39, 39],
    ]);
    // A group that has gone since stands as it was published.
    const later = [...kept, placed("A", "2025-Q2", "All", 33), placed("A", "2025-Q2", "Male", 13)];
    expect(overAll("last", fresh, later, "2025-Q2")).toEqual([
      ["A", "All", 33, 33],
      ["B", "All", 9, 9],
      ["All", "All", 42, 42],
      ["A", "Male", 13, 13],
      ["All", "Male", 13, 13],
    ]);
  });

  it("average what was published with what there is now", () => {
    const fresh = [...Q1, ...Q2, ...all(20, 7, 27)];
    const kept = [placed("A", "2025-Q1", "All", 16), placed("B", "2025-Q1", "All", 7)];
    expect(overAll("average", fresh, kept, "2025-Q1")).toEqual([
      ["A", "All", 20, 23],
      ["B", "All", 7, 7],
      ["All", "All", 27, 30],
    ]);
    expect(overAll("none", [...Q1, ...Q2], kept, "2025-Q1")).toEqual([]);
  });
});

describe("the record of closed periods", () => {
  it("is read back as it was written, whatever signs are in it", () => {
    const many = Array.from({ length: 900 }, (_, i) => at("2025-Q1", `Group ${i} é 😀`, i / 3, "hidden"));
    const written = closedAs("2025-Q1", many);
    const { cells, hidden, columns } = planClosed([written, closedAs("2025-Q2", [])]);
    expect(hidden).toBe(true);
    expect(columns).toHaveLength(cells[0]!.length);
    for (const cell of cells.flat()) expect(String(cell ?? "").length).toBeLessThan(32_767);
    expect(cells[1]!.length).toBeGreaterThan(4);
    expect(readClosed(cells.map((row) => row.map((cell) => (cell ?? "") as string)))).toEqual([
      { period: "2025-Q1", closed: written },
      { period: "2025-Q2", closed: closedAs("2025-Q2", []) },
    ]);
  });

  it("says of a line that somebody has changed that it cannot be read", () => {
    const [header, line] = planClosed([closedAs("2025-Q1", [])]).cells;
    const broken = [header!, [...line!.slice(0, 3), "|mended"]].map((row) => row.map(String));
    expect(readClosed(broken)).toEqual([{ period: "2025-Q1", closed: null }]);
    expect(readClosed([])).toEqual([]);
  });
});

describe("suppression beside closed periods", () => {
  const hiddenIn = (cells: CubeCell[]) => {
    const words = dictionary(METRICS);
    const numbers = cube(...cells);
    const { isHidden } = protect(numbers, words, compareGroups(numbers, words));
    return told(cells.filter(isHidden));
  };
  const OPEN = [at("2025-Q2", "All", 100), at("2025-Q2", "Female", 40), at("2025-Q2", "Male", 60)];
  const ALL = [at("All", "All", 190), at("All", "Female", 85), at("All", "Male", 105)];

  it("leaves what was shown and what was hidden as it was", () => {
    const small = [
      ...[at("2025-Q1", "All", 20, "shown"), at("2025-Q1", "Female", 5, "shown")],
      at("2025-Q1", "Male", 15, "hidden"),
    ];
    const found = hiddenIn([...small, ...OPEN]);
    expect(found).toEqual(["2025-Q1 Male 15"]);
  });

  it("chooses as it did in the run that closed them, while nothing has changed", () => {
    const first = [
      ...[at("2025-Q1", "All", 75), at("2025-Q1", "Female", 5), at("2025-Q1", "Male", 40)],
      ...[at("2025-Q1", "Nonbinary", 30), at("2025-Q2", "All", 120), at("2025-Q2", "Female", 40)],
      ...[at("2025-Q2", "Male", 60), at("2025-Q2", "Nonbinary", 20), at("All", "All", 195)],
      ...[at("All", "Female", 45), at("All", "Male", 100), at("All", "Nonbinary", 50)],
    ];
    const hidden = hiddenIn(first);
    expect(hidden.length).toBeGreaterThan(2);
    const closed = first.map((cell): CubeCell => {
      if (cell.period !== "2025-Q1") return cell;
      const isHidden = hidden.includes(told([cell])[0]!);
      return { ...cell, published: isHidden ? "hidden" : "shown" };
    });
    expect(hiddenIn(closed)).toEqual(hidden);
  });

  it("hides fresh numbers from which a hidden one of a closed period would follow", () => {
    const closed = [
      ...[at("2025-Q1", "All", 90, "shown"), at("2025-Q1", "Female", 45, "hidden")],
      at("2025-Q1", "Male", 45, "hidden"),
    ];
    const found = hiddenIn([...closed, ...OPEN, ...ALL]);
    expect(found).toEqual(expect.arrayContaining(["2025-Q1 Female 45", "2025-Q1 Male 45"]));
    for (const group of ["Female", "Male"])
      expect(found.some((cell) => /Q2|All /.test(cell) && cell.includes(group))).toBe(true);
    expect(found).not.toContain("2025-Q1 All 90");
  });
});
