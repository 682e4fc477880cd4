/** Moments to date serials in the spreadsheet's own time zone, which may differ from the script's. */
import { getOrInsert } from "../../core/table/get-or-insert";

const DAY = 86_400_000;
/** Days from 1899-12-30, where serials begin, to 1970-01-01, where moments begin. */
const EPOCH = 25_569;

/**
 * A function from a moment (milliseconds since 1970, UTC) to the serial that a spreadsheet in `timeZone` shows for it:
 * days since 1899-12-30, a fraction being the time of day.
 * The zone's rules are asked once for each UTC day that occurs, and for each distinct moment of a day on which its offset
 * changes: a column of a million dates costs as many questions as it has distinct days.
 * @throws RangeError where the zone is unknown
 */
export function serialIn(timeZone: string): (moment: number) => number {
  const offsetAt = remembering(offsetIn(timeZone));
  return (moment) => {
    const day = Math.floor(moment / DAY);
    const first = offsetAt(day * DAY);
    const offset = first === offsetAt((day + 1) * DAY) ? first : offsetAt(moment);
    return (moment + offset) / DAY + EPOCH;
  };
}

function remembering(ask: (moment: number) => number): (moment: number) => number {
  const answers = new Map<number, number>();
  return (moment) => getOrInsert(answers, moment, ask);
}

/** What local time is ahead of UTC at a moment, in milliseconds; whole seconds, as zones before about 1930 need. */
function offsetIn(timeZone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (moment) => {
    const part: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(moment)) part[type] = value;
    const year = part.era === "BC" || part.era === "B" ? 1 - Number(part.year) : Number(part.year);
    const local = new Date(0);
    // Date.UTC would take the years 0 to 99 for 1900 to 1999.
    local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
    local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
    return local.getTime() - Math.floor(moment / 1000) * 1000;
  };
}
