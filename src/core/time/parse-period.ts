/** Reporting periods as people type them: `Q3 2025`, `FY26 Q1`, `July 2025`, `2024-25`. */
import type { DateOrder } from "../dictionary/model";
import { daysInMonth, serialFromYmd, ymdFromSerial } from "./calendar";
import { monthNamed } from "./month-names";
import { parseDate } from "./parse-date";
import {
  type DatedKind,
  type Period,
  type PeriodKind,
  periodOf,
  quarterNamed,
  textPeriod,
  yearNamed,
} from "./period";
import { plainText } from "./plain-text";
import { fullYear } from "./two-digit-year";

export interface PeriodOptions {
  /** Month 1 to 12. */
  readonly fiscalYearStarts: number;
  readonly dateOrder: DateOrder | null;
}

/**
 * The period that a text names, or null. With a kind, only a period of that kind, or a day, which gives the period it
 * falls in (a week gives that of its Thursday); kind `text` takes any text as it is. With kind null the text decides,
 * and text that names no month, quarter or year gives null.
 */
export function parsePeriod(text: string, kind: PeriodKind | null, options: PeriodOptions): Period | null {
  if (kind === "text") {
    const key = text.trim();
    return key === "" ? null : textPeriod(key);
  }
  const { words, months } = withoutMonths(text);
  const named = spanning(namedPeriod(canonical(words), kind, options.fiscalYearStarts), months);
  if (named !== null || kind === null) return named;
  return periodOfDay(text, kind, options);
}

/** The period that a key or a text names, which is a period of plain text where it names no month, quarter or year. */
export function periodNamed(text: string, options: PeriodOptions): Period {
  return parsePeriod(text, null, options) ?? textPeriod(text);
}

/** `Q1 2025 (Jan-Mar)` without its months, and these; "" for none. */
function withoutMonths(text: string): { words: string; months: string } {
  const match = text.length > LONGEST ? null : /^([^()]*)\(([^()]+)\)([^()]*)$/.exec(text);
  const months = match ? canonical(match[2]!) : "";
  return months === "" ? { words: text, months } : { words: `${match![1]} ${match![3]}`, months };
}

const LONGEST = 60;

/** The period, if it has the months that are named beside it. */
function spanning(period: Period | null, months: string): Period | null {
  if (months === "" || period === null || period.start === null || period.end === null) return period;
  const span = [period.start, period.end].map((day) => `m${ymdFromSerial(day).month}`);
  return months === span.join(" ") ? period : null;
}

function namedPeriod(words: string, kind: DatedKind | null, fiscalYearStarts: number): Period | null {
  if (words === "") return null;
  for (const read of kind === null ? [readMonth, readQuarter, readYear] : [READERS[kind]]) {
    const period = read(words, fiscalYearStarts);
    if (period !== null) return period;
  }
  return null;
}

const READERS = { month: readMonth, quarter: readQuarter, year: readYear } as const;

/** The letter, number or nothing that words of a period become. */
const MEANINGS = {
  q: "q qtr quarter t trim trimestre",
  fy: "fy fiscal sy school ay academic escolar ejercicio",
  1: "first i primer",
  2: "second ii segundo",
  3: "third iii tercer",
  4: "fourth iv cuarto",
  "": "year ano ciclo st nd rd th er ro do to o a of the de del",
};

const WORDS = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, words]) =>
    words.split(" ").map((word) => [word, meaning] as const),
  ),
);

/** The text as numbers and known words with one space between them (`FY26-Q1`: `fy 26 q 1`), or "" if anything else is in it. */
function canonical(text: string): string {
  const plain = plainText(text).replace(/(\p{L})\./gu, "$1 ");
  if (/^[^\p{L}\d]|[^\p{L}\d\s,'’/_–—-]/u.test(plain)) return "";
  const words: string[] = [];
  for (const part of plain.match(/\d+|\p{L}+/gu) ?? []) {
    const month = monthNamed(part);
    const word = month !== null ? `m${month}` : (WORDS.get(part) ?? (/^\d/.test(part) ? part : null));
    if (word === null) return "";
    if (word !== "" && !(word === "fy" && words.includes("fy"))) words.push(word);
  }
  // `2024-25 school year`: a year is one of school or not, by its numbers.
  if (words[words.length - 1] === "fy") words.pop();
  return words.join(" ");
}

/** `2025-07`, `07/2025`, `Jul-25`, `July 2025`, `2025 July`. */
function readMonth(words: string, fiscalYearStarts: number): Period | null {
  const match =
    /^(?<year>\d{4}) m?(?<month>\d{1,2})$/.exec(words) ??
    /^(?<month>\d{1,2}) (?<year>\d{4})$/.exec(words) ??
    /^m(?<month>\d{1,2}) (?<year>\d{4}|\d{2})$/.exec(words);
  if (!match) return null;
  const month = Number(match.groups!.month);
  const year = fullYear(match.groups!.year!);
  if (month < 1 || month > 12 || year < 1900) return null;
  return periodOf(serialFromYmd(year, month, 1), "month", fiscalYearStarts);
}

/** A year by one number, or by the two that a fiscal or school year spans. */
const YEAR = String.raw`(?:fy )?(?<year>\d{4}|\d{2})(?: (?<until>\d{4}|\d{2}))?`;
const QUARTERS = [
  `q (?<quarter>[1-4]) ${YEAR}`,
  `(?<quarter>[1-4]) q ${YEAR}`,
  `${YEAR} q (?<quarter>[1-4])`,
  `${YEAR} (?<quarter>[1-4]) q`,
];
const QUARTER_FORMS = QUARTERS.map((form) => new RegExp(`^${form}$`));

/** `2025-Q3`, `Q3 2025`, `Q3-25`, `3Q2025`, `FY26 Q1`, `3rd quarter 2025`, `2024-25 Q1`, `Jul-Sep 2025`. */
function readQuarter(words: string, fiscalYearStarts: number): Period | null {
  const months = /^m(\d+) m(\d+) (\d{4}|\d{2})$/.exec(words);
  if (months) {
    const [first, last, year] = [Number(months[1]), Number(months[2]), fullYear(months[3]!)];
    return quarterOfMonths(first, last, year, fiscalYearStarts);
  }
  for (const form of QUARTER_FORMS) {
    const match = form.exec(words);
    if (!match) continue;
    const year = yearByName(match.groups!, fiscalYearStarts);
    return year === null ? null : quarterNamed(year, Number(match.groups!.quarter), fiscalYearStarts);
  }
  return null;
}

/** The quarter from month `first` to month `last`, which lies in that calendar year; null where it is not just that. */
function quarterOfMonths(first: number, last: number, year: number, fiscalYearStarts: number): Period | null {
  const period = periodOf(serialFromYmd(year, last, 1), "quarter", fiscalYearStarts);
  const begins = serialFromYmd(first > last ? year - 1 : year, first, 1);
  const ends = serialFromYmd(year, last, daysInMonth(year, last));
  return period.start === begins && period.end === ends ? period : null;
}

const YEAR_FORM = new RegExp(`^${YEAR}$`);

/** `2025`, `FY2025`, `FY25`, `2024-25`, `school year 2024-2025`. */
function readYear(words: string, fiscalYearStarts: number): Period | null {
  const match = YEAR_FORM.exec(words);
  if (!match || /^\d\d( |$)/.test(words)) return null;
  const year = yearByName(match.groups!, fiscalYearStarts);
  return year === null ? null : yearNamed(year, fiscalYearStarts);
}

/**
 * The calendar year in which a year such as `2024-25` ends, for workbooks in which years begin in January; null for any
 * other text.
 */
export function endOfSchoolYear(text: string): Period | null {
  const words = canonical(text);
  const named = readYear(words, ANY_BUT_JANUARY);
  // A year by itself is one in January, too.
  return named === null || readYear(words, 1) ? null : yearNamed(ymdFromSerial(named.end!).year, 1);
}

const ANY_BUT_JANUARY = 9;

/**
 * The year that a period is named after. Two digits are of this century: nobody reports on the last one.
 * Two years are one only where they follow each other and the year does not start in January.
 */
function yearByName(groups: Record<string, string>, fiscalYearStarts: number): number | null {
  const year = inThisCentury(groups.year!);
  if (year < 1900) return null;
  if (groups.until === undefined) return year;
  const follows =
    groups.until.length === 2 ? Number(groups.until) === (year + 1) % 100 : Number(groups.until) === year + 1;
  return follows && fiscalYearStarts !== 1 ? year + 1 : null;
}

function inThisCentury(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The period of a day or of an ISO week; null where a date has two readings that fall in different periods. */
function periodOfDay(text: string, kind: DatedKind, options: PeriodOptions): Period | null {
  const week = thursdayOfWeek(text);
  if (week !== null) return periodOf(week, kind, options.fiscalYearStarts);
  const reading = parseDate(text, options.dateOrder, "");
  if (reading === null) return null;
  const [first, second] = reading.kind === "date" ? [reading.serial, reading.serial] : reading.readings;
  const period = periodOf(first, kind, options.fiscalYearStarts);
  return periodOf(second, kind, options.fiscalYearStarts).key === period.key ? period : null;
}

/** The Thursday of an ISO 8601 week such as `2025-W03`: the day that decides to which year a week belongs. */
function thursdayOfWeek(text: string): number | null {
  const match = /^(\d{4})-?W(\d{2})$/i.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  // The week of 4 January is the first; a serial that is a multiple of 7 is a Saturday.
  const fourth = serialFromYmd(year, 1, 4);
  const thursday = fourth - ((fourth + 5) % 7) + 3 + (Number(match[2]) - 1) * 7;
  const inYear = thursday >= serialFromYmd(year, 1, 1) && thursday <= serialFromYmd(year, 12, 31);
  return year >= 1900 && inYear ? thursday : null;
}
