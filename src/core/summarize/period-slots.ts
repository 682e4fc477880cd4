/** Where rows stand in time: each period has a slot, and the last slot holds all periods. */
import type { Records, RecordTab } from "../consolidate/model";
import { roleFields } from "../dictionary/lookup";
import { serialFromYmd } from "../time/calendar";
import { comparePeriods, type DatedKind, type Period, periodOf, periodsBetween } from "../time/period";
import { type Column, STATE } from "../validate/model";

/**
 * Slots of the periods. Those that a spell may count in (of the kind that the initiative reports by) come first, in order
 * of time, so that a spell covers a run of slots.
 */
export interface PeriodSlots {
  /** All periods in order of time, text last: those of the records and those that spells fall in. */
  readonly periods: readonly Period[];
  /** Slot of each of `periods`, and of each of `Records.periods`. */
  readonly slotOf: Int32Array;
  readonly slotOfRecords: Int32Array;
  /** `Records.periods`. */
  readonly recordPeriods: readonly Period[];
  /** How many slots, the one for all periods included; that one is the last. */
  readonly count: number;
  /** First and last day of each slot that spells may count in, as date serials. */
  readonly spellStarts: readonly number[];
  readonly spellEnds: readonly number[];
  /** The last day that counts in spells. */
  readonly lastDay: number;
}

export function periodSlots(records: Records): PeriodSlots {
  const { reportBy, fiscalYearStarts } = records.dictionary.settings;
  const kind = reportBy ?? "quarter";
  const lastDay = records.today ?? Number.POSITIVE_INFINITY;
  const byKey = new Map(records.periods.map((period) => [period.key, period]));
  for (const period of spellPeriods(records, kind, fiscalYearStarts, lastDay)) {
    if (!byKey.has(period.key)) byKey.set(period.key, period);
  }
  const periods = [...byKey.values()].sort(comparePeriods);
  const spells = periods.filter(
    (period) => period.kind === kind && period.start !== null && period.end !== null,
  );
  const inSlots = [...spells, ...periods.filter((period) => !spells.includes(period))];
  const slots = new Map(inSlots.map((period, slot) => [period.key, slot]));
  return {
    periods,
    slotOf: Int32Array.from(periods, ({ key }) => slots.get(key)!),
    slotOfRecords: Int32Array.from(records.periods, ({ key }) => slots.get(key)!),
    recordPeriods: records.periods,
    count: periods.length + 1,
    spellStarts: spells.map(({ start }) => start!),
    spellEnds: spells.map(({ end }) => end!),
    lastDay,
  };
}

/** Every period from the first start to the last date that any spell names, and none that has yet to begin. */
function spellPeriods(
  records: Records,
  kind: DatedKind,
  fiscalYearStarts: number,
  lastDay: number,
): Period[] {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const tab of records.tabs) {
    const span = spellSpan(tab);
    if (!span) continue;
    earliest = Math.min(earliest, span.first);
    latest = Math.min(lastDay, Math.max(latest, span.last));
  }
  if (earliest > latest) return [];
  const [first, last] = [earliest, latest].map((day) => periodOf(day, kind, fiscalYearStarts));
  return periodsBetween(first!, last!, fiscalYearStarts);
}

/** The first and the last day that the spells of a tab name, as date serials; null where it has none. */
export function spellSpan(tab: RecordTab): { readonly first: number; readonly last: number } | null {
  const start = roleColumn(tab, "start");
  const end = roleColumn(tab, "end");
  if (!start || !end) return null;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < tab.periodOf.length; row++) {
    const opened = tab.held[row] === 1 || tab.periodOf[row]! >= 0 ? null : dateAt(start, row);
    if (opened === null) continue;
    first = Math.min(first, opened);
    last = Math.max(last, opened, endAt(end, row) ?? opened);
  }
  return first > last ? null : { first, last };
}

/**
 * Writes the run of slots of each row of a tab, `first` to `last`; `last` below `first` for a row that counts in no
 * period. A row without a period of its own that has a start counts in every period from then to its end; without an end
 * it is still going. Nobody knows yet whether an end to come will be kept, so no spell goes beyond today.
 */
export function placeInTime(
  tab: RecordTab,
  slots: PeriodSlots,
  first: Int32Array,
  last: Int32Array,
  from: number,
): void {
  const start = roleColumn(tab, "start");
  const end = roleColumn(tab, "end");
  for (let row = 0; row < tab.periodOf.length; row++) {
    const period = tab.periodOf[row]!;
    const opened = period < 0 && end ? dateAt(start, row) : null;
    first[from + row] = period >= 0 ? slots.slotOfRecords[period]! : 0;
    last[from + row] = period >= 0 ? slots.slotOfRecords[period]! : -1;
    if (opened === null) continue;
    const closed = Math.min(slots.lastDay, endAt(end, row) ?? Number.POSITIVE_INFINITY);
    if (closed < opened) continue;
    first[from + row] = countWhere(slots.spellEnds, (day) => day < opened);
    last[from + row] = countWhere(slots.spellStarts, (day) => day <= closed) - 1;
  }
}

function roleColumn(tab: RecordTab, role: "start" | "end"): Column | undefined {
  const field = roleFields(tab.table, role)[0];
  return field && tab.columns.get(field.name);
}

function dateAt(column: Column | undefined, row: number): number | null {
  const value = column?.states[row] === STATE.value ? column.values[row] : null;
  // A time of day on the last day of a period still lies inside it.
  return typeof value === "number" ? Math.floor(value) : null;
}

/** Nobody knows a day after the year 2199: `9999-12-31` says that there is no end, and would make a period of each quarter. */
const NEVER = serialFromYmd(2200, 1, 1);

function endAt(column: Column | undefined, row: number): number | null {
  const day = dateAt(column, row);
  return day !== null && day < NEVER ? day : null;
}

/** How many of a rising list fulfil a condition that its first ones fulfil. */
function countWhere(rising: readonly number[], holds: (value: number) => boolean): number {
  let count = 0;
  while (count < rising.length && holds(rising[count]!)) count++;
  return count;
}
