/** Finds numbers that stand in two published places and differ, or are hidden in one and printed in the other. */

import type { WalkFigure } from "../../src/core/plan/data-walk";
import type { TabModel } from "../../src/hosts/local/runtime";
import { readWalk } from "../../src/walk/read";
import type { ReportSummaryRow } from "../support/report";
import { keyOf } from "./numbers";
import type { Published } from "./publish";
import { ALL, breakdownName, type World } from "./world";

type Figure = "value" | "n" | "low" | "high" | "gap";

/** A cell of a published tab that shows a figure of a Summary row. */
interface Shown {
  readonly where: string;
  readonly metric: string;
  readonly period: string;
  readonly dimension: string;
  readonly group: string;
  readonly figure: Figure;
  readonly text: string;
}

const HIDDEN = "*";

/** What differs, in words, and how many cells were compared. */
export function disagreements(world: World, published: Published): { found: string[]; compared: number } {
  const { report, model } = published;
  const summary = new Map(
    report.summary
      .filter(({ partner }) => partner === ALL)
      .map((row) => [keyOf({ ...row, dimension: row.dimension ?? "" }), row]),
  );
  const breakdowns = new Set(
    world.metrics.flatMap(({ breakdowns }) => breakdowns.map((breakdown) => breakdownName(world, breakdown))),
  );
  const cells = [
    ...[...breakdowns].flatMap((dimension) => byTab(model.tabNamed(`By ${dimension}`)!, dimension, world)),
    ...agenda(model.tabNamed("Learning agenda")!, world),
    ...walkFigures(published, world),
  ];
  const found = cells.flatMap((cell) => {
    const key = keyOf({ ...cell, partner: ALL });
    const said = textOf(summary.get(key), cell.figure);
    return said === cell.text || isNear(said, cell.text)
      ? []
      : `${cell.where}: ${key.replaceAll("\n", " | ")}: ${cell.figure} ${cell.text || "blank"}, Summary says ${said || "nothing"}`;
  });
  return { found: [...found, ...flagDisagreements(published)], compared: cells.length };
}

function isNear(a: string, b: string): boolean {
  return a !== "" && b !== "" && Math.abs(Number(a) - Number(b)) < 1e-9;
}

function textOf(row: ReportSummaryRow | undefined, figure: Figure): string {
  if (!row) return "";
  if (figure === "gap" && row.reference === null) return "";
  const value = row[figure];
  if (value !== null) return String(figure === "gap" ? value * 100 : value);
  return row.status === "suppressed" ? HIDDEN : "";
}

/** Reads a By tab as people do: titles, heads of tables, and what stands below them. */
function byTab(tab: TabModel, dimension: string, world: World): Shown[] {
  const text = (row: number, column: number) => String(tab.value(row, column) ?? "");
  const periods = new Set([ALL, ...world.periods.map(({ label }) => label)]);
  const names = new Set(world.metrics.map(({ name }) => name));
  const found: Shown[] = [];
  let metric = "";
  let head: string[] = [];
  let figure: Figure | null = null;
  for (let row = 1; row <= tab.lastRow; row++) {
    const cells = Array.from({ length: tab.lastColumn }, (_, column) => text(row, column + 1));
    const [first = "", second = ""] = cells;
    const isHead = second !== "" && second !== HIDDEN && !/^[-\d.]/.test(second);
    if (names.has(first) && second === "") metric = first;
    else if (first === "People") figure = "n";
    else if (first.startsWith("Gap to")) figure = "gap";
    else if (first.startsWith("Verdict") || first === "") figure = null;
    else if (first === "Period" || (periods.has(first) && isHead)) {
      head = cells;
      figure = "value";
    } else if (figure && metric !== "") {
      for (const [column, name] of head.entries()) {
        if (column === 0 || name === "") continue;
        const place = placeIn(dimension, head[0]!, name, first);
        const of = place.figure ?? figure;
        found.push({ where: tab.name, metric, ...place, figure: of, text: cells[column] ?? "" });
      }
    }
  }
  return found;
}

/** What a cell speaks of, by the heads of its table, its column and its row. */
function placeIn(dimension: string, corner: string, across: string, down: string) {
  const ranges: Readonly<Record<string, Figure>> = { Low: "low", Value: "value", High: "high" };
  const single = (group: string, period: string, figure: Figure | null = null) => ({
    period,
    dimension: group === ALL ? "" : dimension,
    group,
    figure,
  });
  if (corner === "Period") return single(across, down);
  const figure = ranges[across];
  if (figure) return single(down, corner, figure);
  // A table of two ways: the last dimension across, the others down.
  const dimensions = dimension.split(" x ");
  const last = dimensions.pop()!;
  const names = [down === ALL ? "" : dimensions.join(" x "), across === ALL ? "" : last].filter(Boolean);
  const groups = [down, across].filter((group) => group !== ALL);
  return { period: corner, dimension: names.join(" x "), group: groups.join(" x ") || ALL, figure: null };
}

/** Metric, term, period, value, low, high, n. */
function agenda(tab: TabModel, world: World): Shown[] {
  const figures: Figure[] = ["value", "low", "high", "n"];
  const found: Shown[] = [];
  for (let row = 1; row <= tab.lastRow; row++) {
    const metric = world.metrics.find(({ name }) => name === tab.value(row, 1));
    const period = String(tab.value(row, 3) ?? "");
    if (!metric || tab.value(row, 7) === undefined) continue;
    for (const [at, figure] of figures.entries()) {
      const text = String(tab.value(row, at + 4) ?? "");
      // Only what is printed has an interval here.
      if (text === "" && (figure === "low" || figure === "high")) continue;
      found.push({ where: tab.name, metric: metric.name, period, dimension: "", group: ALL, figure, text });
    }
  }
  return found;
}

function walkFigures({ call }: Published, world: World): Shown[] {
  const answer = call("dataWalk", {}) as { readonly value: { readonly walk: string } };
  const walk = readWalk(answer.value.walk)!;
  const titles = new Map(
    world.metrics.flatMap(({ breakdowns }) =>
      breakdowns.map((breakdown) => [
        breakdown.map((at) => world.dimensions[at]!.label).join(" x "),
        breakdownName(world, breakdown),
      ]),
    ),
  );
  return walk.questions.flatMap(({ metrics }) =>
    metrics.flatMap(({ title: metric, now, trend, breakdowns }) => {
      const shown = (figure: WalkFigure, dimension: string, group = figure.group) =>
        (["value", "n", "low", "high"] as const).flatMap((name): Shown[] => {
          const { period, hidden } = figure;
          if (hidden && figure[name] === null && name !== "value") return [];
          const text = figure[name] === null ? (hidden ? HIDDEN : "") : String(figure[name]);
          return [{ where: "data walk", metric, period, dimension, group, figure: name, text }];
        });
      return [
        ...(now ? shown(now, "") : []),
        ...trend.flatMap((point) => shown(point, "")),
        ...breakdowns.flatMap(({ title, figures, table }) => [
          ...figures.flatMap((point) => shown(point, titles.get(title)!)),
          ...(table?.rows ?? []).flatMap(({ group: down, cells }) =>
            cells.flatMap((cell, at) => {
              const place = placeIn(titles.get(title)!, "", table!.across[at]!, down);
              return cell ? shown(cell, place.dimension, place.group) : [];
            }),
          ),
        ]),
      ];
    }),
  );
}

/** A flag on one period says what Summary says; one with its numbers withheld says none in words either. */
function flagDisagreements({ report }: Published): string[] {
  const summary = new Map(
    report.summary.map((row) => [keyOf({ ...row, dimension: row.dimension ?? "" }), row]),
  );
  const isRate = new Set(["outcome-gap", "target-gap", "off-track"]);
  return report.gaps.flatMap((flag) => {
    const { kind, metric, period, partner, dimension, group, n, value } = flag;
    const words = String((flag as unknown as Record<string, unknown>).whatItMeans);
    const said = /\((?:[^()]*; )?([\d,]+) (?:people|person)\)/.exec(words)?.[1]?.replaceAll(",", "");
    const problems: string[] = [];
    if (n !== null && said !== undefined && Number(said) !== n) problems.push(`says ${said}, n is ${n}`);
    if (n === null && said !== undefined && kind !== "missing-disaggregation")
      problems.push(`n is withheld, but ${said} said`);
    if (metric !== null && period !== null && !period.includes(" to ") && n !== null) {
      const place = {
        metric,
        period,
        partner: partner ?? ALL,
        dimension: dimension ?? "",
        group: group ?? ALL,
      };
      const row = summary.get(keyOf(place));
      if (row?.n !== n) problems.push(`n is ${n}, Summary says ${row?.n}`);
      if (isRate.has(kind) && row?.value !== value)
        problems.push(`value is ${value}, Summary says ${row?.value}`);
    }
    return problems.map((problem) => `flag ${kind} ${metric} ${dimension} ${group}: ${problem}`);
  });
}
