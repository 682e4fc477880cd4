/** One metric on a By tab: what it is, its values by group and period, and how the groups compare. */

import type { Breakdown, Dictionary, Metric } from "../dictionary/model";
import type { Verdict } from "../gaps/judge";
import type { GroupJudgement } from "../gaps/judgements";
import { withoutTrace } from "../gaps/without-trace";
import { breakdownName, overlapKey } from "../summarize/breakdown";
import type { SummaryRow } from "../summarize/model";
import { isoDate } from "../time/calendar";
import { ALL } from "../time/period";
import { addCharts, type ChartWording } from "./by-charts";
import { type CrossWording, writeCross } from "./by-cross";
import type { MeasureNames } from "./by-measures";
import { writeDisparity, writeVerdicts } from "./by-verdicts";
import { sortGroups } from "./group-order";
import { type MetricDisplay, metricDisplay } from "./metric-display";
import type { Page } from "./page";
import type { OutValue } from "./plan";
import { shown } from "./table-edit";

/** The sentences of a By tab, in the language of the reader. */
export interface ByWording extends CrossWording {
  /** Heads the column of periods. */
  readonly period: string;
  definition(text: string): string;
  /** Says that numbers up to a period are as they were when it was closed. */
  closed(period: string): string;
  question(text: string): string;
  /** `target` is a figure as people see it, such as `70%`; `by` a date or "". */
  target(target: string, by: string): string;
  /** Says that the groups overlap, so that they do not add up to All. */
  readonly overlapping: string;
  /** Says what `*` and the arrows mean. */
  readonly legend: string;
  /** Heads the gaps; `to` as in Compare to. */
  gap(to: string, inPoints: boolean): string;
  /** Heads the verdicts on a period. */
  verdict(period: string): string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly measures: MeasureNames;
  /** How far groups lie apart: `index`, `variation` and `fraction` in percent, `variance` squared, `gain` with its unit. */
  disparity(
    period: string,
    apart: Readonly<Record<"index" | "variation" | "variance" | "gain" | "fraction", string>>,
  ): string;
  points(text: string): string;
  readonly charts: ChartWording;
}

export interface ByContext {
  readonly dictionary: Dictionary;
  /** As in `Cube.overlapping`. */
  readonly overlapping: ReadonlySet<string>;
  readonly wording: ByWording;
  /** What a metric counts, in plain words. */
  definitionOf(metric: Metric): string;
  /** Numbers of all partners together, by metric. */
  readonly rows: ReadonlyMap<string, readonly SummaryRow[]>;
  readonly judged: readonly GroupJudgement[];
  /** The period of each metric that flags look at. */
  readonly periodOf: ReadonlyMap<string, string>;
}

/**
 * Title and notes, then tables of the same shape below each other: the values, the people under them and, where groups can
 * be compared, their gaps and a verdict on each; last what the charts are drawn from.
 */
export function writeMetric(page: Page, metric: Metric, breakdown: Breakdown, context: ByContext): void {
  const { wording } = context;
  writeNotes(page, metric, breakdown, context);
  const numbers = numbersOf(metric, breakdown, context);
  const { across, periods, display, at } = numbers;
  const { scale, format } = display;
  writeDisparity(page, metric, breakdown, numbers, context);
  if (breakdown.length > 1) {
    const rows = context.rows.get(metric.name) ?? [];
    const latest = latestPeriod(metric, numbers, context);
    const crossed = { metric, breakdown, display };
    writeCross(page, crossed, rows, [...latest, ALL], context.dictionary, wording);
    page.line("", null);
  }
  const row = page.height + 1;
  page.row([wording.period, ...across], null, "header");
  writeTable(page, numbers, format, (cell) => shown(cell, cell?.value, scale));
  page.row([wording.people], null, "note");
  writeTable(page, numbers, "#,##0", (cell) => shown(cell, cell?.n, 1));
  writeGaps(page, metric, numbers, wording);
  writeVerdicts(page, metric, breakdown, numbers, context);
  const dated = periods.filter((period) => period !== ALL);
  addCharts(
    page,
    { metric, breakdown, row, periods: dated, groups: across, scale, format, cell: at },
    wording.charts,
  );
}

/** What stands above the numbers of a metric. */
function writeNotes(page: Page, metric: Metric, breakdown: Breakdown, context: ByContext): void {
  const { dictionary, overlapping, wording, definitionOf } = context;
  page.line(metric.unit === "" ? metric.title : `${metric.title} (${metric.unit})`, "title");
  page.line(wording.definition(definitionOf(metric)), "note");
  const question = dictionary.questions.find((asked) => asked.question === metric.question);
  if (question) page.line(wording.question(question.text), "note");
  if (metric.target !== null) {
    const by = metric.targetDate === null ? "" : isoDate(metric.targetDate);
    page.line(wording.target(targetText(metric, metric.target), by), "note");
  }
  if (overlapping.has(overlapKey(metric.name, breakdownName(breakdown))))
    page.line(wording.overlapping, "note");
}

/** The period that flags look at, else the last one with a number. */
function latestPeriod({ name }: Metric, { periods, across, at }: Numbers, { periodOf }: ByContext): string[] {
  const due = periodOf.get(name);
  if (due !== undefined) return [due];
  const dated = periods.filter((period) => period !== ALL);
  return dated.filter((period) => across.some((group) => at(period, group)?.value != null)).slice(-1);
}

/** A metric by group and period, as its tables show it. */
export interface Numbers {
  readonly across: readonly string[];
  /** In time, `All` last. */
  readonly periods: readonly string[];
  readonly display: MetricDisplay;
  at(period: string, group: string): SummaryRow | undefined;
}

function numbersOf(metric: Metric, breakdown: Breakdown, { rows, dictionary }: ByContext): Numbers {
  const dimension = breakdownName(breakdown);
  const cells = new Map<string, SummaryRow>();
  const groups = new Set<string>();
  const periods = new Set<string>();
  for (const row of rows.get(metric.name) ?? []) {
    if (row.dimension !== dimension && row.dimension !== "") continue;
    if (row.dimension !== "") groups.add(row.group);
    periods.add(row.period);
    cells.set(cellKey(row.period, row.dimension === "" ? ALL : row.group), row);
  }
  const values = [...cells.values()].flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    across: [ALL, ...sortGroups([...groups], breakdown, dictionary)],
    periods: allLast(periods),
    display: metricDisplay(metric, values),
    at: (period, group) => cells.get(cellKey(period, group)),
  };
}

function writeTable(
  page: Page,
  { periods, across, at }: Numbers,
  format: string,
  cellOf: (row: SummaryRow | undefined) => OutValue,
): void {
  for (const period of periods)
    page.row([period, ...across.map((group) => cellOf(at(period, group)))], format, null);
}

/** What Compare to says where it names no group. */
const COMPARISONS: ReadonlySet<string> = new Set(["others", "overall", "best"]);

function writeGaps(page: Page, metric: Metric, numbers: Numbers, wording: ByWording): void {
  const { periods, across, display, at } = numbers;
  const compared = periods.filter((period) => across.some((group) => at(period, group)?.reference != null));
  if (compared.length === 0) return;
  const { scale, inPoints } = gapScale(display);
  const isNamed = COMPARISONS.has(metric.compareTo) || across.includes(metric.compareTo);
  page.row([wording.gap(isNamed ? metric.compareTo : "others", inPoints)], null, "note");
  writeTable(page, { ...numbers, periods: compared }, gapFormat(metric), (row) =>
    row?.reference == null ? null : shown(row, row.gap === null ? null : withoutTrace(row.gap * scale), 1),
  );
}

/** What a difference is multiplied by for people. */
export function gapScale({ format, scale }: MetricDisplay): { scale: number; inPoints: boolean } {
  const inPoints = format.endsWith("%");
  return { scale: inPoints ? 100 : scale, inPoints };
}

/** A gap with its sign and, where the metric has a direction, `▲` for better and `▼` for worse. */
function gapFormat({ direction }: Metric): string {
  if (direction === null) return "+0.0;-0.0;0.0";
  return direction === "up" ? '"▲ "+0.0;"▼ "-0.0;0.0' : '"▼ "+0.0;"▲ "-0.0;0.0';
}

function cellKey(period: string, group: string): string {
  return JSON.stringify([period, group]);
}

function allLast(periods: ReadonlySet<string>): string[] {
  const dated = [...periods].filter((period) => period !== ALL);
  return periods.has(ALL) ? [...dated, ALL] : dated;
}

/** A target inside a sentence, with at most one decimal. */
function targetText(metric: Metric, target: number): string {
  const { scale, format } = metricDisplay(metric, [target]);
  const percent = format.endsWith("%");
  const rounded = Math.round(target * scale * (percent ? 100 : 1) * 10) / 10;
  return percent ? `${rounded}%` : `${rounded}`;
}
