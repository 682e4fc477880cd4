/** Charts of a By tab lie over printed cells of that tab, and over nothing else. */
import { addCharts, type ChartPage, type PrintedTable } from "../../../src/core/plan/by-charts";
import type { OutValue, PlanChart } from "../../../src/core/plan/plan";
import type { SummaryRow } from "../../../src/core/summarize/model";
import { jobWords } from "../../../src/messages/job";
import { metric } from "../gaps/build";

type Figures = Pick<SummaryRow, "value" | "low" | "high" | "status">;
const known = (value: number): Figures => ({ value, low: value - 0.1, high: value + 0.1, status: "ok" });
const HIDDEN: Figures = { value: null, low: null, high: null, status: "suppressed" };

/** A page on which the table is already written, and what charts add to it. */
function draw(cells: Record<string, Figures>, more: Partial<PrintedTable> = {}) {
  const added: OutValue[][] = [];
  const charts: Omit<PlanChart, "column">[] = [];
  const periods = ["2025-Q1", "2025-Q2"];
  const groups = ["All", "Black", "White"];
  const start = 4 + periods.length;
  const page: ChartPage = {
    get height() {
      return start + added.length;
    },
    row: (line) => added.push(line),
    chart: (chart) => charts.push(chart),
  };
  const cell = (period: string, group: string) => cells[`${period} ${group}`] as SummaryRow | undefined;
  const table = { metric: metric("rate"), breakdown: ["race"], row: 4, scale: 1, format: "0.0%", cell };
  addCharts(page, { ...table, periods, groups, ...more }, jobWords("en").byTabs.charts);
  return { added, charts };
}

const CELLS = {
  "2025-Q1 All": known(0.5),
  "2025-Q1 Black": known(0.4),
  "2025-Q2 All": known(0.6),
  "2025-Q2 Black": HIDDEN,
  "2025-Q2 White": known(0.7),
};

describe("charts of a By tab", () => {
  it("print low, value and high of the latest period, `*` for what is hidden, and point at that", () => {
    const { added, charts } = draw(CELLS);
    expect(added).toEqual([
      ["2025-Q2", "Low", "Value", "High"],
      ["All", 0.5, 0.6, 0.7],
      ["Black", "*", "*", "*"],
      ["White", expect.closeTo(0.6, 12), 0.7, expect.closeTo(0.8, 12)],
    ]);
    expect(charts[1]).toMatchObject({
      ...{ id: "rate:latest", type: "columns", title: "The rate, 2025-Q2", row: 4, place: 1 },
      range: { row: 7, column: 1, rows: 4, columns: 4 },
    });
  });

  it("draw lines over the table itself, without its row of all periods", () => {
    expect(draw(CELLS).charts[0]).toMatchObject({
      ...{ id: "rate:trend", type: "lines", place: 0, format: "0.0%" },
      range: { row: 4, column: 1, rows: 3, columns: 4 },
    });
  });

  it("take the latest period in which everyone's value is printed", () => {
    const { added } = draw({ ...CELLS, "2025-Q2 All": HIDDEN });
    expect(added[0]![0]).toBe("2025-Q1");
  });

  it("print no second table where there are no intervals, and draw no line through one period", () => {
    const plain = { ...known(12), low: null, high: null };
    expect(draw({ "2025-Q1 All": plain, "2025-Q2 All": plain })).toMatchObject({ added: [] });
    const { charts } = draw({ "2025-Q1 All": known(0.5) }, { periods: ["2025-Q1"] });
    expect(charts.map(({ id, place }) => [id, place])).toEqual([["rate:latest", 0]]);
  });

  it("draw at most eight lines, and nothing of a cross", () => {
    const groups = Array.from({ length: 20 }, (_, index) => `Group ${index}`);
    expect(draw(CELLS, { groups }).charts[0]!.range.columns).toBe(9);
    expect(draw(CELLS, { breakdown: ["gender", "race"] })).toEqual({ added: [], charts: [] });
  });
});
