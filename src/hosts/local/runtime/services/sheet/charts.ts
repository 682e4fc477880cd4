/** Embedded charts: a builder, the chart that it makes, and the charts of a tab. They are kept, not drawn. */

import { type EnumValue, ServiceException, service } from "../../service";
import type { Session } from "../../session";
import type { Area } from "../../store/area";
import type { ChartModel } from "../../store/extras";
import type { TabModel } from "../../store/tab";
import { rangeService } from "../range/range";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** A chart that is on no tab yet. */
const NEW = 0;
const EMPTY: ChartModel = {
  ...{
    id: NEW,
    type: "COLUMN",
    ranges: [],
    headers: 0,
    options: {},
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
  },
};

const models = new WeakMap<object, ChartModel>();

function modelOf(chart: unknown): ChartModel {
  const model = typeof chart === "object" && chart !== null ? models.get(chart) : undefined;
  if (!model)
    throw new ServiceException("The parameters don't match the method signature: a chart is expected.");
  return model;
}

export function chartMethods(session: Session, tab: TabModel) {
  const indexOf = (chart: unknown) => {
    const { id } = modelOf(chart);
    const index = tab.charts.findIndex((one) => one.id === id);
    if (index < 0) throw new ServiceException("That chart is not on this sheet.");
    return index;
  };
  return {
    newChart: () => builder(session, tab, EMPTY),
    getCharts: () => session.realm.list(tab.charts.map((model) => embedded(session, tab, model))),
    insertChart(chart: Chart) {
      tab.edited = true;
      tab.charts.push({ ...modelOf(chart), id: nextId(session) });
    },
    updateChart(chart: Chart) {
      tab.edited = true;
      tab.charts[indexOf(chart)] = modelOf(chart);
    },
    removeChart(chart: Chart) {
      tab.edited = true;
      tab.charts.splice(indexOf(chart), 1);
    },
  } satisfies Partial<Record<keyof Sheet, unknown>>;
}

/** No chart of the workbook has it. */
function nextId({ model }: Session): number {
  return 1 + Math.max(0, ...model.tabs.flatMap(({ charts }) => charts.map(({ id }) => id)));
}

function embedded(session: Session, tab: TabModel, model: ChartModel): Chart {
  const chart: Chart = service(session, "EmbeddedChart", {
    getChartId: () => (model.id === NEW ? null : model.id),
    getOptions: () =>
      service(session, "ChartOptions", { get: (name: string) => model.options[name] ?? null }),
    getRanges: () => session.realm.list(model.ranges.map((area) => rangeService(session, tab, area))),
    getNumHeaders: () => model.headers,
    modify: () => builder(session, tab, model),
  } satisfies Partial<Record<keyof Chart, unknown>>);
  models.set(chart, model);
  return chart;
}

function builder(session: Session, tab: TabModel, start: ChartModel): Builder {
  let model = start;
  const change = (part: Partial<ChartModel>) => {
    model = { ...model, ...part };
    return self;
  };
  const self: Builder = service(session, "EmbeddedChartBuilder", {
    setChartType: (type: EnumValue) => change({ type: type.name() }),
    addRange: (range: Range) => change({ ranges: [...model.ranges, areaOf(range)] }),
    clearRanges: () => change({ ranges: [] }),
    setNumHeaders: (headers: number) => change({ headers }),
    setOption: (name: string, value: unknown) => change({ options: { ...model.options, [name]: value } }),
    setPosition(row: number, column: number, offsetX: number, offsetY: number) {
      if (row < 1 || column < 1 || row > tab.maxRows || column > tab.maxColumns) {
        throw new ServiceException("The coordinates of the chart are outside the dimensions of the sheet.");
      }
      return change({ row, column, offsetX, offsetY });
    },
    build: () => embedded(session, tab, model),
  } satisfies Partial<Record<keyof Builder, unknown>>);
  return self;
}

function areaOf(range: Range): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}
