/** The Metrics tab. Rows of one name and different tables are one metric. */
import { groupBy } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { readBreakdowns } from "./breakdowns";
import { type Context, refer, referPeriod } from "./context";
import { readLines } from "./input-table";
import { type MetricColumns, type MetricRow, metricLayout } from "./metric-columns";
import { readMetricLines } from "./metric-lines";
import type { Calculation, Metric, MetricLine, Question } from "./model";

/** Smaller groups are never compared by default; nor are those that may not be printed. */
const FEWEST_COMPARED = 10;

/** Where there is no Questions tab, `questions` is null. Metrics that cannot be read are noted in `context.leftOut`. */
export function readMetrics(tab: Tab, questions: readonly Question[] | null, context: Context): Metric[] {
  const lines = readLines(tab, metricLayout(context.reading), context.issues);
  const byName = groupBy(lines, ({ values }) => labelKey(values.metric));
  const metrics: Metric[] = [];
  for (const [key, rows] of byName) {
    const metric = readMetric(rows, questions, context);
    if (metric) metrics.push(metric);
    else context.leftOut.add(key);
  }
  return metrics;
}

function readMetric(
  rows: readonly MetricRow[],
  questions: readonly Question[] | null,
  context: Context,
): Metric | null {
  const from = <K extends keyof MetricColumns>(column: K) => sharedRow(rows, column);
  const value = <K extends keyof MetricColumns>(column: K) => from(column).values[column];
  const { metric: name } = rows[0]!.values;
  const calculation = value("calculation");
  if (calculation === null) {
    const blank = rows.every((row) => row.written("calculation") === "");
    if (blank) {
      rows[0]!.report("calculation", { kind: "missing-part", column: "Calculation", why: "line" });
    }
    return null;
  }
  const lines = readMetricLines(rows, calculation, context);
  if (lines.length === 0) return null;
  const breakdowns = readBreakdowns(from("breakdowns"), context);
  const { smallestPublishable } = context.settings;
  return {
    name,
    title: value("title") || name,
    definition: value("definition"),
    question: readQuestion(from("question"), questions),
    calculation,
    lines,
    factor: value("factor") ?? 1,
    unit: value("unit"),
    counts: value("counts") ?? "people",
    overTime: value("overTime") ?? "add",
    frequency: value("frequency"),
    direction: value("direction"),
    baseline: readLevel(from("baseline"), "baseline", calculation, lines),
    baselinePeriod: referPeriod(from("baselinePeriod").spot("baselinePeriod"), context) ?? "",
    target: readLevel(from("target"), "target", calculation, lines),
    targetDate: value("targetDate"),
    horizon: value("horizon"),
    breakdowns,
    compareTo: readCompareTo(from("compareTo"), breakdowns.flat(), context),
    minimumGroupSize: value("minimumGroupSize") ?? Math.max(FEWEST_COMPARED, smallestPublishable),
    row: rows[0]!.row,
  };
}

/** The first row that fills a column; rows after it that fill it otherwise are reported. */
function sharedRow(rows: readonly MetricRow[], name: keyof MetricColumns): MetricRow {
  const filled = rows.filter((row) => row.written(name) !== "");
  const first = filled[0] ?? rows[0]!;
  for (const row of filled.slice(1)) {
    if (JSON.stringify(row.values[name]) === JSON.stringify(first.values[name])) continue;
    row.report(name, {
      kind: "contradiction",
      column: row.spot(name).header,
      name: row.values.metric,
      text: row.written(name),
      first: first.written(name),
      firstRow: first.row,
    });
  }
  return first;
}

/** Where there is a Questions tab, one of its questions by name or text, as its name; else the words as they are. */
function readQuestion(row: MetricRow, questions: readonly Question[] | null): string {
  const { question } = row.values;
  if (questions === null) return question;
  const found = refer(row.spot("question"), questions, (each) => [each.question, each.text]);
  return found?.question ?? "";
}

/** A baseline or target. A share of rows lies between 0 and 1: whoever writes 45 for it must say 45%. */
function readLevel(
  row: MetricRow,
  name: "baseline" | "target",
  calculation: Calculation,
  lines: readonly MetricLine[],
): number | null {
  const level = row.values[name];
  const share =
    calculation === "rate" && lines.every((line) => !line.numerator?.field && !line.denominator?.field);
  if (level === null || !share || (level >= 0 && level <= 1)) return level;
  const column = row.spot(name).header;
  row.report(name, {
    kind: "out-of-range",
    column,
    text: row.written(name),
    least: "0%",
    most: "100%",
    used: "",
  });
  return null;
}

const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ["others", "others"],
  ["everyoneelse", "others"],
  ["overall", "overall"],
  ["best", "best"],
]);

/** `others`, `overall`, `best`, or a group of one of the dimensions, by its label. */
function readCompareTo(row: MetricRow, dimensions: readonly string[], context: Context): string {
  const { compareTo } = row.values;
  const word = compareTo === "" ? "others" : COMPARISONS.get(labelKey(compareTo));
  if (word !== undefined) return word;
  const groups = new Set<string>(COMPARISONS.values());
  for (const dimension of dimensions) {
    const listed = context.dimensions.groups(dimension);
    if (listed === null) return compareTo;
    const label = context.dimensions.label(dimension, compareTo);
    if (listed.includes(label)) return label;
    for (const group of listed) groups.add(group);
  }
  return refer(row.spot("compareTo"), [...groups], (group) => [group]) ?? "others";
}
