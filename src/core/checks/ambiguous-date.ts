/** A date with two readings, where nothing settles which comes first, the day or the month. */
import type { Field } from "../dictionary/model";
import { isoDate } from "../time/calendar";
import { type Finding, finding } from "./finding";

/** `readings` are date serials. */
export function ambiguousDate(field: Field, readings: readonly [number, number]): Finding {
  return finding("ambiguous-date", { label: field.label, readings: readings.map(isoDate) });
}
