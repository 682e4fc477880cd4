/** Dates and times of day as people type them, to serials. */
import type { DateOrder } from "../dictionary/model";

/** A text as a date, or the two dates that it may mean (`3/4/2025` where no order is known). */
export type DateReading =
  | { readonly kind: "date"; readonly serial: number }
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] };

/**
 * The date that a text means, with its time of day where it has one; null where it is none, or none that exists.
 * `order` settles `3/4/2025`; `pattern` is a date-fns pattern, then no other reading counts, or "".
 */
export function parseDate(text: string, order: DateOrder | null, pattern: string): DateReading | null {
  throw new Error(`not written: ${text} ${order} ${pattern}`);
}
