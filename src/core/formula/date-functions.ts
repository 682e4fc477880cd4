/** The functions of the formula language about days. A day is a serial; a text is read as one where it is an ISO date. */
import { daysInMonth, firstOfMonth, serialFromYmd, ymdFromSerial } from "../time/calendar";
import { type FormulaFunction, ofNumbers } from "./function-kinds";
import { asNumber, asText, type Evaluate } from "./value";

/** Months and days beyond their bounds count on, as in a spreadsheet. */
function dateOf(year: number, month: number, day: number): number {
  return firstOfMonth(Math.floor(year) * 12 + Math.floor(month) - 1) + Math.floor(day) - 1;
}

/** The same day so many months later, or the last of that month where it has no such day. */
function monthsLater(serial: number, months: number): number {
  const { year, month, day } = ymdFromSerial(serial);
  const first = ymdFromSerial(dateOf(year, month + Math.trunc(months), 1));
  return serialFromYmd(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

/** Whole months from one day to another, rounded down. */
function monthsBetween(start: number, end: number): number {
  const [a, b] = [ymdFromSerial(start), ymdFromSerial(end)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

/** `DATEDIF(start, end, unit)` in whole `Y`, `M` or `D`; below zero where the end comes first, so that rules can see it. */
function dateDifference(first: Evaluate, second?: Evaluate, third?: Evaluate): Evaluate {
  return (row) => {
    const start = asNumber(first(row));
    const end = asNumber(second!(row));
    const unit = asText(third!(row))?.toUpperCase();
    if (start === null || end === null) return null;
    if (unit === "D") return Math.floor(end) - Math.floor(start);
    if (unit === "M") return monthsBetween(start, end);
    return unit === "Y" ? Math.floor(monthsBetween(start, end) / 12) : null;
  };
}

/** 1 for Sunday to 7 for Saturday; of type 2, 1 for Monday to 7 for Sunday. */
function weekday(serial: number, type: number): number {
  const days = Math.floor(serial) + (type === 2 ? 5 : 6);
  return (days % 7) + 1;
}

export const DATE_FUNCTIONS: readonly (readonly [string, FormulaFunction])[] = [
  // What day it is only the caller knows: `compileFormula` asks for it.
  ["TODAY", { least: 0, most: 0, compile: () => () => null }],
  ["YEAR", ofNumbers(1, 1, (serial) => ymdFromSerial(serial).year)],
  ["MONTH", ofNumbers(1, 1, (serial) => ymdFromSerial(serial).month)],
  ["DAY", ofNumbers(1, 1, (serial) => ymdFromSerial(serial).day)],
  ["WEEKDAY", ofNumbers(1, 2, weekday)],
  ["DATE", ofNumbers(3, 3, dateOf)],
  ["EDATE", ofNumbers(2, 2, monthsLater)],
  ["DAYS", ofNumbers(2, 2, (end, start) => Math.floor(end) - Math.floor(start))],
  ["DATEDIF", { least: 3, most: 3, compile: dateDifference }],
];
