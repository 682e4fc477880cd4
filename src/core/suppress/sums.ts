/** Which numbers add up to which: groups to totals, crosses to their dimensions, partners and periods to All. */

import { CROSS } from "../summarize/breakdown";
import { ALL } from "../time/period";
import type { Place, Slots } from "./slots";

/** Numbers that add up to the same, by slot. */
export interface Sum {
  /** One slot; or several, where two crosses add up to a group that no breakdown lists. */
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** `periods` where parts are periods: what All holds then depends on the metric. `codes` where parts roll up to the whole,
   * which may have people of its own. */
  readonly over: "groups" | "partners" | "periods" | "codes";
  /** The code that parts roll up to, in whatever cross. */
  readonly code?: string;
  /** Parts of people who are in no other part, since they gave no answer. */
  readonly apart?: ReadonlySet<number>;
}

/** By dimension and label: the label of the code that it rolls up to. */
export type Parents = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Every sum between slots. Whether a place has a slot does not depend on its group, nor on which partner or period it is,
 * so a whole has slots for all of its parts that have data, or for none.
 *
 * @param breakdowns by name, the dimensions of each
 * @param isAnswer false for the label of a group of those who gave none
 */
export function sums(
  slots: Slots,
  breakdowns: ReadonlyMap<string, readonly string[]>,
  parents: Parents,
  isAnswer: (dimension: string, label: string) => boolean,
): Sum[] {
  const found: Sum[] = [];
  const gather = (
    wholeOf: (place: Place) => readonly Place[],
    over: Sum["over"],
    codeOf?: (whole: Place) => string,
  ) => {
    for (const { whole, parts } of gathered(slots, wholeOf, over === "groups").values()) {
      const at = slots.indexOf(whole);
      const apart = over === "groups" ? new Set(parts.filter((part) => isApart(part, whole))) : undefined;
      const more = { ...(apart ? { apart } : {}), ...(codeOf ? { code: codeOf(whole) } : {}) };
      if (at !== undefined) found.push({ whole: [at], parts, over, ...more });
    }
  };
  const groupsOf = groupReader(slots.places);
  const dimensionsOf = ({ dimension }: Place) => breakdowns.get(dimension) ?? [dimension];
  /** Where one dimension is added up, and the part has no answer to it. */
  const isApart = (part: number, whole: Place) => {
    const place = slots.places[part]!;
    const dimensions = dimensionsOf(place);
    const kept = whole.dimension === "" ? [] : dimensionsOf(whole);
    const [at, ...more] = [...dimensions.keys()].filter((i) => !kept.includes(dimensions[i]!));
    const label = at === undefined ? undefined : groupsOf(place.group, dimensions)?.[at];
    return more.length === 0 && label !== undefined && !isAnswer(dimensions[at!]!, label);
  };
  const within = (place: Place, names: readonly string[]): Place[] => {
    const dimensions = dimensionsOf(place);
    const labels = groupsOf(place.group, dimensions);
    if (labels === null) return [];
    const isTop = (dimension: string, i: number) => !parents.get(dimension)?.has(labels[i]!);
    return names.flatMap((name) => {
      const kept = name === "" ? [] : (breakdowns.get(name) ?? name.split(CROSS));
      // Who is in a group below another one is counted there.
      if (!dimensions.every((dimension, i) => kept.includes(dimension) || isTop(dimension, i))) return [];
      const group = kept.map((dimension) => labels[dimensions.indexOf(dimension)]!).join(CROSS);
      return { ...place, dimension: name, group: name === "" ? ALL : group };
    });
  };
  gather((place) => {
    if (place.dimension === "") return [];
    return within(place, ["", ...smaller(dimensionsOf(place), breakdowns)]);
  }, "groups");
  for (const index of [0, 1, 2]) {
    gather(
      (place) => {
        const dimensions = dimensionsOf(place);
        const labels = place.dimension === "" ? null : groupsOf(place.group, dimensions);
        const parent = labels && parents.get(dimensions[index] ?? "")?.get(labels[index]!);
        if (!labels || parent === undefined) return [];
        return [{ ...place, group: labels.map((label, i) => (i === index ? parent! : label)).join(CROSS) }];
      },
      "codes",
      (whole) => {
        const dimensions = dimensionsOf(whole);
        return `${dimensions[index]}: ${groupsOf(whole.group, dimensions)![index]}`;
      },
    );
  }
  gather((place) => (place.partner === ALL ? [] : [{ ...place, partner: ALL }]), "partners");
  gather((place) => (place.period === ALL ? [] : [{ ...place, period: ALL }]), "periods");
  for (const { name, crosses } of sharedMargins(breakdowns)) {
    const sides = crosses.map((cross) =>
      gathered(slots, (place) => (place.dimension === cross ? within(place, [name]) : []), false),
    );
    for (const [key, { parts }] of sides[0]!) {
      for (const other of sides.slice(1)) {
        const whole = other.get(key)?.parts;
        if (whole) found.push({ whole, parts, over: "groups" });
      }
    }
  }
  return found;
}

/** The slots that are parts of each whole, whether that has a slot or not. */
function gathered(slots: Slots, wholeOf: (place: Place) => readonly Place[], byDimension: boolean) {
  const groups = new Map<string, { whole: Place; parts: number[] }>();
  for (const [slot, place] of slots.places.entries()) {
    for (const whole of wholeOf(place)) {
      const { period, partner, dimension, group } = whole;
      const key = JSON.stringify([period, partner, dimension, group, byDimension ? place.dimension : ""]);
      const known = groups.get(key);
      if (known) known.parts.push(slot);
      else groups.set(key, { whole, parts: [slot] });
    }
  }
  return groups;
}

/** Dimensions that several crosses share and no breakdown lists: all of these crosses add up to the same groups. */
function sharedMargins(breakdowns: ReadonlyMap<string, readonly string[]>) {
  const crosses = [...breakdowns].filter(([, dimensions]) => dimensions.length > 1);
  const isListed = (names: readonly string[]) =>
    [...breakdowns.values()].some(
      (other) => other.length === names.length && names.every((name) => other.includes(name)),
    );
  const found = new Map<string, string[]>();
  for (const [i, [first, own]] of crosses.entries()) {
    for (const [second, others] of crosses.slice(i + 1)) {
      const shared = own.filter((name) => others.includes(name)).sort();
      if (shared.length === 0 || shared.length === Math.min(own.length, others.length) || isListed(shared))
        continue;
      const name = shared.join(CROSS);
      found.set(name, [...new Set([...(found.get(name) ?? []), first, second])]);
    }
  }
  return [...found].map(([name, names]) => ({ name, crosses: names }));
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
