/** Checks of one typed value, compiled from the dictionary: what a field does not ask for costs nothing. */
import type { Field } from "../dictionary/model";
import type { TypedValue } from "../validate/model";
import type { Finding } from "./finding";
import { maxLength } from "./max-length";
import { maximum } from "./maximum";
import { minLength } from "./min-length";
import { minimum } from "./minimum";
import { pattern } from "./pattern";
import { isPercent } from "./percent-scale";

/** What is wrong with a value that is there and of the right type; null if nothing is. */
export type ValueCheck = (value: TypedValue) => Finding | null;

type Compiler = (field: Field) => ValueCheck | null;

/**
 * All value checks of a field as one, which stops at the first that finds something; null where there is none. Limits of
 * percentages wait until their scale is known.
 */
export function compileValueChecks(field: Field): ValueCheck | null {
  const rest = [minLength, maxLength, pattern];
  return compileAll(field, isPercent(field) ? rest : [minimum, maximum, ...rest]);
}

export function compileLimits(field: Field): ValueCheck | null {
  return compileAll(field, [minimum, maximum]);
}

function compileAll(field: Field, compilers: readonly Compiler[]): ValueCheck | null {
  const checks = compilers.map((compile) => compile(field)).filter((check) => check !== null);
  if (checks.length <= 1) return checks[0] ?? null;
  return (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found !== null) return found;
    }
    return null;
  };
}
