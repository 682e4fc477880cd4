/** Number formats: which are dates, and what a cell shows under them. */
import { format } from "date-fns";
import { momentOf } from "./calendar";

/** What `getNumberFormat` says of a cell without a format of its own. */
export const AUTOMATIC_FORMAT = "0.###############";

const known = new Map<string, boolean>();

/** The format without quoted text, escaped signs and `[Red]`-like brackets (`[h]` counts as time). */
function bare(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "");
}

/** True for formats that show a number as a date, a time or a duration. */
export function isDateFormat(numberFormat: string): boolean {
  let answer = known.get(numberFormat);
  if (answer === undefined) {
    answer = !/general/i.test(numberFormat) && /[ymdhs]/i.test(bare(numberFormat).split(";")[0]!);
    known.set(numberFormat, answer);
  }
  return answer;
}

export function isAutomatic(numberFormat: string): boolean {
  return numberFormat === "" || numberFormat === AUTOMATIC_FORMAT || /^general$/i.test(numberFormat);
}

/** What a cell with this number shows: decimals, thousands, percent, literal text, dates and times. */
export function formatNumber(value: number, numberFormat: string): string {
  if (isAutomatic(numberFormat) || numberFormat === "@") return plainNumber(value);
  if (isDateFormat(numberFormat)) return formatDate(value, numberFormat);
  const sections = numberFormat.split(";");
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  return formatDigits(own !== undefined && value < 0 ? -value : value, own ?? sections[0]!);
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

function formatDigits(value: number, section: string): string {
  const pattern = /[#0?][#0?,.]*(?:E[+-]0+)?/.exec(bare(section))?.[0];
  if (!pattern) return literals(section);
  const percent = bare(section).includes("%") ? 100 : 1;
  const exponent = /E/.test(pattern);
  const decimals = /\.([#0?]*)/.exec(pattern)?.[1] ?? "";
  const least = decimals.replace(/[^0]/g, "").length;
  const size = Math.abs(value) * percent;
  const digits = exponent
    ? size
        .toExponential(decimals.length)
        .replace(/e([+-])(\d)$/, "E$10$2")
        .replace("e", "E")
    : size.toLocaleString("en-US", {
        minimumFractionDigits: Math.min(least, 20),
        maximumFractionDigits: Math.min(decimals.length, 20),
        minimumIntegerDigits: Math.max(1, /^[#?,]*(0*)/.exec(pattern)?.[1]?.length ?? 1),
        useGrouping: pattern.includes(","),
      });
  const [before = "", after = ""] = section.split(pattern);
  const sign = value < 0 && /[1-9]/.test(digits) ? "-" : "";
  return `${sign}${literals(before)}${digits}${literals(after)}`;
}

/** The text that a piece of a format prints as it stands. */
function literals(piece: string): string {
  return piece
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_./g, " ")
    .replace(/\*./g, "");
}

/** Months stand where `m` follows no hour and precedes no second; else it means minutes. */
function formatDate(serial: number, numberFormat: string): string {
  const section = numberFormat.split(";")[0]!;
  const moment = momentOf(serial);
  const local = new Date(2000, 0, 1);
  local.setFullYear(moment.year, moment.month - 1, moment.day);
  local.setHours(moment.hour, moment.minute, moment.second, moment.millisecond);
  const half = /am\/pm|a\/p/i.test(section);
  const tokens = section.match(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm|a\/p|\.0+|y+|m+|d+|h+|s+|./gi) ?? [];
  return tokens
    .map((token, index) => {
      const pattern = datePattern(token, tokens, index, half);
      if (pattern !== null) return format(local, pattern);
      if (/^\[(h+|m+|s+)\]$/i.test(token)) return elapsed(serial, token[1]!.toLowerCase());
      return literals(token);
    })
    .join("");
}

function datePattern(token: string, tokens: readonly string[], index: number, half: boolean): string | null {
  const length = token.length;
  if (/^(am\/pm|a\/p)$/i.test(token)) return "aa";
  if (/^\.0+$/.test(token)) return `'.'${"S".repeat(length - 1)}`;
  switch (/^([ymdhs])\1*$/i.test(token) ? token[0]!.toLowerCase() : "") {
    case "y":
      return length > 2 ? "yyyy" : "yy";
    case "m":
      return isMinute(tokens, index) ? (length > 1 ? "mm" : "m") : "M".repeat(Math.min(length, 5));
    case "d":
      return length > 2 ? (length === 3 ? "EEE" : "EEEE") : "d".repeat(length);
    case "h":
      return (half ? "h" : "H").repeat(Math.min(length, 2));
    case "s":
      return "s".repeat(Math.min(length, 2));
    default:
      return null;
  }
}

function isMinute(tokens: readonly string[], index: number): boolean {
  const letters = (token: string) => /^\[?([ymdhs])\1*\]?$/i.test(token);
  const before = tokens.slice(0, index).reverse().find(letters);
  const after = tokens.slice(index + 1).find(letters);
  return /^\[?h/i.test(before ?? "") || /^\[?s/i.test(after ?? "");
}

function elapsed(serial: number, unit: string): string {
  const perDay = unit === "h" ? 24 : unit === "m" ? 1440 : 86_400;
  return String(Math.floor(serial * perDay + 1e-9));
}
