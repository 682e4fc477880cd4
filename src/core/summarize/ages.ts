/** Ages from dates of birth, so that they can be put into bands. */
import type { RecordTab } from "../consolidate/model";
import { compileBands } from "../dictionary/bands";
import { roleFields } from "../dictionary/lookup";
import { ymdFromSerial } from "../time/calendar";
import type { Period } from "../time/period";
import { type Column, STATE } from "../validate/model";

/**
 * A column of dates of birth as one of ages in whole years; any other column as it is. The age is that on the last day of
 * the row's reporting period, or, in a row that has none, on the day its stay began. Who was born on a 29th of February is
 * a year older from the 1st of March of other years.
 *
 * Where no such day is known the age is not reported, and one that lies in no band is unlisted.
 *
 * @param periods as in `Records`
 */
export function inAges(column: Column, tab: RecordTab, periods: readonly Period[]): Column {
  const bands = compileBands(column.field);
  if (bands?.over !== "ages") return column;
  const start = roleFields(tab.table, "start")[0];
  const started = start && tab.columns.get(start.name);
  const states = column.states.slice();
  const values = column.values.map((born, row) => {
    if (states[row] !== STATE.value) return null;
    const begun = started?.states[row] === STATE.value ? (started.values[row] as number) : null;
    const day = periods[tab.periodOf[row]!]?.end ?? begun;
    const age = day === null ? null : ageOn(day, born as number);
    if (age === null) states[row] = STATE.blank;
    else if (age < 0 || bands.find(age) === null) states[row] = STATE.invalid;
    return states[row] === STATE.value ? age : null;
  });
  return { ...column, values, states };
}

/** Whole years from one day to another, both as date serials; below 0 for a day before it. */
export function ageOn(day: number, born: number): number {
  const [on, from] = [ymdFromSerial(day), ymdFromSerial(born)];
  const isBefore = on.month < from.month || (on.month === from.month && on.day < from.day);
  return on.year - from.year - (isBefore ? 1 : 0);
}
