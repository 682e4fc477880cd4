/** What somebody knows who reads all that is published, and knows the rules by which it is made. */
import type { Report, ReportFlag, ReportSummaryRow } from "../support/report";
import {
  keyOf,
  type Numbers,
  numbersAt,
  numbersOf,
  type Place,
  type Sum,
  secretsOf,
  totalOf,
} from "./numbers";
import type { Row } from "./program";
import type { VoiceLine } from "./publish";
import { ALL, type World } from "./world";

/** A hidden number. */
export interface Target {
  readonly place: Place;
  readonly side: "n" | "numerator" | "denominator" | "complement";
  readonly of: Sum;
  /** The people under it. */
  readonly among: Sum;
  /** As it really is. */
  readonly value: number;
  /** True where its own size is the reason for hiding it; others are hidden to protect these. */
  readonly isSmall: boolean;
  /** False for a place that is never printed. */
  readonly isPrinted: boolean;
}

export interface Knowledge {
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
}

export interface Readable {
  readonly report: Pick<Report, "summary" | "gaps">;
  readonly voices: readonly VoiceLine[];
}

/** What can be known from outside. */
export function knowledgeOf(world: World, { report, voices }: Readable): Knowledge {
  const printed = new Map(report.summary.map((row) => [keyOf(placeOf(row)), row]));
  const rows: Row[] = [];
  const targets: Target[] = [];
  for (const numbers of numbersOf(world).values()) {
    const row = printed.get(keyOf(numbers));
    rows.push(...factsOf(numbers, row, world));
    if (row?.status === "suppressed") targets.push(...targetsOf(numbers, world));
  }
  rows.push(...report.summary.flatMap((row) => referenceFacts(row, world)));
  rows.push(...report.gaps.flatMap((flag) => flagFacts(flag, world)));
  rows.push(...voiceFacts(voices, world));
  return { rows, targets };
}

function placeOf({ metric, period, partner, dimension, group }: ReportSummaryRow): Place {
  return { metric, period, partner, dimension: dimension ?? "", group };
}

function nameOf({ metric, period, partner, dimension, group }: Place): string {
  return [metric, period, partner, dimension || "-", group].join(" | ");
}

function factsOf(numbers: Numbers, row: ReportSummaryRow | undefined, world: World): Row[] {
  const because = `Summary: ${nameOf(numbers)}`;
  const known = (of: Sum, value: number) => ({ of, lower: value, upper: value, because });
  const least = (of: Sum, lower: number) => ({ of, lower, upper: Number.POSITIVE_INFINITY, because });
  // Which places are listed of those that are never printed is left aside.
  if (!isListed(numbers, world)) return [];
  if (!row) return [known(numbers.seen, 0)];
  if (row.status === "suppressed") return [least(isNoneHidden(numbers, world) ? numbers.seen : numbers.n, 1)];
  return [
    ...(row.n === null ? [] : [known(numbers.n, row.n)]),
    ...(row.numerator === null ? [] : [known(numbers.numerator, row.numerator)]),
    ...(row.denominator === null ? [] : [known(numbers.denominator, row.denominator)]),
  ];
}

/** What the contract says is printed at all. */
function isListed({ period, partner, dimension }: Place, { settings }: World): boolean {
  if (settings.partnerDetail || dimension === "" || partner === ALL) return true;
  return period === ALL && !dimension.includes(" x ");
}

/** Zeros are printed, save for one beside the hidden numbers of a rate over the same people. */
function isNoneHidden(numbers: Numbers, world: World): boolean {
  const { calculation, status } = world.metrics.find(({ name }) => name === numbers.metric)!;
  return (
    calculation === "count" && status !== null && world.metrics.some((other) => other.calculation === "rate")
  );
}

function targetsOf(numbers: Numbers, world: World): Target[] {
  const { smallest, hideAllOrNone } = world.settings;
  const { calculation } = world.metrics.find(({ name }) => name === numbers.metric)!;
  const isRate = calculation === "rate";
  const isOfHours = calculation === "sum" || calculation === "share";
  const secrets = secretsOf(world);
  const people = totalOf(numbers.n, secrets);
  const complement = difference(numbers.denominator, numbers.numerator);
  const sides: [Target["side"], Sum][] = [
    ["n", numbers.n],
    ["numerator", numbers.numerator],
    ["denominator", numbers.denominator],
    ["complement", complement],
  ];
  return sides.slice(0, isRate ? 4 : calculation === "share" ? 3 : 2).flatMap(([side, of]) => {
    const value = totalOf(of, secrets);
    const isShare = isRate && (side === "numerator" || side === "complement");
    const tellsOfAll = isShare && hideAllOrNone && value === 0 && people > 0;
    if (value === 0 && !tellsOfAll) return [];
    return {
      ...{ place: numbers, side, of, among: numbers.n, value },
      isSmall: tellsOfAll || (isOfHours ? people : value) < smallest,
      isPrinted: isListed(numbers, world),
    };
  });
}

/** A printed reference: the rate of everyone else, or of everyone. */
function referenceFacts(row: ReportSummaryRow, world: World): Row[] {
  if (row.reference === null || row.dimension === null) return [];
  return [referenceFact(placeOf(row), row.reference, `reference of ${nameOf(placeOf(row))}`, world)];
}

function referenceFact(place: Place, reference: number, because: string, world: World): Row {
  const own = numbersAt(place, world);
  const total = numbersAt({ ...place, dimension: "", group: ALL }, world);
  const isOverall = world.metrics.find(({ name }) => name === place.metric)!.compareTo === "overall";
  const rest = (side: "numerator" | "denominator") =>
    isOverall ? total[side] : difference(total[side], own[side]);
  return rateFact(rest("numerator"), rest("denominator"), reference, because);
}

/** `numerator = rate × denominator`. */
function rateFact(numerator: Sum, denominator: Sum, rate: number, because: string): Row {
  const of = new Map(numerator);
  for (const [at, times] of denominator) of.set(at, (of.get(at) ?? 0) - rate * times);
  return { of, lower: -1e-6, upper: 1e-6, because };
}

/** People, and the rates of outcome gaps. Those of several periods are of each person's last row. */
function flagFacts(flag: ReportFlag, world: World): Row[] {
  const { kind, metric, period, partner, dimension, group, n, value, gap } = flag;
  const stays = world.kinds.some(({ history }) => history.filter((status) => status !== null).length > 1);
  const isPooled = period?.includes(" to ") === true;
  if (metric === null || period === null || (isPooled && stays)) return [];
  const place = { metric, period, partner: partner ?? ALL, dimension: dimension ?? "", group: group ?? ALL };
  const because = `flag ${kind} on ${nameOf(place)}`;
  const numbers = numbersAt(place, world);
  const facts = n === null ? [] : [{ of: numbers.n, lower: n, upper: n, because }];
  if (kind !== "outcome-gap" || value === null || gap === null) return facts;
  return [
    ...facts,
    rateFact(numbers.numerator, numbers.denominator, value, because),
    referenceFact(place, value - gap, because, world),
  ];
}

/** Every answer is somebody's; a partner's group is named where it is not small. */
function voiceFacts(voices: readonly VoiceLine[], world: World): Row[] {
  const answers = new Map<string, { place: Omit<Place, "metric">; count: number }>();
  const add = (place: Omit<Place, "metric">) => {
    const key = JSON.stringify(place);
    const known = answers.get(key) ?? { place, count: 0 };
    known.count++;
    answers.set(key, known);
  };
  for (const { partner, period, dimension, group } of voices) {
    add({ period, partner, dimension: "", group: ALL });
    if (dimension !== "") add({ period, partner, dimension, group });
  }
  return [...answers.values()].map(({ place, count }) => {
    const at = world.dimensions.findIndex(({ name }) => name === place.dimension);
    const metric = { name: "anybody", calculation: "count" as const, status: null, compareTo: "" };
    const everybody = { ...world, metrics: [{ ...metric, breakdowns: at < 0 ? [] : [[at]] }] };
    const of = numbersAt({ metric: "anybody", ...place }, everybody).n;
    const lower = at < 0 ? count : Math.max(count, world.settings.smallest);
    const because = `${count} voices of ${nameOf({ metric: "anybody", ...place })}`;
    return { of, lower, upper: Number.POSITIVE_INFINITY, because };
  });
}

function difference(whole: Sum, part: Sum): Sum {
  const rest = new Map(whole);
  for (const [at, times] of part) {
    const left = (rest.get(at) ?? 0) - times;
    if (left === 0) rest.delete(at);
    else rest.set(at, left);
  }
  return rest;
}
