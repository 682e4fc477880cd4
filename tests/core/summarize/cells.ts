/** Cells by hand, for what comes after the cube. */
import type { Cube, CubeCell } from "../../../src/core/summarize/model";

const CELL: CubeCell = {
  metric: "m",
  period: "All",
  partner: "All",
  dimension: "",
  group: "All",
  n: 100,
  numerator: 50,
  denominator: 100,
  value: 0.5,
  unknown: 0,
  countsPeople: true,
  low: null,
  high: null,
  inconsistent: false,
};

export function cell(more: Partial<CubeCell> = {}): CubeCell {
  return { ...CELL, ...more };
}

/** A rate of so many of so many people. */
export function rate(
  group: string,
  numerator: number,
  denominator: number,
  more: Partial<CubeCell> = {},
): CubeCell {
  const value = denominator > 0 ? numerator / denominator : null;
  const dimension = group === "All" ? "" : "gender";
  return cell({ dimension, group, numerator, denominator, n: denominator, value, ...more });
}

/** A count of people. */
export function count(group: string, value: number, more: Partial<CubeCell> = {}): CubeCell {
  const dimension = group === "All" ? "" : "gender";
  return cell({ dimension, group, numerator: value, denominator: null, n: value, value, ...more });
}

export function cube(...cells: readonly CubeCell[]): Cube {
  return { cells, overlapping: new Set() };
}
