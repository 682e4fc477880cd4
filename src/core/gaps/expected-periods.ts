/** Which periods a partner is expected to report on a metric, and from when a report counts as late. */
import type { Metric, ReportStatus, Settings } from "../dictionary/model";
import { labelKey } from "../table/label";
import { parsePeriod } from "../time/parse-period";
import { ALL, type DatedKind, type Period, periodOf, periodsBetween } from "../time/period";
import type { Feeder } from "./feeders";

/** From short to long. */
const KINDS: readonly DatedKind[] = ["month", "quarter", "year"];
/** A first period that stands alone by more than this is taken for a slip of the pen, not for the beginning. */
const LONGEST_PAUSE_DAYS = 731;

export interface Calendar {
  /** All periods in which anybody has rows. */
  readonly periods: readonly Period[];
  readonly settings: Settings;
  /** Date serial. */
  readonly today: number;
}

/** How often a partner reports a metric: as Partners or Metrics say, else as it has done, else as the others do. */
export function reportingKind(
  feeders: readonly Feeder[],
  metric: Metric,
  ownPeriods: readonly Period[],
  { periods, settings }: Calendar,
): DatedKind | "text" {
  const models = ownPeriods.length > 0 ? ownPeriods : periods;
  const stated = feeders.find(({ line }) => line?.frequency)?.line?.frequency ?? metric.frequency;
  const kinds = models.map((period) => period.kind);
  if (stated === null) return commonest(kinds) ?? settings.reportBy ?? "quarter";
  // Data that stand under quarters cannot be told apart by month, whatever was agreed.
  const finest = KINDS.find((kind) => kinds.includes(kind)) ?? settings.reportBy ?? stated;
  return KINDS[Math.max(KINDS.indexOf(stated), KINDS.indexOf(finest))]!;
}

function commonest(kinds: readonly Period["kind"][]): Period["kind"] | null {
  let best: Period["kind"] | null = null;
  const counts = new Map<Period["kind"], number>();
  for (const kind of kinds) {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (best === null || count > counts.get(best)!) best = kind;
  }
  return best;
}

/**
 * The periods of one kind to look at for a partner: from the first with data of anybody, or the partner's From where that
 * is earlier, to the last that has ended before today and before its Until, or the last begun one with data. Periods of
 * plain text are those that occur.
 */
export function candidatePeriods(
  feeders: readonly Feeder[],
  kind: DatedKind | "text",
  calendar: Calendar,
): Period[] {
  const { fiscalYearStarts } = calendar.settings;
  if (kind === "text") return calendar.periods.filter((period) => period.kind === "text");
  const periodAt = (serial: number) => periodOf(serial, kind, fiscalYearStarts);
  const span = dataSpan(calendar, kind);
  const froms = feeders.flatMap(({ line }) => line?.from ?? []);
  const first = Math.min(...froms, span?.first ?? Number.POSITIVE_INFINITY);
  if (first === Number.POSITIVE_INFINITY) return [];
  const lastEnded = periodAt(calendar.today).start! - 1;
  const until = Math.max(...feeders.map(({ line }) => line?.until ?? Number.POSITIVE_INFINITY));
  const last = Math.max(Math.min(lastEnded, until), span?.last ?? first);
  return periodsBetween(periodAt(first), periodAt(last), fiscalYearStarts);
}

function dataSpan({ periods, today }: Calendar, kind: DatedKind): { first: number; last: number } | null {
  const begun = periods.filter((period) => period.start !== null && period.start <= today);
  const sameKind = begun.filter((period) => period.kind === kind);
  const starts = (sameKind.length > 0 ? sameKind : begun)
    .map((period) => period.start!)
    .sort((a, b) => a - b);
  if (starts.length === 0) return null;
  const first = starts.findIndex(
    (start, index) => index === starts.length - 1 || starts[index + 1]! - start <= LONGEST_PAUSE_DAYS,
  );
  return { first: starts[first]!, last: starts[starts.length - 1]! };
}

/** True where a tab should have rows for a period: within its From and Until, and of its own period if it has one. */
export function isExpected({ line }: Feeder, period: Period, settings: Settings): boolean {
  if (line === null) return true;
  if (period.start === null || period.end === null) return true;
  if (line.from !== null && period.end < line.from) return false;
  if (line.until !== null && period.start > line.until) return false;
  return line.period === "" || namesPeriod(line.period, period, line.fiscalYearStarts, settings);
}

/**
 * True where what people typed is this period, a longer one that holds it, or a shorter one within it. `fiscalYearStarts`
 * is that of the person who typed; data stand in the workbook's own periods.
 */
export function namesPeriod(
  text: string,
  period: Period,
  fiscalYearStarts: number | null,
  settings: Settings,
): boolean {
  const key = labelKey(text);
  if (key === "" || key === labelKey(ALL) || key === labelKey(period.key)) return true;
  if (period.start === null) return false;
  const named = parsePeriod(text, null, {
    fiscalYearStarts: fiscalYearStarts ?? settings.fiscalYearStarts,
    dateOrder: settings.dateOrder,
  });
  if (named === null || named.start === null || named.kind === "text") return false;
  const ours = periodOf(named.start, named.kind, settings.fiscalYearStarts);
  return contains(ours, period) || contains(period, ours);
}

/** True where the first period holds the whole second one; of plain text, where they are the same. */
export function contains(outer: Period, inner: Period): boolean {
  if (outer.start === null || inner.start === null) return outer.key === inner.key;
  return outer.start <= inner.start && outer.end! >= inner.end!;
}

/** True where a report on the period is late today. Plain text has no end and is always due. */
export function isDue(period: Period, extension: ReportStatus | undefined, calendar: Calendar): boolean {
  if (extension?.extendedTo != null) return calendar.today > extension.extendedTo;
  return period.end === null || calendar.today > period.end + calendar.settings.dueAfterDays;
}
