/** Dates and times by a pattern of the dictionary. */
import { parse } from "date-fns/parse";
import { serialFromYmd } from "./calendar";

/**
 * Gives what a pattern leaves out: midnight. Its year makes date-fns read two digits as Sheets does, 00 to 29 as this
 * century (date-fns takes the years from 50 before to 49 after).
 */
const REFERENCE = new Date(1980, 0, 1);

/**
 * Day (a serial) and time of day (a fraction of a day) of a text that follows a date-fns pattern; null where it does not,
 * or where the pattern is none. Years 1900 to 9999.
 * date-fns works in the engine's own zone: an hour that its summer time skips is read as the next.
 */
export function parseByPattern(text: string, pattern: string): { day: number; clock: number } | null {
  const date = read(text, pattern);
  // The year of an invalid date is NaN.
  const year = date?.getFullYear() ?? Number.NaN;
  if (date === null || !(year >= 1900 && year <= 9999)) return null;
  const seconds = date.getHours() * 3_600 + date.getMinutes() * 60 + date.getSeconds();
  return { day: serialFromYmd(year, date.getMonth() + 1, date.getDate()), clock: seconds / 86_400 };
}

/** date-fns throws on a pattern that it does not know. */
function read(text: string, pattern: string): Date | null {
  try {
    return parse(text, pattern, REFERENCE);
  } catch {
    return null;
  }
}
