/** Comparisons: of two values, and of a field with something written in the formula. */
import { parseIsoDate } from "../time/parse-date";
import {
  asNumber,
  asText,
  type Evaluate,
  type FieldReader,
  type FormulaValue,
  orderOfNumbers,
} from "./value";

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** The same comparison with its sides exchanged. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** Whether a comparison holds, from the order of its sides: below 0, 0 or above 0. */
const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Text in any case; a date serial against an ISO date in text; null for other sides of different kinds. */
export function compileComparison(operator: Comparison, left: Evaluate, right: Evaluate): Evaluate {
  const holds = HOLDS[operator];
  return (row) => {
    const order = orderOf(left(row), right(row));
    return order === null ? null : holds(order);
  };
}

function orderOf(left: FormulaValue, right: FormulaValue): number | null {
  if (left === null || right === null) return null;
  if (typeof left === "string" && typeof right === "string") return orderOfTexts(left, right.toLowerCase());
  if (typeof left === "boolean" || typeof right === "boolean") {
    return typeof left === typeof right ? Number(left) - Number(right) : null;
  }
  const a = asNumber(left);
  const b = asNumber(right);
  return a === null || b === null ? null : orderOfNumbers(a, b);
}

function orderOfTexts(text: string, lowered: string): number {
  const other = text.toLowerCase();
  return other === lowered ? 0 : other < lowered ? -1 : 1;
}

/** What a literal of the formula is to a value of each kind; null where the two cannot be compared. */
interface Meaning {
  /** In lower case. */
  readonly text: string | null;
  readonly number: number | null;
  readonly truth: boolean | null;
}

function meaningOf(literal: number | string | boolean, reader: FieldReader | null): Meaning {
  const meant = reader?.literal?.(asText(literal)!) ?? null;
  const values = typeof literal === "string" ? [meant, literal] : [literal, meant];
  const text = values.find((value) => typeof value === "string");
  const number = values.find((value) => typeof value === "number");
  const truth = values.find((value) => typeof value === "boolean");
  return {
    text: text?.toLowerCase() ?? null,
    number: number ?? (typeof literal === "string" ? parseIsoDate(literal) : null),
    truth: truth ?? null,
  };
}

/** `left` compared with a literal, which is understood once and as `reader` (that of the field on the left) says. */
export function compileLiteralComparison(
  operator: Comparison,
  left: Evaluate,
  literal: number | string | boolean,
  reader: FieldReader | null,
): Evaluate {
  const { text, number, truth } = meaningOf(literal, reader);
  if (operator === "=" || operator === "<>")
    return compileEquality(operator === "=", left, text, number, truth);
  const holds = HOLDS[operator];
  return (row) => {
    const written = left(row);
    // `[Grade] >= 9`: grades that are codes have an order as numbers, not as texts.
    const value = typeof written === "string" && typeof literal === "number" ? digits(written) : written;
    if (typeof value === "number") return number === null ? null : holds(orderOfNumbers(value, number));
    if (typeof value === "string") return text === null ? null : holds(orderOfTexts(value, text));
    return value === null || truth === null ? null : holds(Number(value) - Number(truth));
  };
}

function digits(text: string): number | null {
  return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

function compileEquality(
  wanted: boolean,
  left: Evaluate,
  text: string | null,
  number: number | null,
  truth: boolean | null,
): Evaluate {
  return (row) => {
    const value = left(row);
    if (typeof value === "string") return text === null ? null : sameText(value, text) === wanted;
    if (typeof value === "number")
      return number === null ? null : (orderOfNumbers(value, number) === 0) === wanted;
    return value === null || truth === null ? null : (value === truth) === wanted;
  };
}

/** Letter by letter, so that a million rows do not make a million lower-case texts. */
function sameText(text: string, lowered: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const a = text.charCodeAt(index);
    const b = lowered.charCodeAt(index);
    if (a === b || (a >= 65 && a <= 90 && a + 32 === b)) continue;
    return a > 127 && text.toLowerCase() === lowered;
  }
  return text.length === lowered.length;
}
