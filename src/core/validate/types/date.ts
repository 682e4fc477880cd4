/** Dates, dates with a time of day, and times of day, as serials in days since 1899-12-30. */
import { ambiguousDate } from "../../checks/ambiguous-date";
import { typeError } from "../../checks/type-error";
import type { Field } from "../../dictionary/model";
import { DateCell } from "../../table/cell";
import { isoDate } from "../../time/calendar";
import { parseDate } from "../../time/parse-date";
import { parseTime } from "../../time/parse-time";
import { type ReadOptions, type Typed, type TypeReader, typed } from "./typed";

/** 1927 to 2173: a number in a date column that may well be a date which lost its format. */
const PLAUSIBLE = { from: 10_000, to: 100_000 };

function plausible(value: number): boolean {
  return Number.isInteger(value) && value > PLAUSIBLE.from && value < PLAUSIBLE.to;
}

/** For `date` (a time of day other than midnight is an error) and `datetime`. */
export function dateReader(field: Field, options: ReadOptions): TypeReader {
  const wrong = typed(null, typeError(field));
  const pattern = /^(?:percent|currency)$/i.test(field.format) ? "" : field.format;
  // What can mean one day only, but is not how dates are written here, is suggested and not read.
  const mistaken = (value: number) => typed(null, typeError(field, isoDate(value)));
  const serial = (value: number): Typed => {
    if (field.type === "datetime" || Number.isInteger(value)) return typed(value);
    return mistaken(value);
  };
  return (cell) => {
    if (cell instanceof DateCell) return serial(cell.serial);
    if (typeof cell === "number") return plausible(cell) ? mistaken(cell) : wrong;
    if (typeof cell === "boolean") return wrong;
    const reading = parseDate(cell, options.dateOrder, pattern);
    if (reading === null) {
      if (/^\d{5}$/.test(cell) && plausible(Number(cell))) return mistaken(Number(cell));
      const meant = parseDate(cell, pattern === "" ? null : options.dateOrder, "");
      return meant?.kind === "date" ? mistaken(meant.serial) : wrong;
    }
    if (reading.kind === "date") return serial(reading.serial);
    return typed(null, ambiguousDate(field, reading.readings));
  };
}

/** For `time`: a fraction of a day. */
export function timeReader(field: Field): TypeReader {
  const wrong = typed(null, typeError(field));
  return (cell) => {
    if (cell instanceof DateCell) return cell.serial >= 0 && cell.serial < 1 ? typed(cell.serial) : wrong;
    const time = typeof cell === "string" ? parseTime(cell, field.format) : null;
    return time === null ? wrong : typed(time);
  };
}
