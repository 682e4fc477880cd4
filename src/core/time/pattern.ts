/** Dates and times by a pattern of the dictionary, in the tokens of date-fns (Unicode's). */
import { getOrInsert } from "../table/get-or-insert";
import { existingDay, timeOfDay } from "./calendar";
import { monthNamed } from "./month-names";
import { plainText } from "./plain-text";
import { fullYear } from "./two-digit-year";

type Part =
  | "year"
  | "month"
  | "monthName"
  | "day"
  | "hour"
  | "hour12"
  | "minute"
  | "second"
  | "fraction"
  | "half"
  | "over";

/**
 * What each token stands for and how it may be written. date-fns' own reader would more than double the size of this
 * folder in the bundle, works in the engine's zone, and reads months in one language.
 */
const TOKENS: Readonly<Record<string, readonly [Part, string]>> = {
  yyyy: ["year", "\\d{4}"],
  yy: ["year", "\\d{2}"],
  y: ["year", "\\d{1,4}"],
  MMMM: ["monthName", "\\p{L}+"],
  MMM: ["monthName", "\\p{L}+"],
  MM: ["month", "\\d{2}"],
  M: ["month", "\\d{1,2}"],
  dd: ["day", "\\d{2}"],
  d: ["day", "\\d{1,2}"],
  HH: ["hour", "\\d{2}"],
  H: ["hour", "\\d{1,2}"],
  hh: ["hour12", "\\d{2}"],
  h: ["hour12", "\\d{1,2}"],
  mm: ["minute", "\\d{2}"],
  m: ["minute", "\\d{1,2}"],
  ss: ["second", "\\d{2}"],
  s: ["second", "\\d{1,2}"],
  a: ["half", "[ap]\\.?\\s?m\\.?"],
  EEEE: ["over", "\\p{L}+"],
  EEE: ["over", "\\p{L}+"],
  SSS: ["fraction", "\\d+"],
  // The zone is read over: the clock is taken as written.
  X: ["over", "z|[+-]\\d{2}:?\\d{2}"],
  // As in ISO 8601; not of date-fns, but what people leave between a date and its time.
  T: ["over", "t"],
  Z: ["over", "z|[+-]\\d{2}:?\\d{2}"],
};

interface Reader {
  readonly expression: RegExp;
  readonly parts: readonly Part[];
}

const readers = new Map<string, Reader | null>();

/**
 * Day (a serial) and time of day (a fraction of a day) of a text that follows a pattern; null where it does not, where
 * there is no such day or time, or where the pattern is none. What the pattern leaves out is the first: January, the 1st,
 * midnight. Years 1900 to 9999, two digits as Sheets reads them: 00 to 29 are this century.
 */
export function parseByPattern(text: string, pattern: string): { day: number; clock: number } | null {
  const reader = getOrInsert(readers, pattern, compile);
  const match = reader?.expression.exec(plainText(text));
  if (!reader || !match) return null;
  const words = new Map(reader.parts.map((part, index) => [part, match[index + 1]!]));
  const day = dayOf(words);
  const clock = clockOf(words);
  return day === null || clock === null ? null : { day, clock };
}

/** True for a pattern that says something of a date or time, and whose letters are all tokens. */
export function isPattern(pattern: string): boolean {
  return compile(pattern)?.parts.some((part) => part !== "over") ?? false;
}

/** Null for letters that are no token. */
function compile(pattern: string): Reader | null {
  const parts: Part[] = [];
  let source = "";
  for (const piece of pattern.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? []) {
    const token = TOKENS[piece];
    if (token) {
      parts.push(token[0]);
      source += `(${token[1]})`;
    } else if (/^[A-Za-z]/.test(piece)) {
      return null;
    } else {
      source += literal(piece);
    }
  }
  return { expression: new RegExp(`^${source}$`, "u"), parts };
}

/** Text between quotes and signs stand for themselves. */
function literal(piece: string): string {
  const text = piece === "''" ? "'" : piece.replace(/^'|'$/g, "");
  return plainText(`.${text}.`)
    .slice(1, -1)
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function dayOf(words: ReadonlyMap<Part, string>): number | null {
  const year = fullYear(words.get("year") ?? "1980");
  const name = words.get("monthName");
  const month = name === undefined ? Number(words.get("month") ?? 1) : monthNamed(name);
  const day = Number(words.get("day") ?? 1);
  return month === null ? null : existingDay(year, month, day);
}

function clockOf(words: ReadonlyMap<Part, string>): number | null {
  const half = words.has("hour12") ? (words.get("half")?.[0] ?? "a") : undefined;
  const hour = Number(words.get("hour") ?? words.get("hour12") ?? 0);
  const minute = Number(words.get("minute") ?? 0);
  const second = Number(`${words.get("second") ?? 0}.${words.get("fraction") ?? 0}`);
  return timeOfDay(hour, minute, second, half);
}
