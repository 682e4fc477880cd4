/** Times of day as people type them. */
import { timeOfDay } from "./calendar";
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
  return timeOfDay(
    Number(hourText),
    Number(minuteText ?? 0),
    Number((secondText ?? "0").replace(",", ".")),
    half,
  );
}
