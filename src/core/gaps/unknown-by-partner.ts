/** For which share of its people each partner does not know the group, by dimension. */

import type { Dictionary } from "../dictionary/model";
import { breakdownName, NOT_REPORTED } from "../summarize/breakdown";
import type { Cube, CubeCell } from "../summarize/model";
import { ALL } from "../time/period";

export interface UnknownShare {
  readonly partner: string;
  readonly dimension: string;
  /** As a fraction of the people of the partner's largest metric, over all periods. */
  readonly share: number;
}

/** In the order of partners in the cube, dimensions as the metrics list them. */
export function unknownByPartner({ cells }: Cube, { metrics }: Pick<Dictionary, "metrics">): UnknownShare[] {
  const dimensions = new Set(
    metrics.flatMap(({ breakdowns }) => breakdowns.filter(({ length }) => length === 1).map(breakdownName)),
  );
  const broken = new Map(
    metrics.map(({ name, breakdowns }) => [name, new Set(breakdowns.map(breakdownName))]),
  );
  const totals = cells.filter(
    ({ period, partner, dimension }) => period === ALL && partner !== ALL && dimension === "",
  );
  const unknown = new Map(
    cells
      .filter(({ period, group }) => period === ALL && group === NOT_REPORTED)
      .map((cell) => [keyOf(cell, cell.dimension), cell.n]),
  );
  return [...new Set(totals.map(({ partner }) => partner))].flatMap((partner) =>
    [...dimensions].flatMap((dimension) => {
      const own = totals.filter(
        (cell) => cell.partner === partner && broken.get(cell.metric)!.has(dimension),
      );
      const largest = own.reduce<CubeCell | null>(
        (most, cell) => (cell.n > (most?.n ?? 0) ? cell : most),
        null,
      );
      if (!largest) return [];
      return { partner, dimension, share: (unknown.get(keyOf(largest, dimension)) ?? 0) / largest.n };
    }),
  );
}

function keyOf({ metric, partner }: CubeCell, dimension: string): string {
  return `${metric}\n${partner}\n${dimension}`;
}
