/** Which periods are closed, which are closed by this run, and which are open again. */

import type { Settings } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { parsePeriod } from "../time/parse-period";
import type { ClosedPeriod, Recorded } from "./model";

export interface Closing {
  /** Closed before, and still. */
  readonly kept: readonly ClosedPeriod[];
  /** Closed from now on: their numbers are those of this run. */
  readonly closing: readonly string[];
  /** Closed before and open now. */
  readonly reopened: readonly string[];
  /** True for a period whose numbers are those that were kept, also where there were none. */
  isKept(period: string): boolean;
}

type PeriodSettings = Pick<Settings, "closedThrough" | "fiscalYearStarts" | "dateOrder">;

/**
 * A period is closed where it ends by the end of the one that Settings name. One that is closed already and of which nothing
 * was recorded had no data then, and gets none now. Where the setting cannot be read all stays as it is recorded.
 *
 * @param present the periods that have data now
 */
export function closingOf(
  settings: PeriodSettings,
  recorded: readonly Recorded[],
  present: readonly string[],
): Closing {
  // Asked of every cell of the cube, of which a few periods have all.
  const ends = new Map<string, number>();
  const readEnd = (period: string) => parsePeriod(period, null, settings)?.end ?? Number.POSITIVE_INFINITY;
  const endOf = (period: string) => getOrInsert(ends, period, readEnd);
  const before = Math.max(Number.NEGATIVE_INFINITY, ...recorded.map(({ period }) => endOf(period)));
  const now = settings.closedThrough === "" ? Number.NEGATIVE_INFINITY : endOf(settings.closedThrough);
  const limit = Number.isFinite(now) || settings.closedThrough === "" ? now : before;
  const kept = recorded.flatMap(({ period, closed }) => (closed && endOf(period) <= limit ? closed : []));
  const known = new Set(kept.map(({ period }) => period));
  const lost = recorded.filter(({ closed }) => closed === null).map(({ period }) => period);
  const isNew = (period: string) => endOf(period) > before || lost.includes(period);
  // The period that is named stands in the record even without data: it says how far all is closed.
  const named = limit === now && settings.closedThrough !== "" ? [settings.closedThrough] : [];
  const closing = [...new Set([...present, ...named])].filter(
    (period) => endOf(period) <= limit && !known.has(period) && (isNew(period) || named.includes(period)),
  );
  return {
    kept,
    closing,
    reopened: recorded.map(({ period }) => period).filter((period) => endOf(period) > limit),
    isKept: (period) => endOf(period) <= limit && !closing.includes(period),
  };
}
