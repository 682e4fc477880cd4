/** The charts of a tab as the page shows them: drawn from the cells that they lie over, with the module of the data walk. */
import { element } from "../../../walk/html";
import { lineChart } from "../../../walk/line-chart";
import { rangeChart } from "../../../walk/range-chart";
import { displayText, type TabModel, type WorkbookModel } from "../runtime/index";
import type { ChartModel } from "../runtime/store/extras";
import { formatNumber } from "../runtime/values/number-format";

/** A figure for each chart over one range; those of a file are not shown here. */
export function chartFigures(model: WorkbookModel, tab: TabModel): string[] {
  return tab.charts.map((chart) => {
    const title = String(chart.options.title ?? "");
    return `<figure>${element("figcaption", title)}${drawing(title, chart, model, tab)}</figure>`;
  });
}

function drawing(label: string, chart: ChartModel, model: WorkbookModel, tab: TabModel): string {
  const area = chart.ranges[0];
  if (!area) return "";
  const text = (down: number, across: number) =>
    displayText(model, tab, area.row + down, area.column + across);
  const number = (down: number, across: number) => {
    const value = tab.value(area.row + down, area.column + across);
    return typeof value === "number" ? value : null;
  };
  const pattern = String(chart.options["vAxis.format"] ?? "");
  const format = (value: number) => formatNumber(value, pattern);
  const rows = Array.from({ length: area.rows - chart.headers }, (_, index) => index + chart.headers);
  if (chart.type === "LINE") {
    const series = Array.from({ length: area.columns - 1 }, (_, index) => ({
      name: text(0, index + 1),
      values: rows.map((row) => number(row, index + 1)),
    }));
    return lineChart({ label, periods: rows.map((row) => text(row, 0)), series, target: null, format });
  }
  const points = rows.map((row) => ({
    label: text(row, 0),
    low: number(row, 1),
    value: number(row, 2),
    high: number(row, 3),
    text: text(row, 2),
  }));
  return rangeChart({ label, points, target: null, format });
}
