/** Numbers for rows, the same for rows of the same identity: whole tables are compared without building a text for each row. */

import type { Field } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { STATE, type TypedValue, type ValidatedTab } from "../validate/model";

/** Rows of all tabs, one tab after the other. */
export interface NumberedRows {
  /** For each row the number of its identity, from 0; -1 for a row that takes no part. */
  readonly numbers: Int32Array;
  /** How many rows have each number. */
  readonly sizes: Int32Array;
  /** Where each tab begins. */
  readonly starts: readonly number[];
}

/**
 * Numbers the rows by the values of some fields and, where `byPlace`, by what else tells rows apart: the period that
 * Partners states for a tab, and the instance of the record. Rows that are held, and rows with an unreadable part, of which nothing can be said, take no part.
 */
export function numberRows(
  tabs: readonly ValidatedTab[],
  fields: readonly Field[],
  byPlace: boolean,
): NumberedRows {
  const starts: number[] = [];
  let rows = 0;
  for (const tab of tabs) {
    starts.push(rows);
    rows += tab.rowNumbers.length;
  }
  const numbers = new Int32Array(rows);
  tabs.forEach(({ held }, t) => {
    for (let row = 0; row < held.length; row++) if (held[row] === 1) numbers[starts[t]! + row] = -1;
  });
  const parts = fields.map((field) => fieldCodes(tabs, starts, rows, field));
  if (byPlace) parts.push(fixedPeriodCodes(tabs, starts, rows));
  if (byPlace && tabs.some(({ instances }) => instances)) parts.push(instanceCodes(tabs, starts, rows));
  let sizes = sizesOf(numbers, 1);
  for (const { codes, count } of parts) sizes = refine(numbers, sizes, codes, count);
  return { numbers, sizes, starts };
}

interface Codes {
  /** For each row the number of its value; -1 where it is unreadable. */
  readonly codes: Int32Array;
  readonly count: number;
}

/** What stands for a cell without a value cannot be typed by anyone. */
const NO_VALUE = "\u0002";

function fieldCodes(
  tabs: readonly ValidatedTab[],
  starts: readonly number[],
  rows: number,
  field: Field,
): Codes {
  const codes = new Int32Array(rows);
  const known = new Map<TypedValue, number>();
  const next = () => known.size;
  const codeOf = (value: TypedValue) => getOrInsert(known, value, next);
  for (const [t, tab] of tabs.entries()) {
    const column = tab.columns.get(field.name);
    const start = starts[t]!;
    if (!column) {
      codes.fill(codeOf(NO_VALUE + STATE.blank), start, start + tab.rowNumbers.length);
      continue;
    }
    const { values, states, reasons } = column;
    for (let row = 0; row < values.length; row++) {
      const state = states[row];
      const value = values[row]!;
      if (state === STATE.invalid) codes[start + row] = -1;
      else if (state !== STATE.value)
        codes[start + row] = codeOf(NO_VALUE + state + (reasons.get(row) ?? ""));
      else
        codes[start + row] = codeOf(typeof value === "object" && value !== null ? value.join("\n") : value);
    }
  }
  return { codes, count: known.size };
}

function fixedPeriodCodes(tabs: readonly ValidatedTab[], starts: readonly number[], rows: number): Codes {
  const codes = new Int32Array(rows);
  const keys = tabs.map(({ fixedPeriod }) => fixedPeriod?.key ?? "");
  keys.forEach((key, t) => {
    codes.fill(keys.indexOf(key), starts[t]!, starts[t]! + tabs[t]!.rowNumbers.length);
  });
  return { codes, count: tabs.length };
}

function instanceCodes(tabs: readonly ValidatedTab[], starts: readonly number[], rows: number): Codes {
  const codes = new Int32Array(rows);
  const known = new Map<string, number>([["", 0]]);
  tabs.forEach(({ instances }, t) => {
    instances?.forEach((instance, row) => {
      codes[starts[t]! + row] = getOrInsert(known, instance, () => known.size);
    });
  });
  return { codes, count: known.size };
}

/**
 * Splits equal numbers by a further part, in place, and returns the new sizes. A number of one row needs no look-up, nor
 * does the first part.
 */
function refine(numbers: Int32Array, sizes: Int32Array, codes: Int32Array, count: number): Int32Array {
  if (sizes.length === 1) {
    for (let i = 0; i < numbers.length; i++) if (numbers[i] === 0) numbers[i] = codes[i]!;
    return sizesOf(numbers, count);
  }
  const known = new Map<number, number>();
  let next = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number < 0) continue;
    if (codes[i]! < 0) {
      numbers[i] = -1;
    } else if (sizes[number] === 1) {
      numbers[i] = next++;
    } else {
      const pair = number * count + codes[i]!;
      const before = known.get(pair);
      if (before === undefined) known.set(pair, next);
      numbers[i] = before ?? next++;
    }
  }
  return sizesOf(numbers, next);
}

function sizesOf(numbers: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (const number of numbers) if (number >= 0) sizes[number]!++;
  return sizes;
}
