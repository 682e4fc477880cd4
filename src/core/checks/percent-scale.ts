/** 45 and 0.45 in one column of percentages: one of the two is a hundred times too large or too small. */

import { isNumeric } from "../dictionary/lookup";
import type { Field } from "../dictionary/model";
import { type Finding, finding } from "./finding";

/** Sizes that may be either (1 is all or one percent, 1.2 more than all) are not judged. */
const FRACTION_BELOW = 1;
const WHOLE_ABOVE = 2;

/**
 * The rows on the wrong of two scales, and what takes them to the other; none where there is one scale only. Wrong are
 * whole percentages where the greatest allowed is a fraction, else the rarer ones.
 */
export function otherScale(
  { maximum }: Pick<Field, "maximum">,
  values: readonly unknown[],
): { rows: number[]; factor: number } {
  const fractions: number[] = [];
  const wholes: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value !== "number" || value === 0) continue;
    const size = Math.abs(value);
    if (size < FRACTION_BELOW) fractions.push(i);
    else if (size > WHOLE_ABOVE) wholes.push(i);
  }
  if (fractions.length === 0 || wholes.length === 0) return { rows: [], factor: 1 };
  const wholesAllowed = maximum === null || maximum > WHOLE_ABOVE;
  return wholesAllowed && fractions.length < wholes.length
    ? { rows: fractions, factor: 100 }
    : { rows: wholes, factor: 0.01 };
}

export function percentScale(field: Field, value: number, factor: number): Finding {
  const suggested = Number((value * factor).toPrecision(15));
  return finding("percent-scale", { label: field.label }, String(suggested));
}

export function isPercent(field: Field): boolean {
  return field.format.toLowerCase() === "percent" && isNumeric(field);
}
