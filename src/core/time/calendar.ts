/** Dates as day numbers, by integer arithmetic: no clock, no zone, no `Date`. */

const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01 to 1899-12-30. */
const EPOCH = 693_899;
const SECONDS_IN_DAY = 86_400;

/**
 * Days from 1899-12-30 to a day of the Gregorian calendar. Month 1 to 12; a day beyond its month counts on.
 * Years begin in March here, so that the leap day is the last of its year (Hinnant, chrono-Compatible Low-Level Date
 * Algorithms, `days_from_civil`).
 */
export function serialFromYmd(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear - EPOCH;
}

/**
 * The day of the Gregorian calendar that a serial falls on; its time of day is left out. Month 1 to 12.
 * The inverse of `serialFromYmd` (Hinnant, `civil_from_days`).
 */
export function ymdFromSerial(serial: number): { year: number; month: number; day: number } {
  const days = Math.floor(serial) + EPOCH;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The serial of a day of the years 1900 to 9999; null where there is no such day. */
export function existingDay(year: number, month: number, day: number): number | null {
  const exists = year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  return exists && day <= daysInMonth(year, month) ? serialFromYmd(year, month, day) : null;
}

/** The serial of the first day of a month; months are counted from January of the year 0, which is 0. */
export function firstOfMonth(months: number): number {
  const year = Math.floor(months / 12);
  return serialFromYmd(year, months - year * 12 + 1, 1);
}

/**
 * A time of day as a fraction of a day; null where there is no such time. `half` is `a` or `p` for hours from 1 to 12, and
 * undefined for those from 0 to 23.
 */
export function timeOfDay(hour: number, minute: number, second: number, half?: string): number | null {
  const [first, last] = half === undefined ? [0, 23] : [1, 12];
  if (hour < first || hour > last || minute > 59 || second >= 60) return null;
  const past = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return (past * 3_600 + minute * 60 + second) / SECONDS_IN_DAY;
}

/** `2025-09-01`. */
export function isoDate(serial: number): string {
  const { year, month, day } = ymdFromSerial(serial);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * The serial of a day of the years 1900 to 9999 that is written just as `isoDate` writes it; NaN for any other text. Looks at
 * each character once and only so: it stands on the hot path.
 */
export function serialFromIsoDate(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return Number.NaN;
  return existingDay(digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)) ?? Number.NaN;
}

/** The number that some characters of a text are; NaN where one of them is no digit. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const HYPHEN = 45;
const ZERO = 48;

/** `2025-09-01T14:30:00`, to the nearest second. */
export function isoDateTime(serial: number): string {
  const seconds = Math.round(serial * SECONDS_IN_DAY);
  return `${isoDate(Math.floor(seconds / SECONDS_IN_DAY))}T${isoTime(serial)}`;
}

/** The time of day of a serial: `14:30:00`, to the nearest second. */
export function isoTime(serial: number): string {
  const seconds = Math.round(serial * SECONDS_IN_DAY);
  const rest = seconds - Math.floor(seconds / SECONDS_IN_DAY) * SECONDS_IN_DAY;
  return [Math.floor(rest / 3_600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits).join(":");
}

/** `7` as `07`. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
