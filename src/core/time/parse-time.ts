/** Times of day as people type them. */
import { parseByPattern } from "./pattern";
import { plainText } from "./plain-text";

/** The time of day that a text means, as a fraction of a day (0 to below 1), or null. `pattern` as for `parseDate`. */
export function parseTime(text: string, pattern: string): number | null {
  if (pattern === "") return readClock(plainText(text));
  return parseByPattern(text.trim(), pattern)?.clock ?? null;
}

const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?::(\d{2}(?:[.,]\d+)?))?)?(?: ?([ap]) ?\.? ?m\.?)?$/;
const ZONE = / ?(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/;

/** `14:30`, `14:30:15`, `2:30 pm`, `2pm`, `2.30 p. m.`, in plain text. A zone at the end is read over. */
export function readClock(plain: string): number | null {
  const clock = plain.replace(ZONE, "");
  const match = CLOCK.exec(clock);
  if (!match) return null;
  const [, hourText, minuteText, secondText, half] = match;
  // `3` and `3.00` are numbers.
  if (half === undefined && !clock.includes(":")) return null;
  const hour = hourOfDay(Number(hourText), half);
  const minute = Number(minuteText ?? 0);
  const second = Number((secondText ?? "0").replace(",", "."));
  if (hour === null || minute > 59 || second >= 60) return null;
  return (hour * 3_600 + minute * 60 + second) / 86_400;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
