/** Whole numbers as schemas. */
import * as z from "zod/mini";

/** A whole number from 0 to `most`. */
export function upTo(most: number) {
  return z.custom<number>((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most);
}

export const count = upTo(Number.MAX_SAFE_INTEGER);
