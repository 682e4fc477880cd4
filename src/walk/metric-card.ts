/** One metric of a question: where it stands now, and its charts, each with its numbers as a table for screen readers. */
import type { WalkFigure, WalkMetric } from "../core/plan/data-walk";
import { decimal } from "../messages/texts";
import { heatTable } from "./heat-table";
import { element, escaped } from "./html";
import { lineChart } from "./line-chart";
import { distanceText, figureText, HIDDEN, isPercent, valueText } from "./numbers";
import { rangeChart } from "./range-chart";
import type { WalkWords } from "./words";

/** Hidden groups that are named; of more, only how many they are. */
const MOST_NAMES = 6;

export function metricCard(metric: WalkMetric, words: WalkWords): string {
  const { title, unit, now, definition } = metric;
  const name = unit === "" || isPercent(metric.format) ? title : `${title} (${unit})`;
  const charts = [trendFigure(metric, name, words), ...groupFigures(metric, name, words)].join("");
  return `<article class="metric"><h3>${escaped(name)}</h3>${element("p", definition, "quiet")}${now ? standing(metric, now, words) : element("p", words.notDue, "quiet")}<div class="charts">${charts}</div></article>`;
}

function standing(metric: WalkMetric, now: WalkFigure, words: WalkWords): string {
  if (now.hidden) return element("p", `${now.period}: ${words.hidden}`, "quiet");
  if (now.value === null) return element("p", `${now.period}: ${words.noData}`, "quiet");
  const details = [
    now.period,
    now.low === null || now.high === null
      ? ""
      : words.between(valueText(now.low, metric), valueText(now.high, metric)),
    now.n === null ? "" : words.people(decimal(now.n)),
  ];
  return [
    `<p class="now"><strong>${escaped(valueText(now.value, metric))}</strong> `,
    `${element("span", details.filter((detail) => detail !== "").join(", "))}</p>`,
    element("p", aim(metric, words)),
  ].join("");
}

/** `Target: 85%, 5.2 percentage points below it`. */
function aim(metric: WalkMetric, words: WalkWords): string {
  const { target, gap, format } = metric;
  if (target === null) return "";
  const stated = words.target(valueText(target, metric));
  if (gap === null) return stated;
  const distance = distanceText(gap, metric);
  if (Number(distance) === 0) return `${stated}, ${words.atTarget}`;
  return `${stated}, ${words.fromTarget(isPercent(format) ? words.points(distance) : distance, gap > 0)}`;
}

/** A line needs two points. */
function trendFigure(metric: WalkMetric, name: string, words: WalkWords): string {
  const { trend, target } = metric;
  if (trend.filter(({ value }) => value !== null).length < 2) return "";
  const title = words.overTime(name);
  const chart = lineChart({
    label: title,
    periods: trend.map(({ period }) => period),
    series: [{ name, values: trend.map(({ value }) => value) }],
    target,
    format: (value) => valueText(value, metric),
  });
  const rows = trend.map((point) => [point.period, figureText(point, metric)]);
  return figure(
    title,
    chart,
    table([words.period, words.value], rows),
    target === null ? "" : words.targetKey,
  );
}

function groupFigures(metric: WalkMetric, name: string, words: WalkWords): string[] {
  return metric.breakdowns.map(({ title, figures, table: cross }) => {
    const label = words.byGroup(name, title, figures[0]!.period);
    if (cross) {
      const isHidden = cross.rows.every(({ cells }) => cells.every((cell) => !cell || cell.value === null));
      // A table of nothing but stars takes the room of one that says something.
      if (isHidden) return figure(label, "", "", words.hidden);
      return figure(label, heatTable(cross, metric), "", words.shades[cross.scale]);
    }
    const between = ({ low, high }: WalkFigure) =>
      low === null || high === null ? "" : `${valueText(low, metric)} – ${valueText(high, metric)}`;
    const rows = figures.map((point) => [
      point.group,
      figureText(point, metric),
      between(point),
      point.n === null ? (point.hidden ? HIDDEN : "") : decimal(point.n),
    ]);
    const numbers = table([words.group, words.value, words.range, "n"], rows);
    return figure(label, groupChart(label, figures, metric), numbers, groupKey(figures, metric, words));
  });
}

/** Groups without a number are only named below the chart: a page for a meeting has no room for empty lines. */
function groupChart(label: string, figures: readonly WalkFigure[], metric: WalkMetric): string {
  const shown = figures.filter(({ value }) => value !== null);
  if (shown.length === 0) return "";
  const points = shown.map((point) => ({ ...point, label: point.group, text: figureText(point, metric) }));
  const format = (value: number) => valueText(value, metric);
  return rangeChart({ label, points, target: metric.target, format });
}

function groupKey(figures: readonly WalkFigure[], { target }: WalkMetric, words: WalkWords): string {
  const hidden = figures.filter((point) => point.hidden).map(({ group }) => group);
  return [
    figures.some(({ low }) => low !== null) ? words.rangeKey : "",
    target !== null && figures.some(({ value }) => value !== null) ? words.targetKey : "",
    hidden.length === 0 ? "" : words.hiddenGroups(hidden.length > MOST_NAMES ? [] : hidden, hidden.length),
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function figure(title: string, chart: string, numbers: string, key: string): string {
  return `<figure>${element("figcaption", title)}${chart}${element("p", key, "key")}${numbers}</figure>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`;
  return `<table class="unseen">${cells("th", head)}${rows.map((row) => cells("td", row)).join("")}</table>`;
}
