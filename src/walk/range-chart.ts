/** A chart of groups in one period: each with its value and how sure it is, as one line of a plain SVG. */
import { escaped, svg } from "./html";
import { scaleOf } from "./scale";

export interface RangePoint {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What stands at the end of the line: the value in words, `*` where it is hidden. */
  readonly text: string;
}

export interface RangeChart {
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  readonly points: readonly RangePoint[];
  readonly target: number | null;
  format(value: number): string;
}

const WIDTH = 340;
const ROW = 22;
const TOP = 6;
const AXIS = 22;
const TEXTS = 52;
/** Names have as much room as the longest needs, up to half of the chart. */
const LETTER = 6.4;
const LONGEST_NAME = 26;

/** The low end, the value and the high end of each group, and the target as a dashed line. Nothing is drawn of what is not known. */
export function rangeChart({ label, points, target, format }: RangeChart): string {
  const values = points.flatMap(({ value, low, high }) => [value, low, high]);
  const known = [...values, target].filter((value): value is number => value !== null);
  const names = 12 + LETTER * Math.min(LONGEST_NAME, Math.max(...points.map((point) => point.label.length)));
  const scale = scaleOf(known, names, WIDTH - TEXTS, { fromZero: true, count: 3 });
  const bottom = TOP + points.length * ROW;
  const lines = points.map((point, index) => pointLine(point, names, TOP + index * ROW + ROW / 2, scale.at));
  const grid = scale.ticks.map((tick) => {
    const x = scale.at(tick);
    return `<path class="grid" d="M${x} ${TOP}V${bottom}"/><text class="tick" x="${x}" y="${bottom + 14}" text-anchor="middle">${escaped(format(tick))}</text>`;
  });
  const aim =
    target === null ? "" : `<path class="target" d="M${scale.at(target)} ${TOP - 4}V${bottom + 2}"/>`;
  return svg(WIDTH, bottom + AXIS, label, [...grid, aim, ...lines].join(""));
}

function pointLine(
  { label, value, low, high, text }: RangePoint,
  names: number,
  y: number,
  at: (x: number) => number,
): string {
  const name = label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME - 1)}…` : label;
  const whisker =
    low === null || high === null
      ? ""
      : `<path class="range" d="M${at(low)} ${y - 4}v8m0 -4H${at(high)}m0 -4v8"/>`;
  const dot = value === null ? "" : `<circle class="value" cx="${at(value)}" cy="${y}" r="4"/>`;
  return `<text x="${names - 8}" y="${y + 4}" text-anchor="end">${escaped(name)}</text>${whisker}${dot}<text x="${WIDTH}" y="${y + 4}" text-anchor="end">${escaped(text)}</text>`;
}
