/** A cross on a By tab as tables of two ways, shaded so that what stands out is seen: values, then the people under them. */
import type { Breakdown, Dictionary, Metric } from "../dictionary/model";
import { breakdownName } from "../summarize/breakdown";
import type { SummaryRow } from "../summarize/model";
import { ALL } from "../time/period";
import { crossTable } from "./cross-table";
import { type Scale, scaleOf, shadeOf } from "./heat";
import type { MetricDisplay } from "./metric-display";
import type { Page } from "./page";
import type { OutValue } from "./plan";
import { shown } from "./table-edit";

export interface CrossWording {
  /** Says what a dark cell means. */
  readonly shades: Readonly<Record<Scale, string>>;
  readonly people: string;
}

/**
 * One pair of tables for each of the periods that has a number of the cross. The margins are the groups of the single
 * dimensions, where the metric lists them too, and everybody.
 *
 * @param rows of this metric, of all partners together
 */
export function writeCross(
  page: Page,
  { metric, breakdown, display }: { metric: Metric; breakdown: Breakdown; display: MetricDisplay },
  rows: readonly SummaryRow[],
  periods: readonly string[],
  dictionary: Pick<Dictionary, "tables">,
  wording: CrossWording,
): void {
  for (const [index, period] of periods.entries()) {
    const numbers = crossNumbers(
      rows.filter((row) => row.period === period),
      breakdown,
      dictionary,
    );
    if (!numbers) continue;
    if (index === 0) page.line(wording.shades[scaleOf(metric)], "note");
    page.row([period, ...numbers.across], null, "header");
    writeValues(page, numbers, metric, display);
    if (numbers.down.every((down) => isPeople(numbers, down))) continue;
    page.row([wording.people], null, "note");
    for (const down of numbers.down) page.row([down, ...cellsOf(numbers, down, "n", 1)], "#,##0", null);
  }
}

interface CrossNumbers {
  readonly down: readonly string[];
  readonly across: readonly string[];
  /** A margin where one of them is All. */
  at(down: string, across: string): SummaryRow | undefined;
}

function crossNumbers(
  rows: readonly SummaryRow[],
  breakdown: Breakdown,
  dictionary: Pick<Dictionary, "tables">,
): CrossNumbers | null {
  const groupsOf = (dimension: string) =>
    new Map(rows.filter((row) => row.dimension === dimension).map((row) => [row.group, row]));
  const cells = groupsOf(breakdownName(breakdown));
  const table = cells.size === 0 ? null : crossTable([...cells.keys()], breakdown, dictionary);
  if (!table) return null;
  const ofDown = groupsOf(breakdownName(breakdown.slice(0, -1)));
  const ofAcross = groupsOf(breakdownName(breakdown.slice(-1)));
  const all = groupsOf("").get(ALL);
  return {
    down: [...table.down, ...(ofAcross.size > 0 ? [ALL] : [])],
    across: [...table.across, ...(ofDown.size > 0 ? [ALL] : [])],
    at(down, across) {
      if (down === ALL) return across === ALL ? all : ofAcross.get(across);
      return across === ALL ? ofDown.get(down) : cells.get(table.at(down, across));
    },
  };
}

/** Margins are no part of what is compared, so they have no shade. */
function writeValues(page: Page, numbers: CrossNumbers, metric: Metric, display: MetricDisplay): void {
  const { down, across, at } = numbers;
  const inner = (first: string, second: string) =>
    first === ALL || second === ALL ? null : (at(first, second)?.value ?? null);
  const values = down.flatMap((first) => across.flatMap((second) => inner(first, second) ?? []));
  const shade = shadeOf(values, metric);
  for (const first of down) {
    page.row([first, ...cellsOf(numbers, first, "value", display.scale)], display.format, null);
    for (const [index, second] of across.entries()) {
      const value = inner(first, second);
      if (shade && value !== null) page.paint(index + 2, shade(value));
    }
  }
}

/** True where the values are the people themselves. */
function isPeople({ across, at }: CrossNumbers, down: string): boolean {
  return across.every((second) => at(down, second)?.value === at(down, second)?.n);
}

function cellsOf(
  { across, at }: CrossNumbers,
  down: string,
  figure: "value" | "n",
  scale: number,
): OutValue[] {
  return across.map((second) => {
    const row = at(down, second);
    return shown(row, row?.[figure], scale);
  });
}
