/** `period-twice`: a period and parts of it, both reported on one metric, so that what lies in both is counted twice. */

import { bareIssue, type Issue } from "../checks/issue";
import type { Records, RecordTab } from "../consolidate/model";
import { PeriodRegister, placeRows } from "../consolidate/reporting-period";
import type { Metric } from "../dictionary/model";
import { buildCube } from "../summarize/cube";
import { totalsOnly } from "../summarize/totals-only";
import { getOrInsert } from "../table/get-or-insert";
import { ALL, type Period } from "../time/period";
import { contains } from "./expected-periods";
import { linesFor } from "./feeders";

/**
 * One problem for each partner and period that is reported whole and in parts, at the first row that reports it whole. It
 * names all metrics for which there are numbers of both.
 */
export function reportedTwice(records: Records): Issue[] {
  const asTyped = inPeriodsAsTyped(records);
  const partners = [...new Set(records.tabs.map(({ partner }) => partner))];
  const suspects = new Set(partners.filter((partner) => hasBoth(asTyped, partner)));
  if (suspects.size === 0) return [];
  const tabs = asTyped.tabs.filter(({ partner }) => suspects.has(partner));
  const found = new Map<string, Found>();
  for (const [metric, partner, periods] of numbers({ ...asTyped, tabs })) {
    for (const whole of periods) {
      const parts = periods.filter((period) => isPart(period, whole));
      const own = tabs.filter((tab) => tab.partner === partner && linesFor(metric, tab.table).length > 0);
      const place = placeOf(own, asTyped.periods.indexOf(whole));
      // Spells count in every period that they overlap; they report none.
      if (!place || !parts.some((part) => placeOf(own, asTyped.periods.indexOf(part)))) continue;
      const key = `${partner}\n${whole.key}`;
      const known = getOrInsert(found, key, () => ({
        ...place,
        whole,
        parts: new Set(),
        metrics: new Set(),
      }));
      for (const part of parts) known.parts.add(part.key);
      known.metrics.add(metric.title);
    }
  }
  return [...found.values()].map(issueOf);
}

interface Found extends Place {
  readonly whole: Period;
  readonly parts: Set<string>;
  readonly metrics: Set<string>;
}

interface Place {
  readonly tab: RecordTab;
  /** Index of the data row. */
  readonly at: number;
}

/** Where Settings report by year, quarters already stand under their year: here they stand as they were typed. */
function inPeriodsAsTyped(records: Records): Records {
  const { dictionary } = records;
  if (dictionary.settings.reportBy === null) return records;
  const typed = { ...dictionary, settings: { ...dictionary.settings, reportBy: null } };
  const register = new PeriodRegister();
  const placed = records.tabs.map((tab) => placeRows(tab, typed, register));
  const { periods, places } = register.sorted();
  const tabs = records.tabs.map((tab, index) => ({
    ...tab,
    periodOf: placed[index]!.map((period) => (period < 0 ? period : places[period]!)),
  }));
  return { ...records, dictionary: typed, tabs, periods };
}

function hasBoth({ tabs, periods }: Records, partner: string): boolean {
  const used = new Uint8Array(periods.length);
  for (const tab of tabs) {
    if (tab.partner !== partner) continue;
    for (let i = 0; i < tab.periodOf.length; i++) {
      if (tab.periodOf[i]! >= 0 && tab.held[i] === 0) used[tab.periodOf[i]!] = 1;
    }
  }
  const own = periods.filter((_, index) => used[index] === 1);
  return own.some((whole) => own.some((part) => isPart(part, whole)));
}

function isPart(part: Period, whole: Period): boolean {
  return part.kind !== whole.kind && part.kind !== "text" && whole.kind !== "text" && contains(whole, part);
}

/** The periods of which each metric that adds up over time has a number, by partner. */
function numbers(records: Records): [Metric, string, Period[]][] {
  const byKey = new Map(records.periods.map((period) => [period.key, period]));
  const byAnswer = new Map<string, [Metric, string, Period[]]>();
  const metrics = new Map(records.dictionary.metrics.filter(addsUp).map((metric) => [metric.name, metric]));
  for (const cell of buildCube(totalsOnly(records)).cells) {
    const [metric, period] = [metrics.get(cell.metric), byKey.get(cell.period)];
    // Rows that are none of the metric's make it a zero, which adds nothing.
    const adds = (cell.denominator ?? cell.numerator ?? 0) !== 0;
    if (!metric || !period || cell.partner === ALL || !adds) continue;
    const key = `${metric.name}\n${cell.partner}`;
    getOrInsert(byAnswer, key, (): [Metric, string, Period[]] => [metric, cell.partner, []])[2].push(period);
  }
  return [...byAnswer.values()];
}

function addsUp({ calculation, overTime }: Metric): boolean {
  return calculation === "rate" || ((calculation === "sum" || calculation === "count") && overTime === "add");
}

function placeOf(tabs: readonly RecordTab[], period: number): Place | null {
  for (const tab of tabs) {
    const at = tab.periodOf.findIndex((each, i) => each === period && tab.held[i] === 0);
    if (at >= 0) return { tab, at };
  }
  return null;
}

function issueOf({ tab, at, whole, parts, metrics }: Found): Issue {
  const field = tab.table.period?.name ?? "";
  return {
    ...bareIssue("period-twice"),
    partner: tab.partner,
    tab: tab.tab,
    tabId: tab.tabId,
    row: tab.rowNumbers[at]!,
    column: tab.columns.get(field)?.column ?? null,
    field,
    value: whole.key,
    params: { period: whole.key, parts: [...parts], metrics: [...metrics] },
  };
}
