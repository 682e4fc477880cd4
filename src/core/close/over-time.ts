/** All periods of a sum that does not add up over time, in which closed ones count as they were published. */
import type { Metric } from "../dictionary/model";
import type { CellKey, CubeCell } from "../summarize/model";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";

interface Change {
  n: number;
  numerator: number;
  readonly sample: CubeCell;
}

/** Less than this is what rounding leaves of sums with decimals. */
const TRACE = 1e-9;

/**
 * What all periods hold as the data are now, with each closed period's change taken out of it: all of the change where that
 * period is the partner's last (`last`), its part of the mean for `average`. Of a mean the people stay those there are now.
 */
export function settledOverTime(
  fresh: readonly CubeCell[],
  kept: readonly CubeCell[],
  isKept: (period: string) => boolean,
  metric: Pick<Metric, "overTime">,
): CubeCell[] {
  const changes = new Map<string, Change>();
  const shareOf = sharesIn(fresh, metric);
  const count = (cell: CubeCell, sign: 1 | -1) => {
    const share = cell.partner === ALL ? 0 : sign * shareOf(cell);
    if (share === 0) return;
    for (const partner of [cell.partner, ALL]) {
      const sample = { ...cell, partner, period: ALL, published: null };
      const change = getOrInsert(changes, keyOf(sample), () => ({ n: 0, numerator: 0, sample }));
      change.n += metric.overTime === "last" ? share * cell.n : 0;
      change.numerator += share * (cell.numerator ?? 0);
    }
  };
  for (const cell of kept) count(cell, 1);
  for (const cell of fresh) if (cell.period !== ALL && isKept(cell.period)) count(cell, -1);
  const all = fresh.filter(({ period }) => period === ALL);
  const known = new Set(all.map(keyOf));
  const gone = [...changes.values()].flatMap(({ n, sample }) =>
    known.has(keyOf(sample)) || n <= 0 ? [] : { ...sample, n: 0, numerator: 0, value: 0 },
  );
  return [...all, ...gone].map((cell) => changed(cell, changes.get(keyOf(cell))));
}

function changed(cell: CubeCell, change: Change | undefined): CubeCell {
  if (!change || (Math.abs(change.numerator) < TRACE && change.n === 0)) return cell;
  const numerator = (cell.numerator ?? 0) + change.numerator;
  return { ...cell, n: cell.n + change.n, numerator, value: numerator };
}

/** How much of a partner's period is in all periods. */
function sharesIn(fresh: readonly CubeCell[], { overTime }: Pick<Metric, "overTime">) {
  const reported = new Map<string, string[]>();
  for (const { partner, period, dimension } of fresh)
    if (dimension === "" && period !== ALL) getOrInsert(reported, partner, () => []).push(period);
  const inAll = new Set(fresh.flatMap(({ partner, period }) => (period === ALL ? partner : [])));
  return ({ partner, period }: CubeCell): number => {
    const periods = reported.get(partner) ?? [];
    if (!inAll.has(partner)) return 0;
    if (overTime === "average") return periods.includes(period) ? 1 / periods.length : 0;
    return period === periods[periods.length - 1] ? 1 : 0;
  };
}

function keyOf({ partner, dimension, group }: CellKey): string {
  return JSON.stringify([partner, dimension, group]);
}
