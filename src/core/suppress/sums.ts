/** Which numbers add up to which: groups to totals, crosses to their dimensions, partners and periods to All. */

import { CROSS } from "../summarize/breakdown";
import { ALL } from "../time/period";
import type { Place, Slots } from "./slots";

/** A whole and its parts, by slot. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** `periods` where parts are periods: what All holds then depends on the metric. */
  readonly over: "groups" | "partners" | "periods";
}

/**
 * Every sum between slots. Whether a place has a slot does not depend on its group, nor on which partner or period it is,
 * so a whole has slots for all of its parts that have data, or for none.
 *
 * @param breakdowns by name, the dimensions of each
 */
export function sums(slots: Slots, breakdowns: ReadonlyMap<string, readonly string[]>): Sum[] {
  const found: Sum[] = [];
  const add = (whole: Place, parts: readonly number[], over: Sum["over"]) => {
    const at = slots.indexOf(whole);
    if (at !== undefined && parts.length > 0) found.push({ whole: at, parts, over });
  };
  const gather = (wholeOf: (place: Place) => readonly Place[], over: Sum["over"]) => {
    const groups = new Map<string, { whole: Place; parts: number[] }>();
    for (const [slot, place] of slots.places.entries()) {
      for (const whole of wholeOf(place)) {
        const key = JSON.stringify([whole, over === "groups" ? place.dimension : ""]);
        const group = groups.get(key);
        if (group) group.parts.push(slot);
        else groups.set(key, { whole, parts: [slot] });
      }
    }
    for (const { whole, parts } of groups.values()) add(whole, parts, over);
  };
  const groupsOf = groupReader(slots.places);
  gather((place) => {
    if (place.dimension === "") return [];
    const { period, partner } = place;
    const dimensions = breakdowns.get(place.dimension) ?? [place.dimension];
    const labels = groupsOf(place.group, dimensions);
    const within = labels === null ? [] : smaller(dimensions, breakdowns);
    return [
      { period, partner, dimension: "", group: ALL },
      ...within.map((name) => ({
        period,
        partner,
        dimension: name,
        group: breakdowns
          .get(name)!
          .map((dimension) => labels![dimensions.indexOf(dimension)]!)
          .join(CROSS),
      })),
    ];
  }, "groups");
  gather((place) => (place.partner === ALL ? [] : [{ ...place, partner: ALL }]), "partners");
  gather((place) => (place.period === ALL ? [] : [{ ...place, period: ALL }]), "periods");
  return found;
}

/** Breakdowns whose dimensions are all among these, and fewer. */
function smaller(dimensions: readonly string[], breakdowns: ReadonlyMap<string, readonly string[]>) {
  return [...breakdowns]
    .filter(
      ([, others]) =>
        others.length < dimensions.length && others.every((dimension) => dimensions.includes(dimension)),
    )
    .map(([name]) => name);
}

/** Splits the name of a cross group into its groups; null where it cannot be told. */
function groupReader(places: readonly Place[]) {
  const known = new Map<string, Set<string>>();
  for (const { dimension, group } of places) {
    const groups = known.get(dimension);
    if (groups) groups.add(group);
    else known.set(dimension, new Set([group]));
  }
  return (name: string, dimensions: readonly string[]): string[] | null => {
    const pieces = name.split(CROSS);
    if (pieces.length === dimensions.length) return pieces;
    // A label that holds the sign of the cross itself: told apart by the labels that stand alone.
    const read = (from: number, at: number): string[] | null => {
      if (at === dimensions.length) return from === pieces.length ? [] : null;
      for (let to = from + 1; to <= pieces.length; to++) {
        const label = pieces.slice(from, to).join(CROSS);
        const rest = known.get(dimensions[at]!)?.has(label) ? read(to, at + 1) : null;
        if (rest) return [label, ...rest];
      }
      return null;
    };
    return read(0, 0);
  };
}
