/** The functions of the formula language: names, numbers of arguments, and what they do. */
import { closest } from "../table/likeness";
import { DATE_FUNCTIONS } from "./date-functions";
import type { Expected } from "./expected";
import { type FormulaFunction, folded, MANY, ofNumbers, ofText } from "./function-kinds";
import { expressionOf } from "./text-pattern";
import { asNumber, asText, asTruth, type Evaluate } from "./value";

/** What a call with so many arguments should have been, or null where it is right. */
export function checkCall(name: string, count: number): Expected | null {
  const known = FUNCTIONS.get(name);
  if (!known) {
    const meant = closest(name, FUNCTIONS.keys());
    return { functions: meant === "" ? [...FUNCTIONS.keys()] : [meant] };
  }
  const { least, most } = known;
  if (count >= least && count <= most) return null;
  return { arguments: { name, least, most: most === MANY ? null : most } };
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

/** Halves away from zero, as spreadsheets do; at 15 digits, so that 1.005 is half a cent and not just below. */
function round(value: number, digits: number): number {
  const factor = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}

function contains(input: Evaluate, part: Evaluate): Evaluate {
  return (row) => {
    const text = asText(input(row));
    const sought = asText(part(row));
    return text === null || sought === null ? null : text.toLowerCase().includes(sought.toLowerCase());
  };
}

/** As in Sheets: a part of the text is enough, and case matters. */
function matches(input: Evaluate, pattern: Evaluate): Evaluate {
  return (row) => {
    const text = asText(input(row));
    const source = asText(pattern(row));
    return text === null || source === null ? null : (expressionOf(source)?.test(text) ?? null);
  };
}

const sum = folded((total, value) => total + value);

function average(...inputs: [Evaluate, ...Evaluate[]]): Evaluate {
  const total = sum.compile(...inputs);
  return (row) => {
    const value = asNumber(total(row));
    return value === null ? null : value / inputs.length;
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
  ["SUM", sum],
  ["AVERAGE", { ...sum, compile: average }],
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
  ["REGEXMATCH", { least: 2, most: 2, compile: matches }],
  ...DATE_FUNCTIONS,
]);
