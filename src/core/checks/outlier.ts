/** A number far from what a partner has reported so far. */
import type { Field } from "../dictionary/model";
import { median } from "../summarize/measures/median";
import { type Finding, finding } from "./finding";

/** A shorter history says too little. */
export const SHORTEST_HISTORY = 12;
const MOST_DEVIATIONS = 5;
/** Of the median: a history that hardly moves may move by that much. */
const LEAST_DEVIATION = 0.05;

export interface History {
  readonly median: number;
  /** The least and the greatest number that is no outlier. */
  readonly low: number;
  readonly high: number;
}

/**
 * What is usual among some numbers. The robust deviation is 1.4826 times the median absolute deviation from the median
 * (Hampel 1974), which estimates the standard deviation of normal data. A dozen periods estimate it badly, and whole
 * numbers that people count vary by chance alone with the square root of their mean (Poisson): it is never taken for
 * less. Null where it is zero.
 */
export function historyOf(values: readonly number[]): History | null {
  const middle = median(values);
  if (middle === null) return null;
  const spread = 1.4826 * median(values.map((value) => Math.abs(value - middle)))!;
  const chance = values.every(Number.isInteger) ? Math.sqrt(Math.abs(middle)) : 0;
  const deviation = Math.max(spread, chance, LEAST_DEVIATION * Math.abs(middle));
  if (deviation === 0) return null;
  return {
    median: middle,
    low: middle - MOST_DEVIATIONS * deviation,
    high: middle + MOST_DEVIATIONS * deviation,
  };
}

/** `values` are the whole history, this number among them. */
export function outlier(
  field: Field,
  value: number,
  history: History,
  values: readonly number[],
): Finding | null {
  if (value >= history.low && value <= history.high) return null;
  const usual = values.filter((each) => each >= history.low && each <= history.high);
  return finding("outlier", {
    label: field.label,
    usual: `${Math.min(...usual)}–${Math.max(...usual)}`,
    median: history.median,
    periods: values.length,
  });
}
