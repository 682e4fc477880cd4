/** What is told of hidden numbers beside sums: that they are there, and what others are compared with. */
import type { ReportSummaryRow } from "../support/report";
import { isPrinted, type Layer, type Spot, spotKey } from "./layers";
import type { Row } from "./program";
import type { Unknowns } from "./unknowns";
import { ALL } from "./world";

/** What is hidden is at least 1, where that is so of everything that is hidden in the metric. */
export function presence(layer: Layer, spots: ReadonlyMap<string, Spot>, unknowns: Unknowns): Row[] {
  const hidden = [...layer.told].flatMap(([key, told]) =>
    told === null && isPrinted(spots.get(key)!) ? key : [],
  );
  if (layer.side !== "n" || hidden.some((key) => layer.secret.get(key) === 0)) return [];
  return hidden.flatMap((key) => {
    const at = unknowns.column(layer, key)!;
    const because = `hidden ${layer.metric.name}`;
    return [{ of: new Map([[at, 1]]), lower: 1, upper: Number.POSITIVE_INFINITY, because }];
  });
}

/** A printed reference is the rate of everyone, or of everyone else. */
export function references(
  printed: readonly ReportSummaryRow[],
  layers: readonly Layer[],
  unknowns: Unknowns,
): Row[] {
  return printed.flatMap((row) => {
    const { metric, period, partner, dimension, group, reference } = row;
    if (reference === null || dimension === null || !Number.isFinite(reference)) return [];
    const [top, bottom] = (["numerator", "denominator"] as const).map((side) =>
      layers.find((layer) => layer.metric.name === metric && layer.side === side),
    );
    if (!top || !bottom) return [];
    const own = spotKey({ period, partner, dimension, group });
    const total = spotKey({ period, partner, dimension: "", group: ALL });
    const rest = (layer: Layer, part: number) => layer.secret.get(total)! - part * layer.secret.get(own)!;
    // Neither where it is compared with the best group, or with one that is named.
    const part = [1, 0].find(
      (times) =>
        Math.abs(rest(top, times) / rest(bottom, times) - reference) < 1e-12 * Math.max(1, reference),
    );
    if (part === undefined) return [];
    const terms = [
      { layer: top, key: total, times: 1 },
      { layer: top, key: own, times: -part },
      { layer: bottom, key: total, times: -reference },
      { layer: bottom, key: own, times: part * reference },
    ].filter(({ times }) => times !== 0);
    return unknowns.row({ terms, lower: -1e-6, upper: 1e-6, because: `reference of ${metric}` });
  });
}
