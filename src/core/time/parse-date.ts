/** Dates as people type them, to serials. */
import type { DateOrder } from "../dictionary/model";
import { existingDay } from "./calendar";
import { monthNamed } from "./month-names";
import { readClock } from "./parse-time";
import { parseByPattern } from "./pattern";
import { plainText } from "./plain-text";
import { fullYear } from "./two-digit-year";

/** A text as a date, or the two dates that it may mean (`3/4/2025` where no order is known). */
export type DateReading =
  | { readonly kind: "date"; readonly serial: number }
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] };

/**
 * The date that a text means, with its time of day where it has one; null where it is none, or none that exists.
 * `order` settles `3/4/2025`; `pattern` is a date-fns pattern, then no other reading counts, or "".
 * Years 1900 to 9999; a zone after the time (`Z`, `+02:00`) is read over: the clock is taken as written.
 */
export function parseDate(text: string, order: DateOrder | null, pattern: string): DateReading | null {
  if (pattern !== "") {
    const read = parseByPattern(text.trim(), pattern);
    return certain(read && read.day + read.clock);
  }
  const plain = plainText(text);
  const split = DAY_AND_CLOCK.exec(plain);
  const clock = split ? readClock(split[2]!) : 0;
  if (clock === null) return null;
  const day = readDay(split ? split[1]! : plain, order);
  if (day === null || clock === 0) return day;
  return day.kind === "date"
    ? { kind: "date", serial: day.serial + clock }
    : { kind: "ambiguous", readings: [day.readings[0] + clock, day.readings[1] + clock] };
}

/** The serial of an ISO date (`2025-09-01`, `2025-09-01T14:30`); null for any other text. */
export function parseIsoDate(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?!\d)/.test(text)) return null;
  const reading = parseDate(text, "ymd", "");
  return reading?.kind === "date" ? reading.serial : null;
}

const DAY_AND_CLOCK = /^(.*?)(?:t|,? +|,? a las? )(\d{1,2}(?::\d| ?[ap] ?\.? ?m).*)$/;

function readDay(plain: string, order: DateOrder | null): DateReading | null {
  return readYearFirst(plain) ?? readNumeric(plain, order) ?? readWithMonthName(plain);
}

/** `2025-09-01`, `2025/9/1`, `20250901`. */
function readYearFirst(plain: string): DateReading | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  return match && certain(existingDay(Number(match[1]), Number(match[3]), Number(match[4])));
}

/** `3/4/2025`, `03-04-25`, `3.4.2025`. */
function readNumeric(plain: string, order: DateOrder | null): DateReading | null {
  const match = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(plain);
  if (!match) return null;
  const [, first, , second, last] = match as unknown as [string, string, string, string, string];
  if (order === "ymd" && last.length === 2) {
    return certain(existingDay(fullYear(first), Number(second), Number(last)));
  }
  const year = fullYear(last);
  const dayFirst = existingDay(year, Number(second), Number(first));
  const monthFirst = existingDay(year, Number(first), Number(second));
  if (order === "dmy") return certain(dayFirst);
  if (order === "mdy") return certain(monthFirst);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    return certain(dayFirst ?? monthFirst);
  }
  return { kind: "ambiguous", readings: [dayFirst, monthFirst] };
}

const PART = /\d+|\p{L}+/gu;
const READ_OVER =
  /^(st|nd|rd|th|of|the|de|del|el|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/;

/** `4 March 2025`, `March 4, 2025`, `4-Mar-25`, `2025 Mar 4`, `Tuesday, 4 de marzo de 2025`. */
function readWithMonthName(plain: string): DateReading | null {
  if (/[^\p{L}\d\s.,'’/-]/u.test(plain)) return null;
  const parts = (plain.match(PART) ?? []).filter((part) => !READ_OVER.test(part));
  if (parts.length !== 3) return null;
  const at = parts.findIndex((part) => monthNamed(part) !== null);
  if (at < 0 || at > 1) return null;
  const month = monthNamed(parts[at]!)!;
  const [first, second] = parts.filter((_, index) => index !== at) as [string, string];
  if (!/^(\d{1,2} (\d{4}|\d{2})|\d{4} \d{1,2})$/.test(`${first} ${second}`)) return null;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  return certain(existingDay(fullYear(year), month, Number(day)));
}

function certain(serial: number | null): DateReading | null {
  return serial === null ? null : { kind: "date", serial };
}
