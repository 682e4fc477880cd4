/** For which share of its people each partner does not know the group, by dimension. */

import type { Dictionary } from "../dictionary/model";
import { breakdownName, NOT_REPORTED } from "../summarize/breakdown";
import type { Cube, CubeCell } from "../summarize/model";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";

export interface UnknownShare {
  readonly partner: string;
  readonly dimension: string;
  /** As a fraction of the people of the partner's largest metric, those of each period added up. */
  readonly share: number;
}

/** In the order of partners in the cube, dimensions as the metrics list them. */
export function unknownByPartner({ cells }: Cube, { metrics }: Pick<Dictionary, "metrics">): UnknownShare[] {
  const sums = peopleSums(cells);
  const partners = new Set(cells.map(({ partner }) => partner).filter((partner) => partner !== ALL));
  const singles = metrics.flatMap(({ breakdowns }) => breakdowns.filter(({ length }) => length === 1));
  return [...partners].flatMap((partner) =>
    [...new Set(singles.map(breakdownName))].flatMap((dimension) => {
      const own = metrics
        .filter(({ breakdowns }) => breakdowns.some((breakdown) => breakdownName(breakdown) === dimension))
        .map(({ name }) => peopleIn(sums, name, partner, dimension));
      const largest = own.reduce((most, each) => (each.all > most.all ? each : most), { all: 0, unknown: 0 });
      return largest.all === 0 ? [] : { partner, dimension, share: largest.unknown / largest.all };
    }),
  );
}

interface PeopleSum {
  /** Those of each period added up: over all periods at once, whoever left the group blank a single time is unknown. */
  byPeriod: number;
  atOnce: number;
}

/** People of totals and of groups that are not reported, by metric, partner and dimension. */
function peopleSums(cells: readonly CubeCell[]): Map<string, PeopleSum> {
  const sums = new Map<string, PeopleSum>();
  for (const { metric, period, partner, dimension, group, n } of cells) {
    if (dimension !== "" && group !== NOT_REPORTED) continue;
    const key = keyOf(metric, partner, dimension);
    const sum = getOrInsert(sums, key, () => ({ byPeriod: 0, atOnce: 0 }));
    if (period === ALL) sum.atOnce = n;
    else sum.byPeriod += n;
  }
  return sums;
}

function peopleIn(
  sums: ReadonlyMap<string, PeopleSum>,
  metric: string,
  partner: string,
  dimension: string,
): { all: number; unknown: number } {
  const all = sums.get(keyOf(metric, partner, ""));
  const unknown = sums.get(keyOf(metric, partner, dimension));
  // Rows without a period stand for all periods only.
  const of = all && all.byPeriod > 0 ? "byPeriod" : "atOnce";
  return { all: all?.[of] ?? 0, unknown: unknown?.[of] ?? 0 };
}

function keyOf(metric: string, partner: string, dimension: string): string {
  return `${metric}\n${partner}\n${dimension}`;
}
