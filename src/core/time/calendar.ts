/** Dates as day numbers, by integer arithmetic: no clock, no zone, no `Date`. */

/** Days from 1899-12-30 to a day of the Gregorian calendar. Month 1 to 12; a day beyond its month counts on. */
export function serialFromYmd(year: number, month: number, day: number): number {
  throw new Error(`not written: ${year} ${month} ${day}`);
}

/** The day of the Gregorian calendar that a serial falls on; its time of day is left out. Month 1 to 12. */
export function ymdFromSerial(serial: number): { year: number; month: number; day: number } {
  throw new Error(`not written: ${serial}`);
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  throw new Error(`not written: ${year} ${month}`);
}

/** `2025-09-01`. */
export function isoDate(serial: number): string {
  throw new Error(`not written: ${serial}`);
}

/** `2025-09-01T14:30:00`, to the nearest second. */
export function isoDateTime(serial: number): string {
  throw new Error(`not written: ${serial}`);
}

/** The time of day of a serial: `14:30:00`, to the nearest second. */
export function isoTime(serial: number): string {
  throw new Error(`not written: ${serial}`);
}
