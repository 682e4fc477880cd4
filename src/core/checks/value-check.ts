/** Checks of one typed value, compiled from the dictionary: what a field does not ask for costs nothing. */
import type { Field } from "../dictionary/model";
import type { TypedValue } from "../validate/model";
import type { Finding } from "./finding";
import { maxLength } from "./max-length";
import { maximum } from "./maximum";
import { minLength } from "./min-length";
import { minimum } from "./minimum";
import { pattern } from "./pattern";

/** What is wrong with a value that is there and of the right type; null if nothing is. */
export type ValueCheck = (value: TypedValue) => Finding | null;

const COMPILERS: readonly ((field: Field) => ValueCheck | null)[] = [
  minimum,
  maximum,
  minLength,
  maxLength,
  pattern,
];

/** All value checks of a field as one, which stops at the first that finds something; null where there is none. */
export function compileValueChecks(field: Field): ValueCheck | null {
  const checks = COMPILERS.map((compile) => compile(field)).filter((check) => check !== null);
  if (checks.length <= 1) return checks[0] ?? null;
  return (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found !== null) return found;
    }
    return null;
  };
}
