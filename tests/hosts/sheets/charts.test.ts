/** Charts of output tabs: drawn once, updated in place, never doubled, and people's own left alone. */
import type { PlanChart } from "../../../src/core/plan/plan";
import type { ChartModel } from "../../../src/hosts/local/runtime/store/extras";
import { edit, openProbe, type Probe } from "./probe";

const CELLS = [
  ["Period", "All", "Black"],
  ["2025-Q1", 0.5, 0.4],
  ["2025-Q2", 0.6, "*"],
];

const chart = (id: string, more: Partial<PlanChart> = {}): PlanChart => ({
  ...{ id, type: "lines", title: `Chart ${id}`, format: "0.0%", height: 240 },
  ...{ range: { row: 1, column: 1, rows: 3, columns: 3 }, row: 1, column: 5, place: 0 },
  ...more,
});
const draw = (probe: Probe, ...charts: PlanChart[]) => probe.apply(edit("by:race", CELLS, { charts }));
const chartsOf = (probe: Probe): ChartModel[] => probe.tab("By race").charts;

describe("charts", () => {
  it("lie over the tab's own cells, beside the table, with the header naming the series", () => {
    const probe = openProbe({ Data: [] });
    draw(probe, chart("a:trend"), chart("a:latest", { type: "columns", place: 1 }));
    expect(chartsOf(probe)).toEqual([
      expect.objectContaining({
        ...{ type: "LINE", headers: 1, row: 1, column: 5, offsetX: 0 },
        ranges: [{ row: 1, column: 1, rows: 3, columns: 3 }],
        options: expect.objectContaining({ title: "Chart a:trend", "vAxis.format": "0.0%", height: 240 }),
      }),
      expect.objectContaining({ type: "COLUMN", offsetX: 496 }),
    ]);
  });

  it("are updated in place, where people have moved and sized them", () => {
    const probe = openProbe({ Data: [] });
    draw(probe, chart("a"), chart("b"));
    const tab = probe.tab("By race");
    const [first] = tab.charts;
    tab.charts[0] = { ...first!, row: 2, column: 2, options: { ...first!.options, width: 900 } };
    draw(probe, chart("a", { title: "New", range: { row: 1, column: 1, rows: 2, columns: 2 } }), chart("b"));
    expect(tab.charts.map(({ id }) => id)).toEqual([first!.id, first!.id + 1]);
    expect(tab.charts[0]).toMatchObject({
      ...{ row: 2, column: 2, ranges: [{ row: 1, column: 1, rows: 2, columns: 2 }] },
      options: { title: "New", width: 900 },
    });
  });

  it("come and go with what they show; a person's chart stays", () => {
    const probe = openProbe({ Data: [] });
    draw(probe, chart("a"), chart("b"));
    const tab = probe.tab("By race");
    const theirs = { ...tab.charts[0]!, id: 99, options: { title: "Chart a" } };
    tab.charts.push(theirs);
    draw(probe, chart("b"), chart("c"));
    expect(tab.charts.map(({ options }) => options.title)).toEqual(["Chart b", "Chart a", "Chart c"]);
    draw(probe, chart("b"), chart("c"));
    expect(tab.charts).toHaveLength(3);
    probe.retire("by:race");
    expect(tab.charts).toEqual([theirs]);
  });

  it("are drawn again where a person has deleted them", () => {
    const probe = openProbe({ Data: [] });
    draw(probe, chart("a"));
    probe.tab("By race").charts = [];
    draw(probe, chart("a"));
    expect(chartsOf(probe)).toHaveLength(1);
    draw(probe, chart("a"));
    expect(chartsOf(probe)).toHaveLength(1);
  });

  it("are known by their titles in a copy, which has lost the stored ids", () => {
    const probe = openProbe({ Data: [] });
    draw(probe, chart("a"), chart("b"));
    probe.model.documentProperties.delete("charts:by:race");
    draw(probe, chart("a"), chart("b"));
    expect(chartsOf(probe)).toHaveLength(2);
  });

  it("cost nothing on tabs that never have any", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(edit("issues", CELLS));
    expect(Object.keys(probe.runtime.usage.otherCalls).filter((call) => /chart/i.test(call))).toEqual([]);
  });
});
