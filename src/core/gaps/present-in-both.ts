/** Trends compare only partners that are present in both periods. */
import type { Metric } from "../dictionary/model";
import { sumOfSpreads } from "../summarize/measures/clustered-ratio";
import { wilson } from "../summarize/measures/wilson";
import type { CubeCell } from "../summarize/model";
import { ALL } from "../time/period";
import type { FlagContext } from "./flag-input";

export interface Both {
  /** Cells over those partners, of the earlier and of the later period. */
  readonly before: readonly CubeCell[];
  readonly now: readonly CubeCell[];
  /** True where they are all partners of both periods: then the cells are those of the cube, and can be printed. */
  readonly everyone: boolean;
}

/**
 * The cells of a metric over the partners that have a number in both periods. Where these are not all, the cells are sums
 * of partners' cells: no tab prints them, so no flag may.
 */
export function presentInBoth(
  { name, calculation }: Metric,
  [then, now]: readonly [string, string],
  { cube }: Pick<FlagContext, "cube">,
): Both {
  const cells = cube.cells.filter(
    ({ metric, period }) => metric === name && (period === then || period === now),
  );
  const partnersIn = (period: string) =>
    cells.filter(
      (cell) =>
        cell.period === period && cell.dimension === "" && cell.partner !== ALL && cell.value !== null,
    );
  const [earlier, later] = [then, now].map(
    (period) => new Set(partnersIn(period).map(({ partner }) => partner)),
  );
  const both = new Set([...earlier!].filter((partner) => later!.has(partner)));
  const everyone = both.size === earlier!.size && both.size === later!.size;
  const of = (period: string) => {
    const inPeriod = cells.filter((cell) => cell.period === period);
    if (everyone) return inPeriod.filter(({ partner }) => partner === ALL);
    return sums(
      inPeriod.filter(({ partner }) => both.has(partner)),
      calculation === "rate" || calculation === "mean",
    );
  };
  return { before: of(then), now: of(now), everyone };
}

function sums(cells: readonly CubeCell[], divides: boolean): CubeCell[] {
  const byGroup = new Map<string, CubeCell>();
  for (const cell of cells) {
    const key = `${cell.dimension}\n${cell.group}`;
    const known = byGroup.get(key);
    byGroup.set(key, known ? added(known, cell) : { ...cell, partner: ALL });
  }
  return [...byGroup.values()].map((cell) => withValue(cell, divides));
}

function added(a: CubeCell, b: CubeCell): CubeCell {
  const sum = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  return {
    ...a,
    n: a.n + b.n,
    numerator: sum(a.numerator, b.numerator),
    denominator: sum(a.denominator, b.denominator),
    spread: a.spread && b.spread ? sumOfSpreads(a.spread, b.spread) : null,
    inconsistent: a.inconsistent || b.inconsistent,
  };
}

function withValue(cell: CubeCell, divides: boolean): CubeCell {
  const { numerator, denominator, countsPeople } = cell;
  if (!divides) return { ...cell, value: numerator };
  if (numerator === null || denominator === null || !(denominator > 0)) return { ...cell, value: null };
  const interval = countsPeople ? wilson(numerator, denominator) : null;
  return {
    ...cell,
    value: numerator / denominator,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}
