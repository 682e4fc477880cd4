/** Two publications of the same data, one as readers get it and one with nothing hidden, as layers of numbers. */
import type { ReportSummaryRow } from "../support/report";
import { keyOf, type Place } from "./numbers";
import { ALL } from "./world";

export const SIDES = ["n", "numerator", "denominator"] as const;
export type Side = (typeof SIDES)[number];

/** What is told of a metric without any row of data. */
export interface MetricFacts {
  readonly name: string;
  /** Metrics over the same tables can be compared. */
  readonly tables: string;
  readonly isRate: boolean;
  readonly countsPeople: boolean;
}

/** One kind of number of a metric at all places: `secret` is what it is, `told` what is printed of it. */
export interface Layer {
  readonly metric: MetricFacts;
  readonly side: Side;
  readonly secret: ReadonlyMap<string, number>;
  /** Null where it is hidden; what is not listed at all has no entry. */
  readonly told: ReadonlyMap<string, number | null>;
}

/** A place of any metric. */
export type Spot = Omit<Place, "metric">;

export function spotKey(spot: Spot): string {
  return keyOf({ metric: "", ...spot });
}

export interface Publication {
  readonly layers: readonly Layer[];
  /** All places at which anything is printed, hidden or lies beneath, with the metrics that have it. */
  readonly spots: ReadonlyMap<string, Spot>;
}

/**
 * @param isBeneath which unprinted places a reader looks at too
 */
export function layersOf(
  printed: readonly ReportSummaryRow[],
  whole: readonly ReportSummaryRow[],
  metrics: readonly MetricFacts[],
  isBeneath: (spot: Spot) => boolean,
): Publication {
  const spots = new Map<string, Spot>();
  const layers = metrics.flatMap((metric) =>
    SIDES.flatMap((side): Layer[] => {
      const secret = new Map<string, number>();
      const told = new Map<string, number | null>();
      const empty = new Set<string>();
      for (const row of whole) {
        const spot = spotOf(row);
        if (row.metric === metric.name && row[side] === null) empty.add(spotKey(spot));
        if (row.metric !== metric.name || row[side] === null || !(isPrinted(spot) || isBeneath(spot)))
          continue;
        spots.set(spotKey(spot), spot);
        secret.set(spotKey(spot), row[side]);
      }
      for (const row of printed) {
        const spot = spotOf(row);
        const key = spotKey(spot);
        if (row.metric !== metric.name || !(isPrinted(spot) || isBeneath(spot))) continue;
        // What is never printed is listed whether anybody is there or not.
        if (!secret.has(key) && !empty.has(key) && !isPrinted(spot)) {
          spots.set(key, spot);
          secret.set(key, 0);
        }
        if (secret.has(key)) told.set(key, row[side]);
      }
      return [...secret.values()].some((value) => value > 0) ? [{ metric, side, secret, told }] : [];
    }),
  );
  return { layers, spots };
}

export function spotOf({ period, partner, dimension, group }: ReportSummaryRow): Spot {
  return { period, partner, dimension: dimension ?? "", group };
}

/** What the contract says is printed at all without partner detail. */
export function isPrinted({ period, partner, dimension }: Spot): boolean {
  return dimension === "" || partner === ALL || (period === ALL && !dimension.includes(" x "));
}
