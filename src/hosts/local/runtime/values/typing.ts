/** What Sheets makes of text that is typed into a cell. */
import { parse } from "date-fns";
import { serialOfDay } from "./calendar";
import { isAutomatic } from "./number-format";

/** The cell that typed text gives; `numberFormat` is the one it brings along, null for none. */
export interface Typed {
  readonly value: string | number | boolean | undefined;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

const MONTH_FIRST = new Set(["en_US", "en", "es_US", "fil_PH", "en_PH"]);
const YEAR_FIRST = /^(zh|ja|ko|hu|lt|sv|fr_CA|en_CA)/;
/** Languages that write 1.234,5. */
const DECIMAL_COMMA =
  /^(de(?!_CH|_LI)|es(?!_(US|MX|GT|HN|NI|PA|PE|PR|SV|DO))|fr(?!_CH)|it(?!_CH)|pt|nl|da|nb|no|sv|fi|pl|cs|sk|sl|hr|sr|ro|bg|hu|ru|uk|tr|el|id|vi|lt|lv|et|ca)(_|$)/;

/** Reads typed text as one locale's Sheets does. Answers are kept: columns repeat themselves. */
export class Typist {
  private readonly known = new Map<string, Typed>();
  private readonly comma: boolean;
  private readonly order: "mdy" | "dmy" | "ymd";

  constructor(locale: string) {
    this.comma = DECIMAL_COMMA.test(locale);
    this.order = YEAR_FIRST.test(locale) ? "ymd" : MONTH_FIRST.has(locale) ? "mdy" : "dmy";
  }

  /** The number format of a date without another. */
  get dateFormat(): string {
    if (this.order === "mdy") return "M/d/yyyy";
    return this.order === "dmy" ? "dd/MM/yyyy" : "yyyy-MM-dd";
  }

  /** In a cell formatted as text (`@`) only formulas are more than text. */
  read(text: string, cellFormat: string): Typed {
    if (cellFormat === "@") {
      if (text.startsWith("=") && text.length > 1) return formula(text);
      return plain(text.startsWith("'") ? text.slice(1) : text);
    }
    let typed = this.known.get(text);
    if (!typed) {
      typed = this.readPlain(text);
      if (this.known.size > 50_000) this.known.clear();
      this.known.set(text, typed);
    }
    return typed.numberFormat !== null && !isAutomatic(cellFormat) ? { ...typed, numberFormat: null } : typed;
  }

  private readPlain(text: string): Typed {
    if (text === "") return plain(undefined);
    if (text.startsWith("'")) return plain(text.slice(1));
    if (text.startsWith("=") && text.length > 1) return formula(text);
    const trimmed = text.trim();
    if (/^(true|false)$/i.test(trimmed)) return plain(/^t/i.test(trimmed));
    if (!/\d/.test(trimmed)) return plain(text);
    return this.readNumber(trimmed) ?? this.readDate(trimmed) ?? readTime(trimmed) ?? plain(text);
  }

  /** `1,234.5`, `12%`, `$5`, `(3)`, `1e3`. */
  private readNumber(text: string): Typed | null {
    const match = /^([-+(]?)\s*([$€£¥]?)\s*([-+]?)([\d.,\s]*\d[\d.,]*|\d+)(e[-+]?\d+)?\s*([%€]?)(\)?)$/i.exec(
      text,
    );
    if (!match) return null;
    const [, sign, currency, innerSign, digits, exponent, suffix, close] = match;
    if ((sign === "(") !== (close === ")") || (sign !== "" && innerSign !== "")) return null;
    const plainDigits = this.digits(digits!);
    if (plainDigits === null) return null;
    const negative = sign === "-" || sign === "(" || innerSign === "-";
    const size = Number(`${plainDigits}${exponent ?? ""}`);
    if (!Number.isFinite(size)) return null;
    const value = (negative ? -size : size) / (suffix === "%" ? 100 : 1);
    const unit = currency || (suffix === "€" ? "€" : "");
    return {
      value,
      formula: null,
      numberFormat: this.formatOf(digits!, plainDigits, unit, suffix!, exponent),
    };
  }

  /** Plain digits with a point, or null where the separators are not this locale's. */
  private digits(text: string): string | null {
    const [group, point] = this.comma ? ["[.\\u00a0\\u202f ]", ","] : [",", "\\."];
    const shape = new RegExp(`^(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${point}(\\d*))?$`).exec(text);
    if (!shape || (shape[1] === undefined && !shape[2])) return null;
    const whole = (shape[1] ?? "0").replace(/\D/g, "");
    return shape[2] ? `${whole}.${shape[2]}` : whole;
  }

  private formatOf(
    written: string,
    digits: string,
    currency: string,
    suffix: string,
    exponent: string | undefined,
  ): string | null {
    const decimals = digits.includes(".");
    if (suffix === "%") return decimals ? "0.00%" : "0%";
    if (currency) return `[$${currency}]#,##0${decimals ? ".00" : ""}`;
    if (exponent) return "0.00E+00";
    const whole = this.comma ? written.split(",")[0]! : written.split(".")[0]!;
    if (!/\D/.test(whole)) return null;
    return decimals ? "#,##0.00" : "#,##0";
  }

  private readDate(text: string): Typed | null {
    const [day, time] = splitTime(text);
    const serial = this.readNumericDay(day) ?? readWrittenDay(day);
    if (serial === null) return null;
    if (time === null) return { value: serial, formula: null, numberFormat: this.dateFormat };
    const clock = readTime(time);
    if (typeof clock?.value !== "number") return null;
    return { value: serial + clock.value, formula: null, numberFormat: `${this.dateFormat} H:mm:ss` };
  }

  private readNumericDay(text: string): number | null {
    const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
    if (iso) return serialOfDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
    if (!match || (match[2] === "." && !this.comma)) return null;
    const [first, second] = [Number(match[1]), Number(match[3])];
    const year = fullYear(match[4]!);
    return this.order === "dmy" ? serialOfDay(year, second, first) : serialOfDay(year, first, second);
  }
}

const WRITTEN_DAYS = ["MMM d, yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yy", "d-MMM-yyyy"];

/** `Jan 5, 2024`, `5 January 2024`, `5-Jan-24`. */
function readWrittenDay(text: string): number | null {
  if (!/[a-z]{3}/i.test(text) || !/^[\w ,.-]+$/.test(text)) return null;
  for (const pattern of WRITTEN_DAYS) {
    const date = parse(text, pattern, new Date(2000, 0, 1));
    if (!Number.isNaN(date.getTime()))
      return serialOfDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  }
  return null;
}

/** `9:30`, `9:30:15`, `9:30 PM`. */
function readTime(text: string): Typed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?\s*(am|pm)?$/i.exec(text);
  if (!match) return null;
  const half = match[5]?.toLowerCase();
  const hours = Number(match[1]);
  if (Number(match[2]) > 59 || Number(match[3] ?? 0) > 59 || (half && (hours < 1 || hours > 12))) return null;
  const hour = half ? (hours % 12) + (half === "pm" ? 12 : 0) : hours;
  const seconds = hour * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) + Number(match[4] ?? 0);
  return { value: seconds / 86_400, formula: null, numberFormat: half ? "h:mm AM/PM" : "H:mm:ss" };
}

function splitTime(text: string): [string, string | null] {
  const match = /^(.*?)(?:T|,?\s+)(\d{1,2}:\d{2}.*)$/.exec(text);
  return match ? [match[1]!, match[2]!] : [text, null];
}

/** Two digits mean 1930 to 2029. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function plain(value: string | boolean | undefined): Typed {
  return { value, formula: null, numberFormat: null };
}

function formula(text: string): Typed {
  return { value: undefined, formula: text.slice(1), numberFormat: null };
}
