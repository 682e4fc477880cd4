/** The charts of a By tab, and the small printed table that one of them is drawn from: a chart shows printed cells only. */
import type { Breakdown, Metric } from "../dictionary/model";
import type { SummaryRow } from "../summarize/model";
import { ALL } from "../time/period";
import type { OutValue, PlanChart, Style } from "./plan";
import { shown } from "./table-edit";

/** The words of the charts, in the language of the reader. */
export interface ChartWording {
  latest(metric: string, period: string): string;
  trend(metric: string): string;
  /** Heads of the columns beside the groups. */
  readonly range: readonly [low: string, value: string, high: string];
}

/** The table of a metric, as it was just written to the page. */
export interface PrintedTable {
  readonly metric: Metric;
  readonly breakdown: Breakdown;
  /** Row of the header, from 1; periods stand below it, groups across from column 2. */
  readonly row: number;
  /** Periods below the header, `All` aside, in order of time. */
  readonly periods: readonly string[];
  readonly groups: readonly string[];
  readonly scale: number;
  readonly format: string;
  cell(period: string, group: string): SummaryRow | undefined;
}

/** What charts need of the page that is being written. */
export interface ChartPage {
  readonly height: number;
  row(cells: OutValue[], format: string | null, look: Style["look"] | null): void;
  chart(chart: Omit<PlanChart, "column">): void;
}

/** More lines than this nobody can tell apart. */
const MOST_LINES = 8;
const ROW_PIXELS = 21;
const HEIGHT = { least: 180, most: 300 };

/**
 * Adds the charts of a single dimension: lines over the periods, and low, value and high by group in the latest period that
 * has a value, where the metric has intervals. A cross has too many groups for a chart.
 */
export function addCharts(page: ChartPage, table: PrintedTable, wording: ChartWording): void {
  const { metric, breakdown, row, periods, groups, format } = table;
  if (breakdown.length !== 1) return;
  const columns = 1 + Math.min(groups.length, MOST_LINES);
  const latest = latestBlock(page, table, wording);
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, (page.height - row) * ROW_PIXELS));
  const shared = { row, height, format };
  if (periods.length > 1) {
    const range = { row, column: 1, rows: 1 + periods.length, columns };
    const title = wording.trend(metric.title);
    page.chart({ id: `${metric.name}:trend`, type: "lines", title, range, place: 0, ...shared });
  }
  if (latest) {
    const place = periods.length > 1 ? 1 : 0;
    page.chart({ id: `${metric.name}:latest`, type: "columns", ...latest, place, ...shared });
  }
}

/** Prints the groups of the latest period with their intervals; null where there is nothing to print. */
function latestBlock(
  page: ChartPage,
  { metric, periods, groups, scale, format, cell }: PrintedTable,
  wording: ChartWording,
): Pick<PlanChart, "title" | "range"> | null {
  const period = [...periods].reverse().find((key) => cell(key, ALL)?.value != null);
  if (period === undefined) return null;
  const rows = groups.map((group) => cell(period, group));
  if (!rows.some((row) => row != null && row.low !== null)) return null;
  const first = page.height + 1;
  page.row([period, ...wording.range], null, "header");
  rows.forEach((row, index) => {
    const figures = [row?.low, row?.value, row?.high].map((value) => shown(row, value, scale));
    page.row([groups[index]!, ...figures], format, null);
  });
  return {
    title: wording.latest(metric.title, period),
    range: { row: first, column: 1, rows: 1 + rows.length, columns: 1 + wording.range.length },
  };
}
