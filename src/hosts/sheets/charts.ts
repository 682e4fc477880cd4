/** The charts of an output tab: drawn once, then updated in place, so that a chart stays where people have moved it. */
import type { PlanChart, TabEdit } from "../../core/plan/plan";
import { makeRoom } from "./write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Properties = GoogleAppsScript.Properties.Properties;

/** The document property of a tab's charts: our ids with those of Sheets. */
const PREFIX = "charts:";
/** Rows and columns that two charts lie over: a new tab ends where its table does. */
const ROOM = { rows: 15, columns: 10 };
const WIDTH = 480;
const GAP = 16;
/** Low and high stand back behind the value. */
const COLOURS = ["#aecbfa", "#174ea6", "#aecbfa"];

/** Draws, updates and removes our own charts; those that people have made are theirs. */
export function drawCharts(
  sheet: Sheet,
  properties: Properties,
  edit: Pick<TabEdit, "output" | "charts">,
): void {
  if (edit.charts === undefined) return;
  const key = PREFIX + edit.output;
  const stored = properties.getProperty(key);
  if (stored === null && edit.charts.length === 0) return;
  const existing = sheet.getCharts();
  const ours = ourCharts(existing, stored, edit.charts);
  for (const { row, column } of edit.charts)
    makeRoom(sheet, { rows: row + ROOM.rows, columns: column + ROOM.columns });
  for (const plan of edit.charts) {
    const chart = ours.get(plan.id);
    if (chart) sheet.updateChart(drawn(chart.modify().clearRanges(), sheet, plan));
    else sheet.insertChart(drawn(placed(sheet.newChart(), plan), sheet, plan));
  }
  const wanted = new Set(edit.charts.map(({ id }) => id));
  for (const [id, chart] of ours) if (!wanted.has(id)) sheet.removeChart(chart);
  const made = edit.charts.filter(({ id }) => !ours.has(id));
  properties.setProperty(key, storedIds(sheet.getCharts(), existing, edit.charts, ours, made));
}

/** Known by the id that Sheets gave it; in a copy of a spreadsheet, where ids are lost, by its title. */
function ourCharts(
  existing: readonly Chart[],
  stored: string | null,
  plans: readonly PlanChart[],
): Map<string, Chart> {
  const byId = new Map(existing.map((chart) => [chart.getChartId(), chart]));
  const ids = stored === null ? {} : (JSON.parse(stored) as Record<string, number>);
  const found = new Map<string, Chart>();
  for (const [id, chartId] of Object.entries(ids)) {
    const chart = byId.get(chartId);
    if (chart) found.set(id, chart);
  }
  if (stored !== null) return found;
  for (const chart of existing) {
    const title = chart.getOptions().get("title");
    const plan = plans.find((one) => one.title === title && !found.has(one.id));
    if (plan) found.set(plan.id, chart);
  }
  return found;
}

/** New charts are those that were not there before, in the order in which they were inserted. */
function storedIds(
  now: readonly Chart[],
  before: readonly Chart[],
  plans: readonly PlanChart[],
  ours: ReadonlyMap<string, Chart>,
  made: readonly PlanChart[],
): string {
  const old = new Set(before.map((chart) => chart.getChartId()));
  const fresh = now.map((chart) => chart.getChartId()).filter((id) => !old.has(id));
  const ids = plans.map(({ id }): [string, number | null] => {
    const known = ours.get(id)?.getChartId() ?? null;
    return [id, known ?? fresh[made.findIndex((plan) => plan.id === id)] ?? null];
  });
  return JSON.stringify(Object.fromEntries(ids.filter(([, chartId]) => chartId !== null)));
}

/** Size and place are set only once: afterwards they are what people have made of them. */
function placed(builder: Builder, { row, column, place, height }: PlanChart): Builder {
  return builder
    .setPosition(row, column, place * (WIDTH + GAP), 0)
    .setOption("width", WIDTH)
    .setOption("height", height);
}

function drawn(builder: Builder, sheet: Sheet, plan: PlanChart): Chart {
  const { row, column, rows, columns } = plan.range;
  const chart = builder
    .setChartType(plan.type === "lines" ? Charts.ChartType.LINE : Charts.ChartType.COLUMN)
    .addRange(sheet.getRange(row, column, rows, columns))
    .setNumHeaders(1)
    .setOption("title", plan.title)
    .setOption("vAxis.format", plan.format)
    .setOption("legend.position", "bottom");
  return (plan.type === "columns" ? chart.setOption("colors", COLOURS) : chart).build();
}
