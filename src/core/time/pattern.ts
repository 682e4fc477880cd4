/** Dates and times by a pattern of the dictionary. */
import { parse } from "date-fns/parse";
import { serialFromYmd } from "./calendar";

/** Only gives what a pattern leaves out: midnight of a day without change of clocks. */
const REFERENCE = new Date(2000, 0, 1);

/**
 * The serial of a text that follows a date-fns pattern, with its time of day; null where the text or the pattern is none.
 * `Y` and `D` are taken as year and day, as spreadsheets write them.
 */
export function parseByPattern(text: string, pattern: string): number | null {
  const date = read(text, pattern.replace(/Y/g, "y").replace(/D/g, "d"));
  if (date === null || Number.isNaN(date.getTime())) return null;
  const seconds = date.getHours() * 3_600 + date.getMinutes() * 60 + date.getSeconds();
  return serialFromYmd(date.getFullYear(), date.getMonth() + 1, date.getDate()) + seconds / 86_400;
}

/** date-fns throws on a pattern that it does not know. */
function read(text: string, pattern: string): Date | null {
  try {
    return parse(text, pattern, REFERENCE);
  } catch {
    return null;
  }
}
