/** Bands: lists whose codes are ranges of numbers, of ages, or of time. */
import { firstOfMonth, isoDate } from "../time/calendar";
import { parsePeriod } from "../time/parse-period";
import type { Period } from "../time/period";
import type { Code, Field, FieldType } from "./model";

export interface Bands {
  /** What is put into bands: numbers as they are, the ages of dates of birth (whole years), or days (date serials). */
  readonly over: "numbers" | "ages" | "days";
  /** The band of a value; null where it lies in none. */
  find(value: number): Code | null;
}

/** What is wrong with the bands of a list, to be told by the codes and values concerned. */
export type BandFault =
  | { readonly problem: "unread"; readonly band: string }
  | { readonly problem: "backwards"; readonly band: string }
  | { readonly problem: "gap"; readonly band: string; readonly next: string; readonly values: string }
  | { readonly problem: "overlap"; readonly band: string; readonly next: string; readonly values: string };

/** From `least` to `most`; an end that is `out` does not belong to it. */
interface Span {
  readonly least: number;
  readonly leastOut: boolean;
  readonly most: number;
  readonly mostOut: boolean;
}
interface Band {
  readonly span: Span;
  readonly code: Code;
}

const BANDED: ReadonlySet<FieldType> = new Set(["integer", "number", "date", "datetime"]);
/** Whole numbers from here on are years where dates are put into bands, those below are ages. */
const FIRST_YEAR = 1000;
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const NOISE = /\b(?:ages?|aged|edad|years?|yrs?|old)\b|\baños?(?![\p{L}])/giu;
const RANGE = new RegExp(String.raw`^${NUMBER}\s*(?:-|–|—|to|a)\s*${NUMBER}$`, "i");
const FROM = new RegExp(
  String.raw`^(?:(>=?|≥|over|older than|más de|mayores de)\s*${NUMBER}|${NUMBER}\s*(?:\+|(?:and|or) (?:over|more|older|above|up)|[yo] más))$`,
  "i",
);
const UNDER = new RegExp(
  String.raw`^(?:(<=?|≤|under|below|younger than|menos de|menores de)\s*${NUMBER}|${NUMBER}\s*(?:(?:and|or) (?:under|less|younger)|[yo] menos))$`,
  "i",
);
const ALONE = new RegExp(`^${NUMBER}$`);

/**
 * The bands of a field; null where it has none. It takes a list in which every code, those apart that others roll up to, is
 * a band: `5-11`, `18+`, `65 and over`, `>=18`, `<5`, `under 5`, and beside such also `0`. Both ends belong to a range, and a
 * fraction to the whole number that it has passed: at 11.5 one is still in `5-11`.
 *
 * On dates bands are ages, unless they are years (`2010-2014`, `2020+`) or periods of the calendar (`2024`, `2024-Q1`,
 * `2024-07`). A band that others roll up to takes what lies in none of these.
 */
export function compileBands(field: Pick<Field, "type" | "allowed">): Bands | null {
  const read = readBands(field);
  if (!read || read.unread !== null) return null;
  const { bands, over } = read;
  return { over, find: (value) => bands.find(({ span }) => holds(span, value))?.code ?? null };
}

/** The first fault of a field's bands; null where they are right, or where it has none. */
export function bandFault(field: Pick<Field, "type" | "allowed">): BandFault | null {
  const read = readBands(field);
  if (!read) return null;
  if (read.unread !== null) return { problem: "unread", band: read.unread };
  const { over, parents } = read;
  const leaves = read.bands.filter(({ code }) => !parents.has(code.code));
  const backwards = leaves.find(({ span }) => span.least >= span.most);
  if (backwards) return { problem: "backwards", band: backwards.code.code };
  const step = stepOf(leaves);
  const units = (value: number) => Math.round(value / step);
  const sorted = leaves
    .map(({ span, code }) => ({
      code,
      from: units(span.least) + (span.leastOut && Number.isFinite(span.least) ? 1 : 0),
      // The first value that lies beyond it.
      end: units(span.most) + (span.mostOut ? 0 : 1),
    }))
    .sort((a, b) => a.from - b.from || a.end - b.end);
  const said = (from: number, end: number) => valuesText(from * step, (end - 1) * step, over);
  for (let index = 1; index < sorted.length; index++) {
    const [band, next] = [sorted[index - 1]!, sorted[index]!];
    const names = { band: band.code.code, next: next.code.code };
    if (next.from > band.end) return { problem: "gap", ...names, values: said(band.end, next.from) };
    if (next.from < band.end) {
      const values = said(next.from, Math.min(band.end, next.end));
      return { problem: "overlap", ...names, values };
    }
  }
  return null;
}

interface BandList {
  readonly over: Bands["over"];
  /** Those that others roll up to stand last. */
  readonly bands: readonly Band[];
  readonly parents: ReadonlySet<string>;
  /** A code that is no band among others that are. */
  readonly unread: string | null;
}

/** Null where no code is a range. */
function readBands({ type, allowed }: Pick<Field, "type" | "allowed">): BandList | null {
  if (!allowed || !BANDED.has(type)) return null;
  const parents = new Set(allowed.codes.map(({ rollUpTo }) => rollUpTo));
  const isDate = type === "date" || type === "datetime";
  const over = isDate ? (allowed.codes.some(isOfTime) ? "days" : "ages") : "numbers";
  const spanOf = (text: string) => (over === "days" ? timeSpan(text) : numberSpan(text));
  const bands: Band[] = [];
  let unread: string | null = null;
  for (const code of allowed.codes) {
    const span = spanOf(code.code) ?? spanOf(code.label);
    if (span) bands.push({ span, code });
    else if (!parents.has(code.code)) unread ??= code.code;
  }
  const isRange = ({ code }: Band) => ![code.code, code.label].some((text) => ALONE.test(plain(text)));
  if (!bands.some((band) => over === "days" || isRange(band))) return null;
  const isParent = ({ code }: Band) => parents.has(code.code);
  const inOrder = [...bands.filter((band) => !isParent(band)), ...bands.filter(isParent)];
  return { over, bands: inOrder, parents, unread };
}

function plain(text: string): string {
  return text.replace(NOISE, " ").replace(/\s+/g, " ").trim();
}

/** Calendar periods, and ranges of years. */
function isOfTime({ code, label }: Code): boolean {
  return [code, label].some((text) => {
    if (periodOf(text)) return true;
    const span = numberSpan(text);
    return span !== null && [span.least, span.most].some((end) => Number.isFinite(end) && end >= FIRST_YEAR);
  });
}

function numberSpan(text: string): Span | null {
  const words = plain(text);
  const range = RANGE.exec(words);
  if (range) return between(Number(range[1]), Number(range[2]));
  const alone = ALONE.exec(words);
  if (alone) return between(Number(alone[1]), Number(alone[1]));
  const from = FROM.exec(words);
  if (from) {
    const least = Number(from[2] ?? from[3]);
    return {
      least,
      leastOut: from[1] !== undefined && !/[=≥]/.test(from[1]),
      most: Number.POSITIVE_INFINITY,
      mostOut: true,
    };
  }
  const under = UNDER.exec(words);
  if (!under) return null;
  const most = Number(under[2] ?? under[3]);
  const isIn = under[1] === undefined || under[1] === "<=" || under[1] === "≤";
  return { ...between(Number.NEGATIVE_INFINITY, most), ...(isIn ? {} : { most, mostOut: true }) };
}

/** Both ends belong to it; a whole number holds the fractions after it. */
function between(least: number, most: number): Span {
  const isWhole = Number.isInteger(most);
  return { least, leastOut: false, most: isWhole ? most + 1 : most, mostOut: isWhole };
}

/** In days. */
function timeSpan(text: string): Span | null {
  const period = periodOf(text);
  if (period) return days(period.start!, period.end! + 1);
  const years = numberSpan(text);
  if (!years) return null;
  const { least, leastOut, most, mostOut } = years;
  return days(newYear(least + (leastOut ? 1 : 0)), newYear(most + (mostOut ? 0 : 1)));
}

function days(least: number, most: number): Span {
  return { least, leastOut: false, most, mostOut: true };
}

/** A period of the calendar that begins with its year: `24 Q1` may be ages. */
function periodOf(text: string): Period | null {
  const words = plain(text);
  return /^\d{4}/.test(words) ? parsePeriod(words, null, { fiscalYearStarts: 1, dateOrder: null }) : null;
}

/** The first day of a year; open ends stay open. */
function newYear(year: number): number {
  return Number.isFinite(year) ? firstOfMonth(year * 12) : year;
}

function holds({ least, leastOut, most, mostOut }: Span, value: number): boolean {
  return (leastOut ? value > least : value >= least) && (mostOut ? value < most : value <= most);
}

/** The least difference that the bands tell apart: 1, or 0.1 where an end has a decimal. */
function stepOf(bands: readonly Band[]): number {
  const decimals = bands.flatMap(({ span }) =>
    [span.least, span.most].map((end) => String(end).split(".")[1]?.length ?? 0),
  );
  return 10 ** -Math.max(0, ...decimals);
}

function valuesText(first: number, last: number, over: Bands["over"]): string {
  const text = (value: number) => (over === "days" ? isoDate(value) : String(Number(value.toFixed(6))));
  if (first === last) return text(first);
  if (!Number.isFinite(last)) return `${text(first)}+`;
  return Number.isFinite(first) ? `${text(first)}–${text(last)}` : `≤${text(last)}`;
}
