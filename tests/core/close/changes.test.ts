/** What has changed in the data of closed periods: which rows, and which metrics. */
import { changesAfterClose, metricHash } from "../../../src/core/close/changes";
import { dataPrints } from "../../../src/core/close/data-prints";
import type { ClosedPeriod } from "../../../src/core/close/model";
import { serialFromYmd } from "../../../src/core/time/calendar";
import { blank, declined, field, metric, number, records, type TestCell, table } from "../summarize/records";

const PEOPLE = table("people", [
  field("pid", "key"),
  field("quarter", "period", { type: "quarter" }),
  field("race", "disaggregation"),
  number("days"),
  field("late", "", { type: "date" }),
]);
const METRICS = [{ name: "m", title: "People", lines: [["people", ""]] as [string, string][] }];

function dataOf(rows: readonly (readonly TestCell[])[], held: number[] = []) {
  const header = ["pid", "quarter", "race", "days", "late"];
  return records([{ partner: "North", table: PEOPLE, header, rows, held }], METRICS);
}
const ROWS: TestCell[][] = [
  ["a", "2025-Q1", "Black", 10, blank],
  ["b", "2025-Q1", "White", 20, blank],
  ["c", "2025-Q1", declined, blank, blank],
  ["d", "2025-Q2", "White", 5, blank],
];
const closedWith = (rows: TestCell[][], period = "2025-Q1"): ClosedPeriod => ({
  ...{ period, closedOn: "", run: "r", cells: [] },
  data: dataPrints(dataOf(rows), [period]).map(({ partner, table: name, prints }) => {
    return { partner, table: name, rows: prints };
  }),
  metrics: { m: metricHash(metric(METRICS[0]!)) },
});
const changes = (rows: TestCell[][], closed = [closedWith(ROWS)], held: number[] = []) => {
  const now = dataOf(rows, held);
  const periods = closed.map(({ period }) => period);
  return changesAfterClose(closed, dataPrints(now, periods), now);
};
const edited = (row: number, at: number, value: TestCell) =>
  ROWS.map((cells, index) => (index === row ? cells.map((cell, i) => (i === at ? value : cell)) : cells));

describe("data of a closed period", () => {
  it("are the same in another order, with a new field that is blank, and whatever happens in other periods", () => {
    expect(changes(ROWS)).toEqual([]);
    expect(changes([...ROWS].reverse())).toEqual([]);
    expect(changes(edited(3, 3, 99))).toEqual([]);
  });

  it("are named by partner, period and how many rows changed, with the rows", () => {
    expect(changes(edited(1, 3, 21))).toEqual([
      expect.objectContaining({
        ...{ check: "changed-after-close", severity: "warning", partner: "North", tab: "North", row: 3 },
        params: { what: "data", period: "2025-Q1", changed: 1, added: 0, removed: 0, rows: [3] },
      }),
    ]);
  });

  it.each<[string, TestCell[][], object]>([
    ["a blank that is filled", edited(2, 3, 4), { changed: 1, added: 0, removed: 0 }],
    ["a reason for no value that is another", edited(2, 2, blank), { changed: 1, added: 0, removed: 0 }],
    ["a row more", [...ROWS, ["e", "2025-Q1", "White", 1, blank]], { changed: 0, added: 1, removed: 0 }],
    ["a row less", ROWS.slice(1), { changed: 0, added: 0, removed: 1 }],
    ["a row in another period", edited(0, 1, "2025-Q2"), { changed: 0, added: 0, removed: 1 }],
    ["the same row twice", [...ROWS, ROWS[0]!], { changed: 0, added: 1, removed: 0 }],
  ])("have changed by %s", (_, rows, counts) => {
    expect(changes(rows).map(({ params }) => params)).toEqual([expect.objectContaining(counts)]);
  });

  it("have changed where a row is held back now", () => {
    expect(changes(ROWS, [closedWith(ROWS)], [0])).toMatchObject([{ params: { removed: 1, rows: [] } }]);
  });

  it("may have come where there were none", () => {
    const [issue] = changes(ROWS, [{ ...closedWith([]), period: "2025-Q1" }]);
    expect(issue).toMatchObject({ params: { added: 3, changed: 0, removed: 0, rows: [2, 3, 4] } });
  });

  it("are sought in the partner's own tab where rows are gone, whoever stands before it", () => {
    const header = ["pid", "quarter", "race", "days", "late"];
    const visits = table("visits", [field("vid", "key"), field("quarter", "period", { type: "quarter" })]);
    const now = records(
      [
        { partner: "South", table: PEOPLE, header, rows: [] },
        { partner: "North", table: visits, header: ["vid", "quarter"], rows: [] },
        { partner: "North", table: PEOPLE, header, rows: ROWS.slice(1) },
      ],
      METRICS,
    );
    const found = changesAfterClose([closedWith(ROWS)], dataPrints(now, ["2025-Q1"]), now);
    expect(found).toMatchObject([
      { partner: "North", tabId: now.tabs[2]!.tabId, row: null, params: { removed: 1 } },
    ]);
  });

  it("may be gone with their tab", () => {
    const closed = closedWith(ROWS);
    const none = records([], METRICS);
    expect(changesAfterClose([closed], [], none)).toMatchObject([
      { partner: "North", tab: "", tabId: null, params: { removed: 3, rows: [] } },
    ]);
  });

  describe("of stays", () => {
    const stays = table("stays", [
      field("pid", "key"),
      field("start", "start", { type: "date" }),
      field("end", "end", { type: "date" }),
    ]);
    const on = (month: number, day: number) => serialFromYmd(2025, month, day);
    const printsOf = (...rows: TestCell[][]) =>
      dataPrints(records([{ partner: "A", table: stays, header: ["pid", "start", "end"], rows }], METRICS), [
        "2025-Q1",
        "2025-Q2",
      ]).map(({ period, prints }) => [period, prints] as const);

    it("are in each period that they overlap", () => {
      const found = printsOf(["a", on(1, 5), on(4, 1)], ["b", on(5, 1), blank], ["c", on(7, 1), blank]);
      expect(found.map(([period, prints]) => [period, prints.length])).toEqual([
        ["2025-Q1", 1],
        ["2025-Q2", 2],
      ]);
    });

    it("do not change a period by how they end after it", () => {
      const open = printsOf(["a", on(1, 5), blank]);
      const ended = printsOf(["a", on(1, 5), on(5, 9)]);
      expect(ended[0]).toEqual(open[0]);
      expect(ended[1]).not.toEqual(open[1]);
    });
  });
});

describe("a metric of closed periods", () => {
  const withMetric = (more: object) => {
    const now = records(
      [{ partner: "North", table: PEOPLE, header: ["pid", "quarter", "race", "days", "late"], rows: ROWS }],
      [{ ...METRICS[0]!, ...more }],
    );
    return changesAfterClose([closedWith(ROWS)], dataPrints(now, ["2025-Q1"]), now);
  };

  it("is named where it is calculated otherwise than it was, and not for its title or place", () => {
    expect(withMetric({ row: 9, title: "Everybody" })).toEqual([]);
    expect(withMetric({ lines: [["people", "[days]>5"]] })).toMatchObject([
      {
        ...{ severity: "warning", partner: "", tab: "Metrics" },
        params: { what: "metric", metric: "People", periods: ["2025-Q1"], isNew: false },
      },
    ]);
  });

  it("is noted where it has come since", () => {
    expect(withMetric({ name: "new", title: "New" })).toMatchObject([
      { severity: "info", params: { metric: "New", isNew: true } },
    ]);
  });
});
