/** What a metric asks of the records, before any row is read. */

import { fieldByName, tableOf } from "../dictionary/lookup";
import type { Dictionary, Metric, MetricLine, TableSpec } from "../dictionary/model";
import { fieldsOfSides } from "../formula/inspect";
import { getOrInsert } from "../table/get-or-insert";
import type { Keep } from "./accumulate";
import { overlapKey } from "./breakdown";
import { BreakdownGroups } from "./breakdown-groups";
import { Dimension, isMultiple } from "./dimension";
import { type LinePlan, planLine } from "./line";
import { headcountField } from "./operand";
import { personFields } from "./people";

export interface MetricPlan {
  readonly metric: Metric;
  readonly lines: readonly PlannedLine[];
  /** The total first. */
  readonly breakdowns: readonly BreakdownGroups[];
  readonly countsPeople: boolean;
  readonly interval: "wilson" | "clustered" | null;
  readonly keep: Keep;
}

export interface PlannedLine extends LinePlan {
  /** Machine names of the fields that the line reads. */
  readonly fields: readonly string[];
  /** For distinct counts: the fields whose values are told apart. */
  readonly distinctBy: readonly string[];
}

/** Dimensions and breakdowns are shared by all metrics, so that a row's groups are worked out once. */
export class Planner {
  private readonly dimensions = new Map<string, Dimension>();
  private readonly breakdowns = new Map<string, BreakdownGroups>();

  constructor(private readonly dictionary: Dictionary) {}

  plan(metric: Metric): MetricPlan {
    const lines = metric.lines.flatMap((line) =>
      tablesOf(line, this.dictionary).map((table) => planned(metric, line, table)),
    );
    const interval = metric.calculation === "rate" ? rateInterval(lines) : null;
    return {
      metric,
      lines,
      breakdowns: [[], ...metric.breakdowns].map((breakdown) => this.groups(breakdown)),
      countsPeople: countsPeople(metric, lines),
      interval,
      keep: keepOf(metric, interval, lines),
    };
  }

  /** The breakdowns of a metric whose groups overlap, as `Cube.overlapping` names them. */
  overlapping({ metric, breakdowns, lines }: MetricPlan): string[] {
    const overlaps = (name: string) =>
      lines.some(({ table }) => {
        const field = fieldByName(table, name);
        return field !== null && isMultiple(field);
      });
    return breakdowns
      .filter(
        ({ dimensions }) =>
          metric.calculation === "distinct" || dimensions.some((dimension) => overlaps(dimension.name)),
      )
      .map(({ name }) => overlapKey(metric.name, name));
  }

  private groups(breakdown: readonly string[]): BreakdownGroups {
    const key = breakdown.join("\n");
    const dimensions = () => breakdown.map((name) => this.dimension(name));
    return getOrInsert(this.breakdowns, key, () => new BreakdownGroups(breakdown, dimensions()));
  }

  private dimension(name: string): Dimension {
    return getOrInsert(this.dimensions, name, () => new Dimension(name, this.dictionary));
  }
}

/** The table that a line names; where it names none, every table that has all its fields. */
function tablesOf(line: MetricLine, dictionary: Dictionary): TableSpec[] {
  const named = tableOf(dictionary, line.table);
  if (named || line.table !== "") return named ? [named] : [];
  const names = fieldsOfSides(line.numerator, line.denominator);
  if (names.length === 0) return [];
  return dictionary.tables.filter((table) => names.every((name) => fieldByName(table, name)));
}

function planned(metric: Metric, line: MetricLine, table: TableSpec): PlannedLine {
  const plan = planLine(metric, line, table);
  const counted = line.numerator?.field ? fieldByName(table, line.numerator.field.name) : null;
  return {
    ...plan,
    fields: fieldsOfSides(line.numerator, line.denominator).flatMap(
      (name) => fieldByName(table, name)?.name ?? [],
    ),
    distinctBy: counted ? [counted.name] : personFields(table),
  };
}

function countsPeople(metric: Metric, lines: readonly LinePlan[]): boolean {
  if (metric.calculation === "mean" || metric.calculation === "median") return false;
  if (metric.calculation === "distinct") return metric.counts === "people";
  return lines.every((line) => line.numerator.countsPeople && (line.denominator?.countsPeople ?? true));
}

/** How people differ is kept for averages of people: ratios of their sums and means, not those of whole headcounts. */
function keepOf({ calculation }: Metric, interval: MetricPlan["interval"], lines: readonly LinePlan[]): Keep {
  if (calculation === "median") return "values";
  const isOfPeople = lines.every(({ keyed, table }) => keyed || headcountField(table) === null);
  return interval === "clustered" || (calculation === "mean" && isOfPeople) ? "clusters" : "sums";
}

/** Wilson where both sides count people or rows; a ratio of other sums is only as sure as its people are alike. */
function rateInterval(lines: readonly LinePlan[]): MetricPlan["interval"] {
  const counts = ({ numerator, denominator }: LinePlan) =>
    [numerator, denominator].every((side) => side === null || side.countsRows || side.countsPeople);
  if (lines.every(counts)) return "wilson";
  return lines.every((line) => line.keyed) ? "clustered" : null;
}
