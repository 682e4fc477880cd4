/** The Format column: a date pattern, or how a number is meant. */
import { labelKey } from "../table/label";
import { isPattern } from "../time/pattern";
import type { FieldType } from "./model";

/** Python's directives, as Table Schema uses them, in date-fns tokens. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  Y: "yyyy",
  y: "yy",
  m: "MM",
  d: "dd",
  B: "MMMM",
  b: "MMM",
  H: "HH",
  I: "hh",
  M: "mm",
  S: "ss",
  p: "a",
  A: "EEEE",
  a: "EEE",
  e: "d",
  f: "SSS",
  z: "X",
  D: "MM/dd/yy",
  F: "yyyy-MM-dd",
  T: "HH:mm:ss",
  R: "HH:mm",
};

/** What a field's format means to the model; null where it is none for its type. */
export function readFormat(text: string, type: FieldType): string | null {
  const key = labelKey(text);
  if (key === "" || key === "default" || key === "any") return "";
  switch (type) {
    case "integer":
    case "number":
      if (key === "comma" || key === labelKey("decimal comma")) return "comma";
      if (key === "percent" || key === "%" || key === "percentage") return "percent";
      return key === "currency" || text === "$" ? "currency" : null;
    case "date":
    case "datetime":
    case "time":
      return datePattern(text);
    default:
      return text;
  }
}

/** A pattern in date-fns tokens. People write `DD/MM/YYYY`, Table Schema `%d/%m/%Y`; null where it is none. */
function datePattern(text: string): string | null {
  const pattern = text.includes("%")
    ? text.replace(/%(-?)([A-Za-z])/g, (written, bare: string, letter: string) => {
        const tokens = DIRECTIVES[letter] ?? written;
        return bare === "" ? tokens : tokens.slice(-1);
      })
    : text
        .replace(/Y+/g, (letters) => letters.toLowerCase())
        .replace(/D+/g, (letters) => letters.toLowerCase())
        .replace(/d{3,}/g, (weekday) => weekday.toUpperCase().replace(/D/g, "E"))
        .replace(/AM\/PM/i, "a");
  // To date-fns `mm` is minutes; beside a year or a day, and not beside an hour, people mean the month by it.
  const months = /[yd]/.test(pattern)
    ? pattern.replace(/(?<![Hh:m])m+(?![m:])/g, (month) => month.toUpperCase())
    : pattern;
  const tokens = months.replace(/(?<=[Hh]:)MM/, "mm");
  return isPattern(tokens) ? tokens : null;
}
