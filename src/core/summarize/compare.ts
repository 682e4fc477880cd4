/** What each group is compared with. Summary and the gap flags both take it from here. */

import type { Dictionary, Metric } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import { CROSS } from "./breakdown";
import { CubeIndex } from "./cube-index";
import { knownGroups } from "./known-groups";
import { type Spread, spreadOfRest } from "./measures/clustered-ratio";
import type { Cube, CubeCell } from "./model";

/** Two sums, the people under them, and how these differ where that is known. */
export interface Sides {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly spread?: Spread | null;
}

export interface Reference extends Sides {
  readonly kind: "others" | "overall" | "best" | "group";
  /** `everyone else`, `everyone`, or the label of a group. */
  readonly name: string;
  /** How many groups could have been the reference: more than 1 only where the best of several is taken. */
  readonly candidates: number;
  readonly value: number;
  /** What a test of the difference is made against: everyone else also where the reference is everyone, since a group
   * is no independent sample of a whole that holds it. Null where that cannot be told. */
  readonly tested: Sides | null;
  /** The cells that it is worked out from: where one of them is hidden, so is the reference. */
  readonly from: readonly CubeCell[];
}

export interface Comparison {
  /** Null for a total, for what has no value, and where there is nothing to compare with. */
  reference(cell: CubeCell): Reference | null;
}

/** Calculations whose values can be set side by side whatever the size of a group. Counts and sums cannot. */
export const COMPARABLE: ReadonlySet<string> = new Set<Metric["calculation"]>(["rate", "mean", "median"]);

/**
 * Works out the reference of any group's cell, by the metric's Compare to (a group that is named there is one of one
 * dimension; in the others it is everyone else), among the cells of the same metric, period and
 * partner. The gap is the cell's value less the reference's, in plain units: rates as fractions.
 *
 * @param hidden cells that may not be printed: the best group is taken from the others, as it would tell that a hidden one
 * does better
 */
export function compareGroups(
  cube: Pick<Cube, "cells">,
  dictionary: Pick<Dictionary, "metrics" | "tables">,
  hidden: ReadonlySet<CubeCell> = new Set(),
): Comparison {
  const index = new CubeIndex(cube);
  const metrics = new Map(dictionary.metrics.map((metric) => [metric.name, metric]));
  const namingPeople = new Map<string, NamesPeople>();
  const namesPeopleIn = (dimension: string) =>
    getOrInsert(namingPeople, dimension, () => knownGroups(dictionary, dimension.split(CROSS)));
  const hasNamed = new Set(
    cube.cells
      .filter(({ metric, group }) => isSame(group, metrics.get(metric)?.compareTo ?? ""))
      .map(({ metric, dimension }) => `${metric}\n${dimension}`),
  );
  return {
    reference(cell) {
      const metric = metrics.get(cell.metric);
      if (!metric || cell.dimension === "" || cell.value === null || cell.inconsistent) return null;
      if (!COMPARABLE.has(metric.calculation)) return null;
      const named = hasNamed.has(`${cell.metric}\n${cell.dimension}`);
      const namesPeople = namesPeopleIn(cell.dimension);
      const mayBeBest = (other: CubeCell) => namesPeople(other.group) && !hidden.has(other);
      return referenceOf(cell, metric, named, index, mayBeBest);
    },
  };
}

type NamesPeople = (group: string) => boolean;

/** @param hasNamed true where the breakdown has the group that Compare to names; others are held against everyone else */

function referenceOf(
  cell: CubeCell,
  metric: Metric,
  hasNamed: boolean,
  index: CubeIndex,
  mayBeBest: (cell: CubeCell) => boolean,
): Reference | null {
  const total = index.totalOf(cell);
  switch (labelKey(metric.compareTo)) {
    case "overall":
      return total ? overall(cell, total) : null;
    case "best":
      return best(index.groupsBeside(cell), metric, mayBeBest);
    default:
      if (hasNamed) return group("group", named(index.groupsBeside(cell), metric.compareTo), 1);
      return total ? others(cell, total) : null;
  }
}

function others(cell: CubeCell, total: CubeCell): Reference | null {
  const rest = restOf(cell, total);
  if (!rest || !(rest.denominator > 0)) return null;
  const value = rest.numerator / rest.denominator;
  return {
    ...{ kind: "others", name: "everyone else", candidates: 1 },
    ...{ value, ...rest, tested: rest, from: [total, cell] },
  };
}

function overall(cell: CubeCell, total: CubeCell): Reference | null {
  if (total.value === null) return null;
  const { value, numerator, denominator, n } = total;
  const tested = restOf(cell, total);
  return {
    ...{ kind: "overall", name: "everyone", candidates: 1 },
    ...{ value, numerator, denominator, n, tested, from: [total] },
  };
}

/** Everyone who is not in the group. Also right where groups overlap: a total holds everyone once. */
function restOf(cell: CubeCell, total: CubeCell) {
  if (cell.numerator === null || total.numerator === null) return null;
  if (cell.denominator === null || total.denominator === null) return null;
  return {
    numerator: total.numerator - cell.numerator,
    denominator: total.denominator - cell.denominator,
    n: Math.max(0, total.n - cell.n),
    ...(cell.spread && total.spread ? { spread: spreadOfRest(total.spread, cell.spread) } : {}),
  };
}

function group(kind: "best" | "group", cell: CubeCell | undefined, candidates: number): Reference | null {
  if (!cell || cell.value === null) return null;
  const { value, numerator, denominator, n } = cell;
  return {
    ...{ kind, name: cell.group, candidates },
    ...{ value, numerator, denominator, n, tested: cell, from: [cell] },
  };
}

/** The first of the best in the metric's direction (up, unless it says down) among those that are large enough. */
function best(
  groups: readonly CubeCell[],
  metric: Metric,
  mayBeBest: (cell: CubeCell) => boolean,
): Reference | null {
  const sign = metric.direction === "down" ? -1 : 1;
  const candidates = groups.filter(
    (cell) => cell.value !== null && cell.n >= metric.minimumGroupSize && mayBeBest(cell),
  );
  let found = candidates[0];
  for (const cell of candidates) if (sign * cell.value! > sign * found!.value!) found = cell;
  return group("best", found, candidates.length);
}

function named(groups: readonly CubeCell[], name: string): CubeCell | undefined {
  return groups.find((cell) => cell.group === name) ?? groups.find((cell) => isSame(cell.group, name));
}

function isSame(group: string, name: string): boolean {
  return group === name || labelKey(group) === labelKey(name);
}
