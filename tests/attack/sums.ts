/** The sums within one layer of numbers that everybody knows to hold: groups, partners, periods, crosses. */
import { type Layer, type Spot, spotKey } from "./layers";
import { ALL } from "./world";

export interface Term {
  readonly layer: Layer;
  readonly key: string;
  readonly times: number;
}

/** `lower <= sum of the terms <= upper`. */
export interface Line {
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
  readonly because: string;
}

interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

const CROSS = " x ";
const WITHIN_YEAR = "periods of a year";

/** Each kind of sum holds everywhere, or is an inequality, or tells nothing. */
export function linesWithin(layer: Layer, spots: ReadonlyMap<string, Spot>): Line[] {
  const own = [...layer.secret.keys()].map((key) => spots.get(key)!);
  // People who are there in several periods can have several answers over all of them.
  const overAll = own.filter(({ period }) => period === ALL);
  const inPeriods = own.filter(({ period }) => period !== ALL);
  const kinds = [
    ...[overAll, inPeriods].flatMap((some) => [partnerKind(some), ...dimensionKinds(some)]),
    ...periodKinds(own),
  ];
  return kinds.flatMap(([name, sums]) =>
    linesOf(
      layer,
      name,
      sums.filter(({ whole }) => layer.secret.has(whole)),
    ),
  );
}

/** Parts by the whole that they belong to. */
function grouped(
  spots: readonly Spot[],
  isPart: (spot: Spot) => boolean,
  wholeOf: (spot: Spot) => Spot,
): Sum[] {
  const parts = new Map<string, string[]>();
  for (const spot of spots) {
    if (!isPart(spot)) continue;
    const whole = spotKey(wholeOf(spot));
    const known = parts.get(whole);
    if (known) known.push(spotKey(spot));
    else parts.set(whole, [spotKey(spot)]);
  }
  return [...parts].map(([whole, own]) => ({ whole, parts: own }));
}

function partnerKind(spots: readonly Spot[]): [string, Sum[]] {
  const toAll = (spot: Spot) => ({ ...spot, partner: ALL });
  return ["partners", grouped(spots, ({ partner }) => partner !== ALL, toAll)];
}

/** Quarters or months to years, and to `All`; years to `All`. */
function periodKinds(spots: readonly Spot[]): [string, Sum[]][] {
  const yearOf = (period: string) => period.split("-")[0]!;
  const isFine = ({ period }: Spot) => period.includes("-");
  const isYear = ({ period }: Spot) => period !== ALL && !period.includes("-");
  const toAll = (spot: Spot) => ({ ...spot, period: ALL });
  return [
    [WITHIN_YEAR, grouped(spots, isFine, (spot) => ({ ...spot, period: yearOf(spot.period) }))],
    ["periods", grouped(spots, isFine, toAll)],
    ["years", grouped(spots, isYear, toAll)],
    ["all periods", grouped(spots, ({ period }) => period !== ALL, toAll)],
  ];
}

/** Each breakdown to everybody, and each cross to the breakdowns that it is made of. */
function dimensionKinds(spots: readonly Spot[]): [string, Sum[]][] {
  const dimensions = [...new Set(spots.map(({ dimension }) => dimension))].filter((name) => name !== "");
  return dimensions.flatMap((dimension) => {
    const names = dimension.split(CROSS);
    const kept = names.map((_, at) => at).flatMap((at) => [[at], ...names.map((__, other) => [at, other])]);
    const subsets = [[], ...kept.filter((some) => some.every((at, i) => i === 0 || at > some[0]!))];
    return subsets.flatMap((some): [string, Sum[]][] => {
      if (some.length === names.length) return [];
      const wholeOf = (spot: Spot): Spot => ({
        ...spot,
        dimension: some.map((at) => names[at]).join(CROSS),
        group: some.map((at) => spot.group.split(CROSS)[at]).join(CROSS) || ALL,
      });
      return [
        [
          `${dimension} by ${some.map((at) => names[at])}`,
          grouped(spots, (spot) => spot.dimension === dimension, wholeOf),
        ],
      ];
    });
  });
}

function linesOf(layer: Layer, name: string, sums: readonly Sum[]): Line[] {
  const because = `${name} of ${layer.metric.name} ${layer.side}`;
  const value = (key: string) => layer.secret.get(key)!;
  const total = (parts: readonly string[]) => parts.reduce((sum, key) => sum + value(key), 0);
  const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));
  const whole = (key: string): Term => ({ layer, key, times: 1 });
  const part = (key: string): Term => ({ layer, key, times: -1 });
  const most = Number.POSITIVE_INFINITY;
  if (sums.every(({ whole: key, parts }) => isNear(value(key), total(parts))))
    return sums.map(({ whole: key, parts }) => ({
      terms: [whole(key), ...parts.map(part)],
      lower: 0,
      upper: 0,
      because,
    }));
  const lines: Line[] = [];
  // Some partners report years and some quarters: then neither bounds the other.
  if (name === WITHIN_YEAR) return lines;
  if (sums.every(({ whole: key, parts }) => value(key) <= total(parts)))
    for (const { whole: key, parts } of sums)
      lines.push({ terms: [whole(key), ...parts.map(part)], lower: -most, upper: 0, because });
  if (sums.every(({ whole: key, parts }) => parts.every((own) => value(own) <= value(key))))
    for (const { whole: key, parts } of sums)
      for (const own of parts) lines.push({ terms: [whole(key), part(own)], lower: 0, upper: most, because });
  return lines;
}
