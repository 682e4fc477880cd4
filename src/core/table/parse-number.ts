/** Numbers as people write them: `1,234.50`, `(1,234)`, `45%`, `$1,200`, `1.234,5` where the comma is the decimal sign. */

import { latinDigits } from "../time/plain-text";

const MONEY = "(?:[A-Z]{0,2}\\p{Sc}|USD|EUR|GBP|MXN|CAD)?";
const SIGN = "([-+\\u2212\\u2013]?)";
/** Bracket, sign, currency, sign, digits, percent sign, currency, bracket. */
const SHAPE = new RegExp(
  `^(\\(?)\\s*${SIGN}\\s*${MONEY}\\s*${SIGN}\\s*([\\d.,][\\d.,' \\u2019]*(?:e[-+]?\\d+)?)\\s*(%?)\\s*${MONEY}\\s*(\\)?)$`,
  "iu",
);
/** Longer text is no number; and nobody waits for a pattern to try 50,000 characters. */
const LONGEST = 60;
const EASTERN = /[\u0660-\u06f9\uff10-\uff19]/;
/** Arabic has its own decimal and thousands signs, which are the same everywhere. */
const EASTERN_SIGN = /[\u066b\u066c]/;
const POINT = /^(?:[1-9]\d{0,2}(?:[,' \u2019]\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d+)?$/i;
const COMMA = /^(?:[1-9]\d{0,2}(?:[.' \u2019]\d{3})+|\d+)?(?:,\d*)?(?:e[-+]?\d+)?$/i;

/** The number that a text (clean, not blank) says; null where it says none. A percentage is its fraction: `45%` is 0.45. */
export function parseNumber(text: string, decimalComma: boolean): number | null {
  if (text.length > LONGEST) return null;
  const eastern = EASTERN.test(text);
  const match = SHAPE.exec(eastern ? latinDigits(text) : text);
  if (match === null) return null;
  const [, open, before, after, digits, percent, close] = match;
  const signs = [open, before, after].filter((sign) => sign !== "");
  if ((open === "") !== (close === "") || signs.length > 1) return null;
  const size = plainNumber(digits!.trim(), decimalComma && !(eastern && EASTERN_SIGN.test(text)));
  if (size === null) return null;
  const value = percent === "" ? size : Number((size / 100).toPrecision(15));
  const negative = signs.length === 1 && signs[0] !== "+";
  return negative && value !== 0 ? -value : value;
}

/** Digits with their separators. With a decimal comma `0.45` and `0.125` still read, being no grouping of thousands. */
function plainNumber(text: string, decimalComma: boolean): number | null {
  if (!/\d/.test(text)) return null;
  if (decimalComma && COMMA.test(text)) return Number(text.replace(/[.' \u2019]/g, "").replace(",", "."));
  if (decimalComma && text.includes(",")) return null;
  return POINT.test(text) ? Number(text.replace(/[,' \u2019]/g, "")) : null;
}
