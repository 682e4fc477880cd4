/** What a partners' meeting walks through: each learning question with its numbers, its flags and people's own words. */

import type { Breakdown, Dictionary, Metric, Question } from "../dictionary/model";
import type { Flag, Voice } from "../gaps/model";
import { breakdownName } from "../summarize/breakdown";
import type { SummaryRow } from "../summarize/model";
import { groupBy } from "../table/get-or-insert";
import { ALL } from "../time/period";
import { crossTable } from "./cross-table";
import { breakdownTitle, sortGroups } from "./group-order";
import { type Scale, type Shade, scaleOf, shadeOf } from "./heat";
import { metricDisplay } from "./metric-display";

/** Raised when the shape changes: data of another release are not drawn. */
export const WALK_VERSION = 2;
/** A page for a meeting has room for this many breakdowns of a metric; those with a flag come first. */
const MOST_BREAKDOWNS = 2;
/** Answers quoted beside a flag, the latest; Voices has them all. */
const MOST_VOICES = 3;

/** All that the printed pages and the Learning agenda tell. Plain data, nothing in it that is not published. */
export interface DataWalk {
  readonly version: typeof WALK_VERSION;
  readonly initiative: string;
  readonly language: "en" | "es";
  readonly questions: readonly WalkQuestion[];
  /** Titles of the metrics that serve no question. */
  readonly unusedMetrics: readonly string[];
  /** Texts of the questions for which no metric has data. */
  readonly unanswered: readonly string[];
}

export interface WalkQuestion extends Question {
  /** Short-term before long-term, then those without a horizon. */
  readonly metrics: readonly WalkMetric[];
  /** In order of weight. */
  readonly flags: readonly WalkFlag[];
}

export interface WalkMetric extends Pick<Metric, "title" | "unit" | "horizon" | "direction"> {
  readonly definition: string;
  /** As in `metricDisplay`: plain values are multiplied by `scale` for people and read as `format` says. */
  readonly scale: number;
  readonly format: string;
  /** Everyone in the latest period that is due and complete; null where there is no such period. */
  readonly now: WalkFigure | null;
  /** For everyone in that period, and the value less the target. Plain values. */
  readonly target: number | null;
  readonly gap: number | null;
  /** By group, in that period, or over all periods where that shows most of the groups. */
  readonly breakdowns: readonly WalkBreakdown[];
  /** Everyone, by period, in order of time. */
  readonly trend: readonly WalkFigure[];
}

export interface WalkBreakdown {
  readonly title: string;
  readonly figures: readonly WalkFigure[];
  /** The same figures as a table of two ways; null for a single dimension. */
  readonly table: WalkTable | null;
}

export interface WalkTable {
  readonly across: readonly string[];
  readonly rows: readonly { readonly group: string; readonly cells: readonly (WalkCell | null)[] }[];
  readonly scale: Scale;
}
export interface WalkCell extends WalkFigure {
  readonly shade: Shade | null;
}

/** One published number, or the sign that it is not: then all of it is null. Plain values. */
export interface WalkFigure extends Pick<SummaryRow, "period" | "group" | "n" | "value" | "low" | "high"> {
  readonly hidden: boolean;
}

export interface WalkFlag
  extends Pick<Flag, "severity" | "kind" | "metric" | "question" | "dimension" | "flagId"> {
  readonly whatItMeans: string;
  readonly ask: string;
  readonly voices: readonly WalkVoice[];
  /** How many more answers Voices has beside this flag. */
  readonly moreVoices: number;
}
export type WalkVoice = Pick<Voice, "partner" | "period" | "group" | "text">;
/** A flag in words. */
export type SaidFlag = Omit<WalkFlag, "voices" | "moreVoices">;

export interface WalkInput {
  readonly dictionary: Pick<Dictionary, "metrics" | "questions" | "settings" | "tables">;
  /** After suppression: numbers come from nowhere else. */
  readonly summary: readonly SummaryRow[];
  readonly flags: readonly SaidFlag[];
  readonly voices: readonly Voice[];
  /** The latest period of each metric that is due and complete. */
  readonly periodOf: ReadonlyMap<string, string>;
  /** What a metric counts, in plain words. */
  definitionOf(metric: Metric): string;
}

export function dataWalk(input: WalkInput): DataWalk {
  const { dictionary } = input;
  const { metrics, questions, settings } = dictionary;
  const rows = rowsByMetric(input.summary);
  const hasData = ({ name }: Metric) => (rows.get(name) ?? []).some(({ status }) => status !== "no data");
  const serving = (question: Question) => metrics.filter((metric) => metric.question === question.question);
  const asked = new Set(questions.map(({ question }) => question));
  return {
    version: WALK_VERSION,
    initiative: settings.initiative,
    language: settings.language,
    questions: questions.map((question) => {
      const own = serving(question);
      const flags = flagsOf(question, own, input);
      return {
        ...question,
        metrics: inHorizonOrder(own).map((metric) =>
          walkMetric(metric, rows.get(metric.name) ?? [], flags, input),
        ),
        flags,
      };
    }),
    unusedMetrics: metrics.filter(({ question }) => !asked.has(question)).map(({ title }) => title),
    unanswered: questions.filter((question) => !serving(question).some(hasData)).map(textOf),
  };
}

export function textOf({ text, question }: Question): string {
  return text || question;
}

/** Numbers of all partners together. */
export function rowsByMetric(summary: readonly SummaryRow[]): Map<string, SummaryRow[]> {
  return groupBy(
    summary.filter(({ partner }) => partner === ALL),
    ({ metric }) => metric,
  );
}

function inHorizonOrder(metrics: readonly Metric[]): Metric[] {
  const rank = ({ horizon }: Metric) => (horizon === "short" ? 0 : horizon === "long" ? 1 : 2);
  return [...metrics].sort((a, b) => rank(a) - rank(b));
}

/** Flags on the question's metrics and on itself; an answer stands beside the first of the flags that it belongs to. */
function flagsOf(question: Question, metrics: readonly Metric[], { flags, voices }: WalkInput): WalkFlag[] {
  const names = new Set(metrics.map(({ name }) => name));
  const told = new Set<Voice>();
  return flags
    .filter((flag) => (flag.metric === "" ? flag.question === textOf(question) : names.has(flag.metric)))
    .map((flag) => {
      const beside = voices.filter((voice) => voice.flagIds.includes(flag.flagId) && !told.has(voice));
      for (const voice of beside) told.add(voice);
      return {
        ...flag,
        voices: [...beside]
          .sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))
          .slice(0, MOST_VOICES)
          .map(({ partner, period, group, text }) => ({ partner, period, group, text })),
        moreVoices: Math.max(0, beside.length - MOST_VOICES),
      };
    });
}

function walkMetric(
  metric: Metric,
  rows: readonly SummaryRow[],
  flags: readonly WalkFlag[],
  { dictionary, periodOf, definitionOf }: WalkInput,
): WalkMetric {
  const { title, unit, horizon, direction } = metric;
  const period = periodOf.get(metric.name);
  const totals = rows.filter(({ dimension }) => dimension === "");
  const now = totals.find((row) => row.period === period);
  const target = now?.target ?? null;
  return {
    ...{ title, unit, horizon, direction, definition: definitionOf(metric) },
    ...metricDisplay(
      metric,
      rows.flatMap(({ value }) => value ?? []),
    ),
    now: now ? figure(now) : null,
    target,
    gap: target === null || now?.value == null ? null : now.value - target,
    breakdowns: chosenBreakdowns(metric, flags)
      .map((breakdown) => byGroup(metric, breakdown, rowsToShow(breakdown, rows, period), dictionary))
      .filter(({ figures }) => figures.length > 0),
    trend: totals
      .filter((row) => row.period !== ALL && shape(row.period) === shape(period ?? row.period))
      .map(figure),
  };
}

function figure({ period, group, n, value, low, high, status }: SummaryRow): WalkFigure {
  return { period, group, n, value, low, high, hidden: status === "suppressed" };
}

/** Those that a flag speaks of, in the order of the flags, then single dimensions as the metric lists them. */
function chosenBreakdowns({ name, breakdowns }: Metric, flags: readonly WalkFlag[]): Breakdown[] {
  const flagged = flags.filter((flag) => flag.metric === name).map(({ dimension }) => dimension);
  const rank = (breakdown: Breakdown) => {
    const place = flagged.indexOf(breakdownName(breakdown));
    return place >= 0 ? place : flagged.length + breakdown.length;
  };
  return [...breakdowns].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_BREAKDOWNS);
}

/** In the latest period; over all where that one shows less than half of its groups, and all together show more. */
function rowsToShow(
  breakdown: Breakdown,
  rows: readonly SummaryRow[],
  latest: string | undefined,
): readonly SummaryRow[] {
  const dimension = breakdownName(breakdown);
  const [now, overAll] = [latest, ALL].map((period) =>
    rows.filter((row) => row.dimension === dimension && row.period === period),
  ) as [SummaryRow[], SummaryRow[]];
  const shown = (some: readonly SummaryRow[]) => some.filter(({ value }) => value !== null).length;
  return 2 * shown(now) < now.length && shown(overAll) > shown(now) ? overAll : now;
}

function byGroup(
  metric: Metric,
  breakdown: Breakdown,
  rows: readonly SummaryRow[],
  dictionary: Pick<Dictionary, "tables">,
): WalkBreakdown {
  const own = new Map(rows.map((row) => [row.group, row]));
  const groups = sortGroups([...own.keys()], breakdown, dictionary);
  const title = breakdownTitle(breakdown, dictionary);
  const figures = groups.map((group) => figure(own.get(group)!));
  return { title, figures, table: twoWays(metric, breakdown, figures, dictionary) };
}

function twoWays(
  metric: Metric,
  breakdown: Breakdown,
  figures: readonly WalkFigure[],
  dictionary: Pick<Dictionary, "tables">,
): WalkTable | null {
  const byName = new Map(figures.map((each) => [each.group, each]));
  const table = crossTable([...byName.keys()], breakdown, dictionary);
  if (!table) return null;
  const shade = shadeOf(
    figures.flatMap(({ value }) => value ?? []),
    metric,
  );
  const cell = (found: WalkFigure | undefined): WalkCell | null =>
    found ? { ...found, shade: found.value === null ? null : (shade?.(found.value) ?? null) } : null;
  return {
    across: table.across,
    rows: table.down.map((group) => ({
      group,
      cells: table.across.map((other) => cell(byName.get(table.at(group, other)))),
    })),
    scale: scaleOf(metric),
  };
}

/** Periods of one line must be of one kind: `2025` is no point between two quarters. Plain text is a kind of its own. */
function shape(period: string): string {
  return /^(?:FY)?\d{4}(?:-Q?\d+)?$/.test(period) ? period.replace(/\d/g, "0") : "";
}
