/** The plain attack finds what is hidden too little, and nothing in what the job publishes. */
import type { ReportSummaryRow } from "../support/report";
import { inFolder } from "../support/run-initiative";
import { hubOf, writeHub } from "./hub";
import { type Judge, judge } from "./judge";
import { judgeHub } from "./judge-hub";
import { randomWorld } from "./random-world";

const row = (period: string, group: string, n: number | null): ReportSummaryRow => ({
  ...{ metric: "students", partner: "All", period, dimension: group === "All" ? null : "gender", group },
  ...{ n, numerator: n, denominator: null, value: n, low: null, high: null },
  ...{ reference: null, gap: null, target: null, status: n === null ? "suppressed" : "ok" },
});
const PERIODS = ["2025-Q1", "2025-Q2"];
const whole = [
  ...PERIODS.flatMap((period) => [row(period, "All", 34), row(period, "Female", 30), row(period, "Male", 4)]),
  ...[row("All", "All", 68), row("All", "Female", 60), row("All", "Male", 8)],
];
const hiding = (...groups: string[]) =>
  whole.map((each) => (groups.includes(each.group) ? row(each.period, each.group, null) : each));
const by: Judge = {
  metrics: [{ name: "students", tables: "people", isRate: false, countsPeople: true }],
  ...{ smallest: 11, hideAllOrNone: true, isDetailed: false, alsoOthers: false, acrossMetrics: true },
  isBeneath: () => true,
};

test("one group that is hidden alone is what the others leave", async () => {
  const { pinned } = await judge(hiding("Male"), whole, by);
  const found = pinned.map(({ of, low, high }) => [of.spot.period, of.value, low, high]);
  expect(found).toContainEqual(["2025-Q1", 4, 4, 4]);
  expect(found).toContainEqual(["All", 8, 8, 8]);
});

test("two groups that are hidden together leave enough values", async () => {
  const { pinned, hidden } = await judge(hiding("Male", "Female"), whole, by);
  expect(pinned).toEqual([]);
  expect(hidden).toBeGreaterThan(0);
});

const SEEDS = [13, 18, 24, 31];

test.each(SEEDS)("sums over the printed numbers of plain initiative %i tell nothing", async (seed) => {
  const { pinned, hidden } = await inFolder(async (hub) => {
    await writeHub(hub, hubOf(randomWorld(seed, true)));
    return (await judgeHub(hub, false)).verdict;
  });
  expect(pinned).toEqual([]);
  expect(hidden).toBeGreaterThan(0);
});
