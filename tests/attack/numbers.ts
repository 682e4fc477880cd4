/** What each number of an initiative counts, as a sum over kinds of people. */
import { ALL, breakdownName, groupsOf, type Kind, type Metric, type World } from "./world";

/** Secrets by their place in `secretsOf`, and how often each counts. */
export type Sum = ReadonlyMap<number, number>;

export interface Place {
  readonly metric: string;
  readonly period: string;
  readonly partner: string;
  readonly dimension: string;
  readonly group: string;
}

export interface Numbers extends Place {
  readonly n: Map<number, number>;
  readonly numerator: Map<number, number>;
  /** Empty for what is no rate. */
  readonly denominator: Map<number, number>;
  /** Everybody in the group of whom the metric could say whether they count. */
  readonly seen: Map<number, number>;
}

export function keyOf({ metric, period, partner, dimension, group }: Place): string {
  return [metric, period, partner, dimension, group].join("\n");
}

/** The numbers of every place that a person can be counted at. */
export function numbersOf(world: World): Map<string, Numbers> {
  const found = new Map<string, Numbers>();
  for (const [at, kind] of world.kinds.entries()) {
    for (const metric of world.metrics) {
      for (const place of placesOf(kind, metric, world)) {
        const key = keyOf(place);
        let numbers = found.get(key);
        if (!numbers) {
          numbers = emptyNumbers(place);
          found.set(key, numbers);
        }
        count(numbers, at, kind, metric, world);
      }
    }
  }
  return found;
}

function placesOf(kind: Kind, metric: Metric, world: World): Place[] {
  const periods = [
    ALL,
    ...world.periods.flatMap(({ label }, at) => (kind.history[at] === null ? [] : label)),
  ];
  const groups = groupsIn(kind, metric, world);
  return periods.flatMap((period) =>
    [ALL, kind.partner].flatMap((partner) =>
      groups.map((group) => ({ metric: metric.name, period, partner, ...group })),
    ),
  );
}

/** Everybody, and the groups of each breakdown that someone of this kind is in. */
function groupsIn(kind: Kind, metric: Metric, world: World): Pick<Place, "dimension" | "group">[] {
  const crossed = (names: readonly string[][]) =>
    names.reduce<string[]>(
      (heads, own) => heads.flatMap((head) => own.map((name) => (head === "" ? name : `${head} x ${name}`))),
      [""],
    );
  return [
    { dimension: "", group: ALL },
    ...metric.breakdowns.flatMap((breakdown) => {
      const names = breakdown.map((at) => groupsOf(world.dimensions[at]!, kind.values[at]!));
      return crossed(names).map((group) => ({ dimension: breakdownName(world, breakdown), group }));
    }),
  ];
}

function count(numbers: Numbers, at: number, kind: Kind, metric: Metric, world: World): void {
  const { calculation, status: counted } = metric;
  if (calculation === "sum" || calculation === "share") {
    for (const [i, status] of kind.history.entries()) {
      if (status === null || !isWithin(world.periods[i]!.label, numbers.period)) continue;
      for (const people of [numbers.seen, numbers.n]) people.set(at, 1);
      numbers.numerator.set(hoursAt(at, i, world), 1);
      if (calculation === "share") numbers.denominator.set(hoursAt(at, i, world) + 1, 1);
    }
    return;
  }
  const rows = kind.history.filter(
    (status, i) => status !== null && isWithin(world.periods[i]!.label, numbers.period),
  );
  const known = counted === null ? rows : rows.filter((status) => status !== "");
  const inside = counted === null ? rows : known.filter((status) => status === counted);
  if (known.length > 0) numbers.seen.set(at, 1);
  const people = calculation === "rate" ? known : inside;
  if (people.length > 0) numbers.n.set(at, 1);
  const numerator = calculation === "distinct" ? Math.min(1, inside.length) : inside.length;
  if (numerator > 0) numbers.numerator.set(at, numerator);
  if (calculation === "rate" && known.length > 0) numbers.denominator.set(at, known.length);
}

/** `All` holds every period, `2025-Q1 to 2025-Q4` those from the one to the other. */
function isWithin(label: string, period: string): boolean {
  const [first, last = first] = period.split(" to ");
  return period === ALL || (label >= first! && label <= last!);
}

/** The numbers of one place, which may be of several periods together. */
export function numbersAt(place: Place, world: World): Numbers {
  const numbers = emptyNumbers(place);
  const metric = world.metrics.find(({ name }) => name === place.metric)!;
  for (const [at, kind] of world.kinds.entries()) {
    if (place.partner !== ALL && place.partner !== kind.partner) continue;
    if (
      groupsIn(kind, metric, world).some(
        (own) => own.dimension === place.dimension && own.group === place.group,
      )
    )
      count(numbers, at, kind, metric, world);
  }
  return numbers;
}

function emptyNumbers(place: Place): Numbers {
  return { ...place, n: new Map(), numerator: new Map(), denominator: new Map(), seen: new Map() };
}

/** How many there are of each kind, then the hours of each kind and period: attended, offered. */
export function secretsOf({ kinds }: World): number[] {
  return [...kinds.map(({ count }) => count), ...kinds.flatMap(({ hours }) => hours.flat())];
}

/** Place of the hours attended; those offered stand next to it. */
function hoursAt(kind: number, period: number, { kinds, periods }: World): number {
  return kinds.length + 2 * (kind * periods.length + period);
}

/** Whose secret it is: the place of the kind. */
export function kindOf(secret: number, { kinds, periods }: World): number {
  return secret < kinds.length ? secret : Math.floor((secret - kinds.length) / (2 * periods.length));
}

/** A sum as it really is. */
export function totalOf(sum: Sum, secrets: ArrayLike<number>): number {
  let total = 0;
  for (const [at, times] of sum) total += times * secrets[at]!;
  return total;
}
