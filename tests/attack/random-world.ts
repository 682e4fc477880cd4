/** Initiatives of many shapes, at random. */
import { type Random, seeded } from "./random";
import type { Dimension, Kind, Metric, World } from "./world";

const PARTNERS = ["Ash", "Birch", "Cedar", "Dogwood"];
const STATUSES = ["Enrolled", "Completed", "Left"];
const NAMES = ["gender", "race", "grade"];
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  gender: ["Female", "Male", "Nonbinary"],
  race: ["Asian", "Black", "Latino", "White"],
  grade: ["Junior", "Middle", "Senior"],
};
/** More kinds than this make the attack slow. */
const MOST_KINDS = 1500;

/** @param isPlain for one metric, and dimensions that have one answer, no roll-up and a breakdown of their own */
export function randomWorld(seed: number, isPlain = false): World {
  const random = seeded(seed);
  for (;;) {
    const world = draw(random, seed, isPlain);
    if (world.kinds.length <= MOST_KINDS && world.kinds.length > 0) return world;
  }
}

function draw(random: Random, seed: number, isPlain: boolean): World {
  const stays = random.chance(0.35);
  const calendar = calendarOf(random, stays ? random.between(2, 3) : random.between(1, 4));
  const dimensions = dimensionsOf(random, isPlain);
  const statuses = STATUSES.slice(0, stays ? random.between(1, 2) : random.between(1, 3));
  const partners = PARTNERS.slice(0, random.between(1, 4)).map((name) => ({
    name,
    format:
      !stays && random.chance(0.4) && !dimensions.some(({ isList }) => isList)
        ? ("headcounts" as const)
        : ("people" as const),
  }));
  const metrics = metricsOf(
    random,
    dimensions,
    statuses,
    partners.some(({ format }) => format === "headcounts"),
  );
  const shape = { seed, ...calendar, dimensions, statuses, partners };
  const kinds = kindsOf(random, shape, stays);
  return {
    ...shape,
    metrics: isPlain ? [listedAlone(random.pick(metrics))] : metrics,
    kinds,
    settings: {
      smallest: random.pick([11, 11, 11, 6, 20]),
      hideAllOrNone: random.chance(0.7),
      partnerDetail: random.chance(0.25),
      readers: random.chance(0.25) ? "partners" : "public",
      fiscalYearStarts: calendar.fiscalYearStarts,
    },
    answers: random.chance(0.4) ? answersOf(random, kinds, partners) : new Map(),
    benchmarks: random.chance(0.4),
  };
}

function calendarOf(random: Random, count: number) {
  const upTo = Array.from({ length: count }, (_, i) => i);
  const plain = (type: string, name: (i: number) => string) => ({
    periodType: type,
    fiscalYearStarts: "January",
    periods: upTo.map((i) => ({ typed: name(i), label: name(i) })),
  });
  switch (random.between(0, 3)) {
    case 0:
      return plain("yearmonth", (i) => `2025-0${i + 1}`);
    case 1:
      return plain("year", (i) => `${2022 + i}`);
    case 2: {
      const quarters = [
        { typed: "2024-08-15", label: "FY2025-Q1" },
        { typed: "2024-11-15", label: "FY2025-Q2" },
        { typed: "2025-02-15", label: "FY2025-Q3" },
        { typed: "2025-05-15", label: "FY2025-Q4" },
      ];
      return { periodType: "date", fiscalYearStarts: "July", periods: quarters.slice(0, count) };
    }
    default:
      return plain("quarter", (i) => `2025-Q${i + 1}`);
  }
}

function dimensionsOf(random: Random, isPlain: boolean): Dimension[] {
  return NAMES.slice(0, random.between(1, 3)).map((name): Dimension => {
    const groups = GROUPS[name]!.slice(0, random.between(2, 4));
    const label = name[0]!.toUpperCase() + name.slice(1);
    const unknown = random.chance(0.4) ? [""] : [];
    const plain = { name, label, values: [...groups, ...unknown], rollUps: new Map(), isList: false };
    if (isPlain || name !== "race") return plain;
    if (random.chance(0.25)) {
      const [first, second, third = "Other"] = groups;
      const alone = [first!, second!, third];
      const both = alone.flatMap((a, i) => alone.slice(i + 1).map((b) => `${a}; ${b}`));
      return { ...plain, values: [...alone, ...unknown, ...both, alone.join("; ")], isList: true };
    }
    if (!random.chance(0.25)) return plain;
    // The first two groups have finer ones: their own answers stay possible.
    const finer = [`${groups[0]} North`, `${groups[0]} South`, `${groups[1]} North`];
    const values = [...plain.values, ...finer];
    const rollUps = new Map(finer.map((group, i) => [group, groups[i === 2 ? 1 : 0]!]));
    return { ...plain, values, rollUps };
  });
}

function metricsOf(
  random: Random,
  dimensions: readonly Dimension[],
  statuses: readonly string[],
  headcounts: boolean,
): Metric[] {
  const breakdowns = () => {
    const single = dimensions.map((_, at) => [at]);
    const pairs = dimensions.flatMap((_, a) => dimensions.flatMap((__, b) => (a < b ? [[a, b]] : [])));
    const all = dimensions.length === 3 ? [[0, 1, 2]] : [];
    const crosses = random.chance(0.6) ? [...random.some(pairs, 0.7), ...random.some(all, 0.3)] : [];
    return [...random.some(single, 0.9), ...crosses];
  };
  const compareTo = () => random.pick(["", "others", "overall"]);
  const metrics: Metric[] = [];
  const add = (name: string, calculation: Metric["calculation"], status: string | null) =>
    metrics.push({ name, calculation, status, breakdowns: breakdowns(), compareTo: compareTo() });
  if (random.chance(0.7)) add("students", "count", null);
  if (!headcounts && random.chance(0.3)) add("persons", "distinct", null);
  for (const status of statuses) {
    if (random.chance(0.35)) add(`n_${status.toLowerCase()}`, "count", status);
    // Where there is but one status everybody knows what the rate of it is.
    if (statuses.length > 1 && random.chance(0.45)) add(`rate_${status.toLowerCase()}`, "rate", status);
  }
  if (random.chance(0.2)) add("hours", "sum", null);
  if (random.chance(0.2)) add("attendance", "share", null);
  if (metrics.length === 0) add("students", "count", null);
  return metrics;
}

/** With a breakdown by each dimension that is in one of its crosses. */
function listedAlone(metric: Metric): Metric {
  const single = [...new Set(metric.breakdowns.flat())].map((at) => [at]);
  return { ...metric, breakdowns: [...single, ...metric.breakdowns.filter(({ length }) => length > 1)] };
}

type Shape = Pick<World, "periods" | "dimensions" | "statuses" | "partners">;

function kindsOf(random: Random, shape: Shape, stays: boolean): Kind[] {
  const unknown = random.chance(0.3) ? [""] : [];
  const combinations = product(shape.dimensions.map(({ values }) => values));
  const kinds = shape.partners.flatMap(({ name, format }) => {
    const statuses = format === "people" ? [...shape.statuses, ...unknown] : shape.statuses;
    const histories = stays ? severalPeriods(shape, statuses) : onePeriod(shape, statuses);
    return combinations.flatMap((values) =>
      histories.map((history): Kind => ({ partner: name, values, history, count: 0, hours: [] })),
    );
  });
  if (kinds.length > MOST_KINDS) return kinds;
  fill(random, kinds, shape);
  for (const kind of kinds) kind.hours = kind.history.map((status) => hoursOf(random, status, kind.count));
  return kinds;
}

function hoursOf(random: Random, status: string | null, count: number): [number, number] {
  if (status === null || count === 0) return [0, 0];
  const offered = random.between(count, 20 * count);
  return [random.between(0, offered), offered];
}

function onePeriod({ periods }: Shape, statuses: readonly string[]): (string | null)[][] {
  return periods.flatMap((_, at) =>
    statuses.map((status) => periods.map((__, other) => (other === at ? status : null))),
  );
}

function severalPeriods({ periods }: Shape, statuses: readonly string[]): (string | null)[][] {
  return product(periods.map(() => [null, ...statuses])).filter((history) =>
    history.some((at) => at !== null),
  );
}

/** People drawn with rare groups, partners of all sizes, and partners that serve only some groups. */
function fill(
  random: Random,
  kinds: readonly Kind[],
  { dimensions, partners, statuses, periods }: Shape,
): void {
  const weight = () => random.pick([0.02, 0.08, 0.3, 1, 1]);
  const of = (values: readonly string[]) => new Map(values.map((value) => [value, weight()]));
  const byStatus = of([...statuses, ""]);
  const byPeriod = periods.map(() => random.pick([0.1, 0.6, 1, 1]));
  for (const { name } of partners) {
    const own = kinds.filter(({ partner }) => partner === name);
    const byValue = dimensions.map(({ values }) => of(values));
    for (const values of byValue) if (random.chance(0.2)) values.set([...values.keys()][0]!, 0);
    const weights = own.map((kind) => {
      const groups = kind.values.reduce((all, value, at) => all * byValue[at]!.get(value)!, 1);
      return kind.history.reduce(
        (all, status, at) => (status === null ? all : all * byStatus.get(status)! * byPeriod[at]!),
        groups,
      );
    });
    const total = weights.reduce((sum, each) => sum + each, 0);
    if (total === 0) continue;
    const people = random.pick([6, 14, 30, 60, 120, 250]);
    for (let person = 0; person < people; person++) drawn(random, own, weights, total).count++;
  }
}

function drawn(random: Random, kinds: readonly Kind[], weights: readonly number[], total: number): Kind {
  let rest = random.next() * total;
  for (const [at, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return kinds[at]!;
  }
  return kinds[kinds.length - 1]!;
}

function answersOf(random: Random, kinds: readonly Kind[], partners: World["partners"]): Map<Kind, number> {
  const asks = new Set(partners.flatMap(({ name, format }) => (format === "people" ? name : [])));
  const talkative = random.pick([0.1, 0.5, 1]);
  const found = new Map<Kind, number>();
  for (const kind of kinds) {
    if (!asks.has(kind.partner)) continue;
    const answers = Math.round(kind.count * talkative * random.next());
    if (answers > 0) found.set(kind, answers);
  }
  return found;
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((head) => list.map((item) => [...head, item])), [[]]);
}
