/** A chart of values over periods: one line a series in a plain SVG, told apart by its marks and its name, not by colour alone. */
import { escaped, svg } from "./html";
import { type Scale, scaleOf } from "./scale";

export interface LineSeries {
  readonly name: string;
  /** One for each period; null leaves a gap in the line. */
  readonly values: readonly (number | null)[];
}

export interface LineChart {
  readonly label: string;
  readonly periods: readonly string[];
  readonly series: readonly LineSeries[];
  readonly target: number | null;
  format(value: number): string;
}

const WIDTH = 340;
const PLOT = 120;
const TOP = 10;
const LEFT = 44;
const RIGHT = 12;
const LEGEND_ROW = 16;
/** Names of periods that fit under the plot. */
const MOST_LABELS = 5;
/** Dark enough on white, and told apart by most eyes. */
export const LINE_COLOURS = [
  "#174ea6",
  "#a50e0e",
  "#0d652d",
  "#7a4100",
  "#6a1b9a",
  "#00606b",
  "#5f6368",
  "#8b0057",
];
const MARKS: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`,
  (x, y) => `M${x - 3} ${y - 3}h6v6h-6z`,
  (x, y) => `M${x} ${y - 4}l4 7h-8z`,
  (x, y) => `M${x} ${y - 4}l4 4l-4 4l-4 -4z`,
];

/** Values in order of time; a legend where there are several series, and the target as a dashed line. */
export function lineChart({ label, periods, series, target, format }: LineChart): string {
  const known = [target, ...series.flatMap(({ values }) => values)].filter(
    (value): value is number => value !== null,
  );
  const scale = scaleOf(known, TOP + PLOT, TOP, { fromZero: false });
  const step = periods.length > 1 ? (WIDTH - LEFT - RIGHT) / (periods.length - 1) : 0;
  const at = (index: number) => Math.round((LEFT + index * step) * 10) / 10;
  const legend = series.length > 1 ? series.map(legendEntry).join("") : "";
  const height = TOP + PLOT + 26 + (series.length > 1 ? Math.ceil(series.length / 2) * LEGEND_ROW : 0);
  const content = [
    ...scale.ticks.map((tick) => gridLine(scale.at(tick), format(tick))),
    ...periodNames(periods, at),
    target === null ? "" : `<path class="target" d="M${LEFT} ${scale.at(target)}H${WIDTH - RIGHT}"/>`,
    ...series.map((one, index) => line(one, index, at, scale)),
    legend,
  ];
  return svg(WIDTH, height, label, content.join(""));
}

function gridLine(y: number, text: string): string {
  return `<path class="grid" d="M${LEFT} ${y}H${WIDTH - RIGHT}"/><text class="tick" x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${escaped(text)}</text>`;
}

/** The last period always has its name; the others as far as there is room. */
function periodNames(periods: readonly string[], at: (index: number) => number): string[] {
  const every = Math.ceil(periods.length / MOST_LABELS);
  const last = periods.length - 1;
  return periods.flatMap((period, index) => {
    if ((last - index) % every !== 0) return [];
    const anchor = periods.length > 1 && index === last ? "end" : index === 0 ? "start" : "middle";
    return `<text class="tick" x="${at(index)}" y="${TOP + PLOT + 18}" text-anchor="${anchor}">${escaped(period)}</text>`;
  });
}

function line({ values }: LineSeries, index: number, at: (index: number) => number, scale: Scale): string {
  let path = "";
  let marks = "";
  let pen = "M";
  values.forEach((value, place) => {
    if (value === null) {
      pen = "M";
      return;
    }
    path += `${pen}${at(place)} ${scale.at(value)}`;
    marks += mark(index)(at(place), scale.at(value));
    pen = "L";
  });
  const colour = colourOf(index);
  return `<path class="line" style="stroke:${colour}" d="${path}"/><path style="fill:${colour}" d="${marks}"/>`;
}

function legendEntry({ name }: LineSeries, index: number): string {
  const x = LEFT + (index % 2) * ((WIDTH - LEFT) / 2);
  const y = TOP + PLOT + 34 + Math.floor(index / 2) * LEGEND_ROW;
  return `<path style="fill:${colourOf(index)}" d="${mark(index)(x, y - 4)}"/><text class="tick" x="${x + 10}" y="${y}">${escaped(name)}</text>`;
}

function mark(index: number) {
  return MARKS[index % MARKS.length]!;
}

function colourOf(index: number): string {
  return LINE_COLOURS[index % LINE_COLOURS.length]!;
}
