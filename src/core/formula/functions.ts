/** The functions of the formula language: names, numbers of arguments, and what they do. */
import { closest } from "../table/likeness";
import { serialFromYmd, ymdFromSerial } from "../time/calendar";
import { asNumber, asText, asTruth, type Evaluate, type FormulaValue, finite } from "./value";

interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** Makes the function of a row from those of its arguments. */
  compile(first: Evaluate, ...others: Evaluate[]): Evaluate;
}

const MANY = 255;

/**
 * What a call should have been, or "" where it is right.
 * `checkCall("LEFT", 3)` is `1 to 2 arguments for LEFT`.
 */
export function checkCall(name: string, count: number): string {
  const known = FUNCTIONS.get(name);
  if (!known) {
    const meant = closest(name, FUNCTIONS.keys());
    return meant === ""
      ? `one of the functions ${[...FUNCTIONS.keys()].join(", ")}`
      : `the function ${meant}`;
  }
  if (count >= known.least && count <= known.most) return "";
  if (known.least === known.most) return `${known.least} argument${known.least === 1 ? "" : "s"} for ${name}`;
  if (known.most === MANY)
    return `at least ${known.least} argument${known.least === 1 ? "" : "s"} for ${name}`;
  return `${known.least} to ${known.most} arguments for ${name}`;
}

/** The function of a row for a call that `checkCall` has found right. */
export function compileCall(name: string, inputs: readonly Evaluate[]): Evaluate {
  const [first, ...others] = inputs as [Evaluate, ...Evaluate[]];
  return FUNCTIONS.get(name)!.compile(first, ...others);
}

/** Yes or no in three-valued logic (Kleene): one input that decides is enough, else all must be known. */
function decided(decisive: boolean): FormulaFunction {
  return {
    least: 1,
    most: MANY,
    compile:
      (...inputs) =>
      (row) => {
        let known = true;
        for (let index = 0; index < inputs.length; index++) {
          const truth = asTruth(inputs[index]!(row));
          if (truth === decisive) return decisive;
          if (truth === null) known = false;
        }
        return known ? !decisive : null;
      },
  };
}

function not(input: Evaluate): Evaluate {
  return (row) => {
    const truth = asTruth(input(row));
    return truth === null ? null : !truth;
  };
}

/** As in a spreadsheet, what is left out is FALSE. */
function choose(condition: Evaluate, yes: Evaluate, no: Evaluate = () => false): Evaluate {
  return (row) => {
    const truth = asTruth(condition(row));
    return truth === null ? null : truth ? yes(row) : no(row);
  };
}

function countKnown(...inputs: Evaluate[]): Evaluate {
  return (row) => {
    let count = 0;
    for (let index = 0; index < inputs.length; index++) if (inputs[index]!(row) !== null) count++;
    return count;
  };
}

/** All of one or more numbers; not known where one of them is not. */
function folded(step: (sum: number, value: number) => number): FormulaFunction {
  return {
    least: 1,
    most: MANY,
    compile:
      (first, ...inputs) =>
      (row) => {
        let sum = asNumber(first(row));
        for (let index = 0; index < inputs.length && sum !== null; index++) {
          const value = asNumber(inputs[index]!(row));
          sum = value === null ? null : step(sum, value);
        }
        return sum === null ? null : finite(sum);
      },
  };
}

/** Up to three numbers; those left out are 0. */
function ofNumbers(
  least: number,
  most: number,
  work: (first: number, second: number, third: number) => number,
): FormulaFunction {
  const zero: Evaluate = () => 0;
  return {
    least,
    most,
    compile:
      (first, second = zero, third = zero) =>
      (row) => {
        const a = asNumber(first(row));
        const b = asNumber(second(row));
        const c = asNumber(third(row));
        return a === null || b === null || c === null ? null : finite(work(a, b, c));
      },
  };
}

/** A text and up to two numbers; those left out are 1. */
function ofText(
  least: number,
  most: number,
  work: (text: string, first: number, second: number) => FormulaValue,
): FormulaFunction {
  const one: Evaluate = () => 1;
  return {
    least,
    most,
    compile:
      (input, first = one, second = one) =>
      (row) => {
        const text = asText(input(row));
        const a = asNumber(first(row));
        const b = asNumber(second(row));
        return text === null || a === null || b === null ? null : work(text, Math.floor(a), Math.floor(b));
      },
  };
}

/** Halves away from zero, as spreadsheets do; at 15 digits, so that 1.005 is half a cent and not just below. */
function round(value: number, digits: number): number {
  const factor = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}

/** Months and days beyond their bounds count on, as in a spreadsheet. */
function dateOf(year: number, month: number, day: number): number {
  const months = Math.floor(year) * 12 + Math.floor(month) - 1;
  return serialFromYmd(Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1, Math.floor(day));
}

function contains(input: Evaluate, part: Evaluate): Evaluate {
  return (row) => {
    const text = asText(input(row));
    const sought = asText(part(row));
    return text === null || sought === null ? null : text.toLowerCase().includes(sought.toLowerCase());
  };
}

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ["AND", decided(false)],
  ["OR", decided(true)],
  ["NOT", { least: 1, most: 1, compile: not }],
  ["IF", { least: 2, most: 3, compile: choose }],
  ["ISBLANK", { least: 1, most: 1, compile: (input) => (row) => input(row) === null }],
  ["COUNTA", { least: 1, most: MANY, compile: countKnown }],
  ["ABS", ofNumbers(1, 1, Math.abs)],
  ["INT", ofNumbers(1, 1, Math.floor)],
  ["MOD", ofNumbers(2, 2, (value, divisor) => value - divisor * Math.floor(value / divisor))],
  ["ROUND", ofNumbers(1, 2, round)],
  ["MIN", folded(Math.min)],
  ["MAX", folded(Math.max)],
  ["SUM", folded((sum, value) => sum + value)],
  ["LEN", ofText(1, 1, (text) => text.length)],
  ["LEFT", ofText(1, 2, (text, count) => (count < 0 ? null : text.slice(0, count)))],
  ["RIGHT", ofText(1, 2, (text, count) => (count < 0 ? null : text.slice(Math.max(text.length - count, 0))))],
  [
    "MID",
    ofText(3, 3, (text, from, count) =>
      from < 1 || count < 0 ? null : text.slice(from - 1, from - 1 + count),
    ),
  ],
  ["TRIM", ofText(1, 1, (text) => text.trim().replace(/ +/g, " "))],
  ["UPPER", ofText(1, 1, (text) => text.toUpperCase())],
  ["LOWER", ofText(1, 1, (text) => text.toLowerCase())],
  ["CONTAINS", { least: 2, most: 2, compile: contains }],
  ["YEAR", ofNumbers(1, 1, (serial) => ymdFromSerial(serial).year)],
  ["MONTH", ofNumbers(1, 1, (serial) => ymdFromSerial(serial).month)],
  ["DAY", ofNumbers(1, 1, (serial) => ymdFromSerial(serial).day)],
  ["DATE", ofNumbers(3, 3, dateOf)],
]);
