/** From sums to numbers: the value of each cell and how sure it is. */

import type { Grid } from "./grid";
import { clusteredRatio } from "./measures/clustered-ratio";
import type { Interval } from "./measures/interval";
import { median } from "./measures/median";
import { wilson } from "./measures/wilson";
import type { MetricPlan } from "./metric-plan";
import type { CellKey, CubeCell } from "./model";

/** The cell of a grid, or null where nothing is known in it. */
export function cellAt(grid: Grid, cell: number, plan: MetricPlan, key: CellKey): CubeCell | null {
  if (grid.seen[cell] === 0) return null;
  const figures = figuresAt(grid, cell, plan);
  const interval = figures.value === null ? null : intervalAt(grid, cell, plan);
  return {
    ...key,
    n: grid.people[cell]!,
    ...figures,
    unknown: grid.unknown[cell]!,
    countsPeople: plan.countsPeople,
    ...(plan.keep === "clusters" ? { spread: grid.clusters.get(cell) ?? null } : {}),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    inconsistent: key.dimension !== "" && grid.inconsistent[cell % grid.slots] === 1,
  };
}

function figuresAt(grid: Grid, cell: number, { metric }: MetricPlan) {
  const numerator = grid.numerator[cell]!;
  const denominator = grid.denominator[cell]!;
  switch (metric.calculation) {
    case "rate":
    case "mean":
      return { numerator, denominator, value: denominator > 0 ? numerator / denominator : null };
    case "median":
      return { numerator: null, denominator: null, value: median(grid.values.get(cell) ?? []) };
    default:
      return { numerator, denominator: null, value: numerator };
  }
}

function intervalAt(grid: Grid, cell: number, { interval }: MetricPlan): Interval | null {
  const numerator = grid.numerator[cell]!;
  const denominator = grid.denominator[cell]!;
  if (interval === "wilson") return wilson(numerator, denominator);
  const spread = interval === "clustered" ? grid.clusters.get(cell) : undefined;
  return spread ? clusteredRatio(numerator, denominator, spread) : null;
}
