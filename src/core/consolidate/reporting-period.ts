/** The reporting period of each row. */

import type { Dictionary, Field } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { periodNamed } from "../time/parse-period";
import { comparePeriods, type Period, periodOf, rollUp } from "../time/period";
import { type Column, STATE, type TypedValue, type ValidatedTab } from "../validate/model";
import { valueText } from "../validate/value-text";

/** Gives each period that occurs a number, and in the end its place in order of time. */
export class PeriodRegister {
  private readonly found: Period[] = [];
  private readonly indexes = new Map<string, number>();

  /** Index of a period, for now in order of appearance. */
  indexOf(period: Period): number {
    const known = this.indexes.get(period.key);
    if (known !== undefined) return known;
    this.indexes.set(period.key, this.found.length);
    return this.found.push(period) - 1;
  }

  /** All periods in order of time, text last as it appeared, and for each index so far its place there. */
  sorted(): { readonly periods: Period[]; readonly places: Int32Array } {
    const order = this.found.map((period, index) => ({ period, index }));
    order.sort((a, b) => comparePeriods(a.period, b.period) || a.index - b.index);
    const places = new Int32Array(order.length);
    order.forEach(({ index }, place) => {
      places[index] = place;
    });
    return { periods: order.map(({ period }) => period), places };
  }
}

/** For each data row the index of its period in the register; -1 where it has none. */
export function placeRows(tab: ValidatedTab, dictionary: Dictionary, register: PeriodRegister): Int32Array {
  const placed = new Int32Array(tab.rowNumbers.length).fill(-1);
  const column = tab.table.period ? tab.columns.get(tab.table.period.name) : undefined;
  if (column) placeByColumn(placed, column, dictionary, register);
  else if (tab.fixedPeriod) placed.fill(register.indexOf(reported(tab.fixedPeriod, dictionary)));
  return placed;
}

function placeByColumn(
  placed: Int32Array,
  column: Column,
  dictionary: Dictionary,
  register: PeriodRegister,
): void {
  const { field, values, states } = column;
  const known = new Map<TypedValue, number>();
  const indexOf = (value: TypedValue) => register.indexOf(periodOfValue(field, value, dictionary));
  for (let i = 0; i < placed.length; i++) {
    if (states[i] === STATE.value) placed[i] = getOrInsert(known, values[i]!, indexOf);
  }
}

/** Dates give a quarter unless Settings say otherwise; text that names no month, quarter or year is a period of its own. */
function periodOfValue(field: Field, value: TypedValue, dictionary: Dictionary): Period {
  const { reportBy, fiscalYearStarts } = dictionary.settings;
  if (field.type === "date" || field.type === "datetime") {
    return periodOf(value as number, reportBy ?? "quarter", fiscalYearStarts);
  }
  const text = valueText(field, value);
  return reported(periodNamed(text, dictionary.settings), dictionary);
}

/** A period shorter than the one that Settings report by goes into that one; a longer one stays as it is. */
function reported(period: Period, { settings }: Dictionary): Period {
  if (settings.reportBy === null) return period;
  return rollUp(period, settings.reportBy, settings.fiscalYearStarts) ?? period;
}
