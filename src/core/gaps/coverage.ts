/** Coverage: what each partner has reported, for each period and metric. */

import type { Records } from "../consolidate/model";
import { namesPartner } from "../dictionary/lookup";
import type { Dictionary, Metric, ReportStatus } from "../dictionary/model";
import type { Cube } from "../summarize/model";
import { getOrInsert } from "../table/get-or-insert";
import { ALL, comparePeriods, type Period } from "../time/period";
import { cubePeriods } from "./cube-periods";
import {
  type Calendar,
  candidatePeriods,
  contains,
  isDue,
  isExpected,
  namesPeriod,
  reportingKind,
} from "./expected-periods";
import { expectedMetrics, type Feeder, linesFor, operandFields, reporters } from "./feeders";
import type { CoverageRow, CoverageStatus } from "./model";
import { type StateTally, TabTally } from "./tab-tally";

/**
 * One row for each partner, period and metric. The first that applies:
 *
 * - `Reported`: there is a number (zero is one), and each of the partner's tabs that should have rows has some;
 *   `Partial`: there is a number, but such a tab has no rows for the period or cannot be read now.
 * - `Not expected`: outside From and Until, `not collected` in Reports, or not one of the partner's metrics.
 * - `None served`: said so in Reports.
 * - `Reported`, too, where a list of spells speaks of earlier and of later days, and nobody was there in the period.
 * - `Suppressed`: rows came, and all that they say of a field that the metric needs is suppressed by the partner.
 * - `Partial`: rows came, but are held, in error, or lack one of the fields that the metric needs.
 * - `Unreadable`: a tab cannot be read now, so nobody knows. `Not due`: the time to report is not over.
 * - `Missing`: none of these.
 *
 * @param today Date serial.
 */
export function coverage(records: Records, cube: Cube, dictionary: Dictionary, today: number): CoverageRow[] {
  const { settings, metrics } = dictionary;
  const periods = cubePeriods(cube, records.periods, settings);
  const calendar: Calendar = { periods, settings, today: Math.floor(today) };
  const numbers = numbersOf(cube, periods);
  return reporters(records).flatMap((reporter) => {
    const expected = expectedMetrics(reporter, dictionary);
    const sources = reporter.feeders.map((feeder) => ({
      ...feeder,
      tally: feeder.tab && new TabTally(feeder.tab, periods.length),
    }));
    const statuses = dictionary.reports.filter(({ partner }) => namesPartner(partner, reporter.partner));
    const rows = metrics.flatMap((metric) =>
      metricRows({
        partner: reporter.partner,
        metric,
        expected: expected.has(metric.name),
        sources: sourcesOf(metric, sources),
        ...(numbers.get(answerKey(reporter.partner, metric.name)) ?? NO_NUMBERS),
        statuses,
        calendar,
      }),
    );
    return rows.sort((a, b) => comparePeriods(a.period, b.period)).map(({ row }) => row);
  });
}

/** All that bears on one partner and metric. */
interface Case extends Numbers {
  readonly partner: string;
  readonly metric: Metric;
  /** False where the metric is not one that the partner reports. */
  readonly expected: boolean;
  readonly sources: readonly Source[];
  /** The partner's lines of Reports. */
  readonly statuses: readonly ReportStatus[];
  readonly calendar: Calendar;
}

interface Source extends Feeder {
  readonly tally: TabTally | null;
}

/** The tabs that feed a metric; all of the partner's where none does, since any of them might have to. */
function sourcesOf(metric: Metric, sources: readonly Source[]): readonly Source[] {
  const feeding = sources.filter(
    ({ line, table }) =>
      table && linesFor(metric, table).length > 0 && (line?.metrics?.includes(metric.name) ?? true),
  );
  return feeding.length > 0 ? feeding : sources;
}

function metricRows(of: Case): { period: Period; row: CoverageRow }[] {
  const kind = reportingKind(of.sources, of.metric, of.numbers, of.calendar);
  const candidates = candidatePeriods(of.sources, kind, of.calendar);
  const others = of.numbers.filter((period) => !candidates.some((candidate) => contains(candidate, period)));
  return [...candidates, ...others].map((period) => ({
    period,
    row: { partner: of.partner, period: period.key, metric: of.metric.name, status: statusOf(of, period) },
  }));
}

function statusOf(of: Case, period: Period): CoverageStatus {
  const { settings } = of.calendar;
  const sources = of.sources.filter((source) => isExpected(source, period, settings));
  const within = indexesWithin(period, of.calendar.periods);
  const cells = countCells(sources, of.metric, within);
  const isIn = (number: Period) => contains(period, number);
  const said = of.statuses.filter((status) => namesPeriod(status.period, period, null, settings));
  const says = (status: ReportStatus["status"]) => said.find((line) => line.status === status);
  const isLate = isDue(period, says("extended"), of.calendar);
  if (of.numbers.some(isIn) || (of.doubtful.some(isIn) && cells.known === cells.fields)) {
    if (!sources.some((source) => isEmpty(source, within))) return "Reported";
    // Of several tabs one often comes before the others.
    return isLate ? "Partial" : "Not due";
  }
  if (!of.expected || sources.length === 0 || says("not collected")) return "Not expected";
  if (says("none served")) return "None served";
  if (sources.some(({ tally }) => tally !== null && hasNobodyIn(tally, period))) return "Reported";
  if (cells.withheld) return "Suppressed";
  if (cells.held > 0 || cells.invalid > 0) return "Partial";
  if (of.doubtful.some(isIn) && cells.known > 0) return "Partial";
  if (sources.some(({ tab }) => tab && !tab.readable)) return "Unreadable";
  return isLate ? "Missing" : "Not due";
}

function indexesWithin(outer: Period, periods: readonly Period[]): number[] {
  return periods.flatMap((period, index) => (contains(outer, period) ? [index] : []));
}

/** A tab of spells has rows without a period of their own: it is never said to be empty. */
function isEmpty({ tab, tally }: Source, within: readonly number[]): boolean {
  if (!tab || !tally || !tab.readable) return true;
  return tally.hasPeriods && within.every((period) => tally.rows(period).rows === 0);
}

/** A list of spells speaks of every period between its first day and its last: where no spell overlaps one, nobody was there. */
function hasNobodyIn({ spells }: TabTally, { start, end }: Period): boolean {
  return spells !== null && start !== null && end !== null && start > spells.first && end < spells.last;
}

/** What the tabs hold of a metric in some periods: rows held, cells in error, and which fields it can be worked out from. */
function countCells(sources: readonly Source[], metric: Metric, within: readonly number[]) {
  const sum = { held: 0, invalid: 0, fields: 0, known: 0, withheld: false };
  for (const { tab, table, tally } of sources) {
    if (!tab || !table || !tally) continue;
    for (const period of within) sum.held += tally.rows(period).held;
    for (const field of operandFields(metric, table)) {
      // A part whose column is absent is no gap of its own: its total may be stated.
      if (field.partOf && !tab.columns.has(field.name)) continue;
      const states = within.map((period) => tally.states(field.name, period));
      const total = (state: keyof StateTally) => states.reduce((count, each) => count + each[state], 0);
      sum.fields++;
      sum.invalid += total("invalid");
      if (total("value") > 0) sum.known++;
      else if (total("suppressed") > 0 && total("invalid") === 0) sum.withheld = true;
    }
  }
  return sum;
}

/** The periods of one partner and metric that the cube knows something of. */
interface Numbers {
  /** There is a number. */
  readonly numbers: readonly Period[];
  /** There are rows, and for some of them it is not known what they come to: there is none, or none that is known. */
  readonly doubtful: readonly Period[];
}

const NO_NUMBERS: Numbers = { numbers: [], doubtful: [] };

function answerKey(partner: string, metric: string): string {
  return `${partner}\n${metric}`;
}

function numbersOf(cube: Cube, periods: readonly Period[]): Map<string, Numbers> {
  const byKey = new Map(periods.map((period) => [period.key, period]));
  const found = new Map<string, { numbers: Period[]; doubtful: Period[] }>();
  for (const cell of cube.cells) {
    if (cell.dimension !== "" || cell.partner === ALL) continue;
    const period = byKey.get(cell.period);
    if (!period) continue;
    const key = answerKey(cell.partner, cell.metric);
    const known = getOrInsert(found, key, () => ({ numbers: [], doubtful: [] }));
    // A rate of nobody is a number too, if nobody is all there is.
    const isKnown = cell.value !== null || (cell.numerator !== null && cell.unknown === 0);
    (isKnown ? known.numbers : known.doubtful).push(period);
  }
  return found;
}
