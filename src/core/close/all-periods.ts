/** Numbers over all periods in which closed ones count as they were published. */

import type { Dictionary, Metric } from "../dictionary/model";
import { wilson } from "../summarize/measures/wilson";
import type { CubeCell } from "../summarize/model";
import { hasOverTime } from "../summarize/over-time";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import { settledOverTime } from "./over-time";

const SIDES = ["n", "numerator", "denominator"] as const;
type Side = (typeof SIDES)[number];
type Sums = Record<Side, number>;

/** One metric, partner and group over time. */
interface Line {
  /** Over all periods, as the data are now. */
  all: CubeCell | null;
  /** Of each period as the data are now, and of those that are closed. */
  readonly fresh: Sums;
  readonly shut: Sums;
  /** Of closed periods as they were published, and one of these cells. */
  readonly kept: Sums;
  sample: CubeCell | null;
  /** Most people that a closed period had. */
  most: number;
  isOpen: boolean;
}

/**
 * The cells over all periods. Where a number adds up over time, what has changed in closed periods is taken out of it, so that
 * it is still the sum of what is published: a change shows in none of them, and a reader who subtracts finds nothing that is
 * nearly a hidden number. Numbers that do not add up (people who come again, medians) are those of the data as they are now,
 * people at least as many as in any closed period. For sums with an Over time see `settledOverTime`.
 *
 * @param isKept as in `Closing`
 */
export function allPeriods(
  fresh: readonly CubeCell[],
  kept: readonly CubeCell[],
  isKept: (period: string) => boolean,
  { metrics }: Pick<Dictionary, "metrics">,
): CubeCell[] {
  return metrics.flatMap((metric) => {
    const own = ({ metric: name }: CubeCell) => name === metric.name;
    const [now, before] = [fresh.filter(own), kept.filter(own)];
    if (hasOverTime(metric)) return settledOverTime(now, before, isKept, metric);
    const lines = linesOf(now, before, isKept);
    const adds = new Set(SIDES.filter((side) => [...lines.values()].every((line) => addsUp(line, side))));
    return [...lines.values()].flatMap((line) => overTime(line, adds, metric) ?? []);
  });
}

function linesOf(
  fresh: readonly CubeCell[],
  kept: readonly CubeCell[],
  isKept: (period: string) => boolean,
): Map<string, Line> {
  const lines = new Map<string, Line>();
  const lineOf = ({ partner, dimension, group }: CubeCell): Line => {
    const none = () => ({ n: 0, numerator: 0, denominator: 0 });
    return getOrInsert(lines, JSON.stringify([partner, dimension, group]), () => ({
      ...{ fresh: none(), shut: none(), kept: none() },
      ...{ all: null, sample: null, most: 0, isOpen: false },
    }));
  };
  for (const cell of fresh) {
    const line = lineOf(cell);
    if (cell.period === ALL) line.all = cell;
    else add(line.fresh, cell);
    if (cell.period !== ALL && isKept(cell.period)) add(line.shut, cell);
    else if (cell.period !== ALL) line.isOpen = true;
  }
  for (const cell of kept) {
    const line = lineOf(cell);
    add(line.kept, cell);
    line.sample = cell;
    line.most = Math.max(line.most, cell.n);
  }
  return lines;
}

function add(sums: Sums, cell: CubeCell): void {
  for (const side of SIDES) sums[side] += cell[side] ?? 0;
}

function addsUp({ all, fresh }: Line, side: Side): boolean {
  const value = all?.[side] ?? 0;
  return Math.abs(value - fresh[side]) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** Null where nothing is left over all periods. */
function overTime(line: Line, adds: ReadonlySet<Side>, metric: Metric): CubeCell | null {
  const { all, shut, kept, sample, most, isOpen } = line;
  if (SIDES.every((side) => shut[side] === kept[side])) return all;
  // All periods hold nothing where the metric says so.
  if (!all && !adds.has("numerator")) return null;
  if (!sample && !isOpen && adds.has("numerator")) return null;
  const { published: _, ...base } = all ?? { ...sample!, period: ALL, n: 0, numerator: 0, denominator: 0 };
  const side = (name: "numerator" | "denominator") => {
    const value = (all ?? sample!)[name] === null ? null : (base[name] ?? 0);
    return value !== null && adds.has(name) ? value + kept[name] - shut[name] : value;
  };
  const n = adds.has("n") ? base.n + kept.n - shut.n : Math.max(base.n, most);
  return withValue(
    { ...base, n, numerator: side("numerator"), denominator: side("denominator") },
    all,
    metric,
  );
}

function withValue(cell: CubeCell, before: CubeCell | null, { calculation }: Metric): CubeCell {
  const { numerator, denominator } = cell;
  if (numerator === null) return cell;
  if (calculation !== "rate" && calculation !== "mean") return { ...cell, value: numerator };
  const unsure = { low: null, high: null, ...(cell.spread ? { spread: null } : {}) };
  if (denominator === null || !(denominator > 0)) return { ...cell, ...unsure, value: null };
  const interval = hasWilson(before) ? wilson(numerator, denominator) : null;
  return {
    ...cell,
    ...unsure,
    ...interval,
    value: numerator / denominator,
  };
}

/** An interval that is clustered by person cannot be had without the rows. */
function hasWilson(cell: CubeCell | null): boolean {
  if (!cell || cell.low === null || cell.numerator === null || cell.denominator === null) return false;
  return wilson(cell.numerator, cell.denominator)?.low === cell.low;
}
