/** The By tabs: one breakdown each, for people to read: groups across, periods down, metric after metric. */
import type { Breakdown, Dictionary, Metric } from "../dictionary/model";
import { breakdownName, groupName, overlapKey } from "../summarize/breakdown";
import type { SummaryRow } from "../summarize/model";
import { ALL } from "../time/period";
import { addCharts, type ChartWording } from "./by-charts";
import { dimensionFields, sortGroups } from "./group-order";
import { metricDisplay } from "./metric-display";
import type { OutValue, PlanChart, Style, TabEdit } from "./plan";
import { tabTitles } from "./tab-title";
import { HIDDEN, planColumn } from "./table-edit";

/** The sentences of a By tab, in the language of the reader. */
export interface ByWording {
  /** Heads the column of periods. */
  readonly period: string;
  question(text: string): string;
  /** `target` is a figure as people see it, such as `70%`. */
  target(target: string): string;
  /** Says that the groups overlap, so that they do not add up to All. */
  readonly overlapping: string;
  readonly charts: ChartWording;
}

interface Context {
  readonly dictionary: Dictionary;
  /** As in `Cube.overlapping`. */
  readonly overlapping: ReadonlySet<string>;
  readonly wording: ByWording;
  /** Numbers of all partners together, by metric. */
  readonly rows: ReadonlyMap<string, readonly SummaryRow[]>;
}

/**
 * One tab for each breakdown that any metric lists, in the order of Metrics. Numbers are those of all partners together,
 * as they stand in Summary.
 *
 * @param overlapping Which groups of which metric overlap, as in `Cube.overlapping`.
 */
export function planBy(
  summary: readonly SummaryRow[],
  dictionary: Dictionary,
  overlapping: ReadonlySet<string>,
  wording: ByWording,
): TabEdit[] {
  const rows = new Map<string, SummaryRow[]>();
  for (const row of summary) {
    if (row.partner !== ALL) continue;
    const known = rows.get(row.metric);
    if (known) known.push(row);
    else rows.set(row.metric, [row]);
  }
  const context = { dictionary, overlapping, wording, rows };
  const listed = [...listedBreakdowns(dictionary)];
  const titles = tabTitles(listed.map(([name]) => `By ${name}`));
  return listed.map(([name, { breakdown, metrics }], index) =>
    byTab(`by:${name}`, titles[index]!, breakdown, metrics, context),
  );
}

function listedBreakdowns(dictionary: Dictionary) {
  const listed = new Map<string, { breakdown: Breakdown; metrics: Metric[] }>();
  for (const metric of dictionary.metrics) {
    for (const breakdown of metric.breakdowns) {
      const name = breakdownName(breakdown);
      const known = listed.get(name);
      if (known) known.metrics.push(metric);
      else listed.set(name, { breakdown, metrics: [metric] });
    }
  }
  return listed;
}

function byTab(
  output: string,
  title: string,
  breakdown: Breakdown,
  metrics: readonly Metric[],
  context: Context,
): TabEdit {
  const page = new Page();
  page.line(heading(breakdown, context.dictionary), "title");
  for (const metric of metrics) {
    page.line("", null);
    writeNotes(page, metric, breakdown, context);
    writeNumbers(page, metric, breakdown, context);
  }
  return page.toEdit(output, title);
}

/** Labels as people know them: `Gender x Race`. */
function heading(breakdown: Breakdown, dictionary: Dictionary): string {
  return groupName(breakdown.map((name) => dimensionFields(name, dictionary)[0]?.label ?? name));
}

/** What stands above the numbers of a metric. */
function writeNotes(page: Page, metric: Metric, breakdown: Breakdown, context: Context): void {
  const { dictionary, overlapping, wording } = context;
  page.line(metric.unit === "" ? metric.title : `${metric.title} (${metric.unit})`, "title");
  const question = dictionary.questions.find((asked) => asked.question === metric.question);
  if (question) page.line(wording.question(question.text), "note");
  if (metric.target !== null) page.line(wording.target(targetText(metric, metric.target)), "note");
  if (overlapping.has(overlapKey(metric.name, breakdownName(breakdown))))
    page.line(wording.overlapping, "note");
}

function writeNumbers(page: Page, metric: Metric, breakdown: Breakdown, context: Context): void {
  const dimension = breakdownName(breakdown);
  const cells = new Map<string, SummaryRow>();
  const groups = new Set<string>();
  const periods = new Set<string>();
  for (const row of context.rows.get(metric.name) ?? []) {
    if (row.dimension !== dimension && row.dimension !== "") continue;
    if (row.dimension !== "") groups.add(row.group);
    periods.add(row.period);
    cells.set(cellKey(row.period, row.dimension === "" ? ALL : row.group), row);
  }
  const values = [...cells.values()].flatMap(({ value }) => (value === null ? [] : [value]));
  const { scale, format } = metricDisplay(metric, values);
  const across = [ALL, ...sortGroups([...groups], breakdown, context.dictionary)];
  const row = page.height + 1;
  page.row([context.wording.period, ...across], null, "header");
  for (const period of allLast(periods)) {
    page.row(
      [period, ...across.map((group) => shown(cells.get(cellKey(period, group)), scale))],
      format,
      null,
    );
  }
  const dated = allLast(periods).filter((period) => period !== ALL);
  const cell = (period: string, group: string) => cells.get(cellKey(period, group));
  addCharts(
    page,
    { metric, breakdown, row, periods: dated, groups: across, scale, format, cell },
    context.wording.charts,
  );
}

function cellKey(period: string, group: string): string {
  return JSON.stringify([period, group]);
}

function allLast(periods: ReadonlySet<string>): string[] {
  const dated = [...periods].filter((period) => period !== ALL);
  return periods.has(ALL) ? [...dated, ALL] : dated;
}

function shown(row: SummaryRow | undefined, scale: number): OutValue {
  if (row === undefined) return null;
  if (row.value === null) return row.status === "suppressed" ? HIDDEN : null;
  return row.value * scale;
}

/** A target inside a sentence, with at most one decimal. */
function targetText(metric: Metric, target: number): string {
  const { scale, format } = metricDisplay(metric, [target]);
  const percent = format.endsWith("%");
  const rounded = Math.round(target * scale * (percent ? 100 : 1) * 10) / 10;
  return percent ? `${rounded}%` : `${rounded}`;
}

/** Rows of different widths that become one rectangle, with the format and look of each. */
class Page {
  private readonly rows: OutValue[][] = [];
  private readonly rowFormats: (string | null)[] = [];
  private readonly styles: Style[] = [];

  private readonly charts: Omit<PlanChart, "column">[] = [];

  get height(): number {
    return this.rows.length;
  }

  chart(chart: Omit<PlanChart, "column">): void {
    this.charts.push(chart);
  }

  line(text: string, look: Style["look"] | null): void {
    this.row(text === "" ? [] : [text], null, look);
  }

  /** `format` is that of all cells but the first. */
  row(cells: OutValue[], format: string | null, look: Style["look"] | null): void {
    this.rows.push(cells);
    this.rowFormats.push(format);
    if (look) this.styles.push({ row: this.rows.length, column: 1, rows: 1, columns: cells.length, look });
  }

  toEdit(output: string, title: string): TabEdit {
    const width = Math.max(...this.rows.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, index) => index);
    return {
      output,
      title,
      cells: this.rows.map((row) => columns.map((column) => row[column] ?? null)),
      columns: columns.map((column) => planColumn(column === 0 ? { width: 140 } : {})),
      formats: this.rowFormats.map((format) => columns.map((column) => (column === 0 ? null : format))),
      frozenRows: 0,
      styles: this.styles,
      links: [],
      append: false,
      filter: false,
      // Beside the widest table, with a column between.
      charts: this.charts.map((chart) => ({ ...chart, column: width + 2 })),
    };
  }
}
