/** Which period the flags of a metric look at. */

import type { Dictionary, Metric } from "../dictionary/model";
import type { CubeCell } from "../summarize/model";
import { getOrInsert } from "../table/get-or-insert";
import { ALL, type Period, textPeriod } from "../time/period";
import { cubePeriods } from "./cube-periods";
import { isDue } from "./expected-periods";
import type { FlagInput } from "./flag-input";
import type { CoverageRow, CoverageStatus } from "./model";

/** Answers that leave nothing out of the numbers, or that no more can come of. */
const ANSWERED: ReadonlySet<CoverageStatus> = new Set(["Reported", "None served", "Suppressed"]);

type Input = Pick<FlagInput, "dictionary" | "cube" | "coverage" | "periods" | "today">;

/**
 * For each metric its periods that are due and complete, the latest last: at least `Complete at` of the partners that are
 * expected to report on it have done so; see `GONE_AFTER` for those who left without a word. Where some report by quarter and others by year, the periods are those of the kind
 * by which most report, so that a few who report later by themselves do not stand for all. A metric without periods is looked at over `All`. A metric with periods, none of
 * which is due and complete, is left out: its data are insufficient.
 */
export function usablePeriods(input: Input): Map<string, readonly Period[]> {
  const totals = totalsByMetric(input.cube.cells);
  const answers = answersByPeriod(input.coverage, input.dictionary);
  const periods = cubePeriods(input.cube, input.periods, input.dictionary.settings);
  const reporting = partnersIn(input.cube.cells);
  const found = new Map<string, readonly Period[]>();
  for (const metric of input.dictionary.metrics) {
    const own = totals.get(metric.name) ?? new Map<string, CubeCell>();
    const usual = ofUsualKind(periods, (key) => reporting.get(answerKey(metric.name, key)));
    const usable = usableFor(metric, own, answers, { ...input, periods: usual });
    if (usable.length > 0) found.set(metric.name, usable);
  }
  return found;
}

/** The latest of these for each metric: what its flags look at. */
export function flagPeriods(input: Input): Map<string, string> {
  return new Map(
    [...usablePeriods(input)].map(([metric, usable]) => [metric, usable[usable.length - 1]!.key]),
  );
}

const MOST_POOLED = 4;

/** The periods that are looked at together where the latest is too small: the last four of its kind. */
export function pooledPeriods(usable: readonly Period[]): string[] {
  const kind = usable[usable.length - 1]?.kind;
  return usable
    .filter((period) => period.kind === kind && period.end !== null)
    .slice(-MOST_POOLED)
    .map(({ key }) => key);
}

interface Answers {
  expected: number;
  answered: number;
}

const ALL_PERIODS = textPeriod(ALL);

function usableFor(
  metric: Metric,
  totals: ReadonlyMap<string, CubeCell>,
  answers: ReadonlyMap<string, Answers>,
  input: Input,
): Period[] {
  const periods = input.periods.filter((period) => totals.has(period.key));
  if (periods.length === 0) return totals.has(ALL) ? [ALL_PERIODS] : [];
  const { settings } = input.dictionary;
  const calendar = { periods: input.periods, settings, today: Math.floor(input.today) };
  const usable = periods.filter((period) => {
    const counted = answers.get(answerKey(metric.name, period.key)) ?? { expected: 0, answered: 0 };
    // Both sides are quotients of whole numbers rounded once, so that 4 of 5 is exactly 0.8.
    const complete = counted.expected === 0 || counted.answered / counted.expected >= settings.completeAt;
    return complete && isDue(period, undefined, calendar);
  });
  const people = (period: Period) => totals.get(period.key)!.n;
  return usable.sort((a, b) => compareEnds(a, b) || people(a) - people(b));
}

/** Plain text has no end: it comes as it came, after all dated periods. */
function compareEnds(a: Period, b: Period): number {
  if (a.end === null || b.end === null) return a.end === b.end ? 0 : a.end === null ? 1 : -1;
  return a.end - b.end;
}

/** The periods of the kind that most partners report by; of all such kinds where there are several. */
function ofUsualKind(
  periods: readonly Period[],
  partnersOf: (period: string) => readonly string[] | undefined,
): Period[] {
  const byKind = new Map<Period["kind"], Set<string>>();
  for (const { kind, key } of periods) {
    const partners = getOrInsert(byKind, kind, () => new Set());
    for (const partner of partnersOf(key) ?? []) partners.add(partner);
  }
  const most = Math.max(...[...byKind.values()].map(({ size }) => size));
  return periods.filter(({ kind }) => byKind.get(kind)!.size === most);
}

/** The partners that have a number, by metric and period. */
function partnersIn(cells: readonly CubeCell[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { metric, period, partner, dimension } of cells) {
    if (dimension !== "" || partner === ALL) continue;
    const key = answerKey(metric, period);
    getOrInsert(found, key, () => []).push(partner);
  }
  return found;
}

function totalsByMetric(cells: readonly CubeCell[]): Map<string, Map<string, CubeCell>> {
  const totals = new Map<string, Map<string, CubeCell>>();
  for (const cell of cells) {
    if (cell.dimension !== "" || cell.partner !== ALL) continue;
    getOrInsert(totals, cell.metric, () => new Map()).set(cell.period, cell);
  }
  return totals;
}

/** Who is in no line of Partners and has been silent for so many periods is taken to be gone: nobody said that more is to come. */
const GONE_AFTER = 3;

/** @param coverage by partner, in order of time */
function answersByPeriod(
  coverage: readonly CoverageRow[],
  { partners }: Pick<Dictionary, "partners">,
): Map<string, Answers> {
  const answers = new Map<string, Answers>();
  const listed = new Set(partners?.map(({ partner }) => partner));
  const silent = new Map<string, number>();
  for (const { partner, metric, period, status } of coverage) {
    if (status === "Not expected") continue;
    const own = answerKey(metric, partner);
    silent.set(own, status === "Missing" ? (silent.get(own) ?? 0) + 1 : 0);
    if (!listed.has(partner) && silent.get(own)! >= GONE_AFTER) continue;
    const key = answerKey(metric, period);
    const counted = getOrInsert(answers, key, () => ({ expected: 0, answered: 0 }));
    counted.expected++;
    if (ANSWERED.has(status)) counted.answered++;
  }
  return answers;
}

function answerKey(metric: string, period: string): string {
  return `${metric}\n${period}`;
}
