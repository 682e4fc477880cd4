/** Functions of the formula language by what they take: many numbers, up to three, a text and numbers. */
import { asNumber, asText, type Evaluate, type FormulaValue, finite } from "./value";

export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** Makes the function of a row from those of its arguments. */
  compile(first: Evaluate, ...others: Evaluate[]): Evaluate;
}

export const MANY = 255;

/** All of one or more numbers; not known where one of them is not. */
export function folded(step: (total: number, value: number) => number): FormulaFunction {
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
export function ofNumbers(
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
export function ofText(
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
