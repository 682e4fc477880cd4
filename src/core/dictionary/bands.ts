/** Bands: lists whose codes are ranges of numbers, such as ages in years, or of years for dates. */
import { ymdFromSerial } from "../time/calendar";
import type { Code, Field, FieldType } from "./model";

/** The band of a value; null where it lies in none. */
export type BandOf = (value: number) => Code | null;

const BANDED: ReadonlySet<FieldType> = new Set(["integer", "number", "date", "datetime"]);
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const RANGE = new RegExp(String.raw`^${NUMBER}\s*(?:-|–|—|to|a)\s*${NUMBER}$`, "i");
const FROM = new RegExp(
  String.raw`^(?:(>=?|≥)\s*${NUMBER}|${NUMBER}\s*(?:\+|and over|or more|y más|o más))$`,
  "i",
);
const UNDER = new RegExp(String.raw`^(<=?|≤|under|menos de)\s*${NUMBER}$`, "i");

/**
 * A function that finds the band of a number, or of a date by its year; null for a field that has no bands, which takes a
 * list of which every code is one: `5-11`, `18+`, `>=18`, `<5`, `under 5`. Both ends belong to a range, and a fraction to
 * the whole number that it has passed: at 11.5 years one is still in `5-11`. The first band that holds a value is its own.
 */
export function compileBands({ type, allowed }: Pick<Field, "type" | "allowed">): BandOf | null {
  if (!allowed || allowed.codes.length === 0 || !BANDED.has(type)) return null;
  const parents = new Set(allowed.codes.map(({ rollUpTo }) => rollUpTo));
  const bands: { holds: (value: number) => boolean; code: Code }[] = [];
  for (const code of allowed.codes) {
    const holds = parseBand(code.code) ?? parseBand(code.label);
    if (holds) bands.push({ holds, code });
    else if (!parents.has(code.code)) return null;
  }
  if (bands.length === 0) return null;
  const isDate = type === "date" || type === "datetime";
  return (value) => {
    const number = isDate ? ymdFromSerial(Math.floor(value)).year : value;
    return bands.find(({ holds }) => holds(number))?.code ?? null;
  };
}

function parseBand(text: string): ((value: number) => boolean) | null {
  const range = RANGE.exec(text.trim());
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    const isWhole = Number.isInteger(high);
    return (value) => value >= low && (isWhole ? Math.floor(value) : value) <= high;
  }
  const from = FROM.exec(text.trim());
  if (from) {
    const low = Number(from[2] ?? from[3]);
    return from[1] === ">" ? (value) => value > low : (value) => value >= low;
  }
  const under = UNDER.exec(text.trim());
  if (!under) return null;
  const high = Number(under[2]);
  return under[1] === "<=" || under[1] === "≤"
    ? (value) => Math.floor(value) <= high
    : (value) => value < high;
}
