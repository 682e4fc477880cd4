/**
 * What values from elsewhere must be like, as questions that are put together. The page has a library for such things; here
 * it would be a twentieth of all that Apps Script evaluates for every call.
 */

/** Whether a value is such a one. */
export type Shape<T> = (value: unknown) => value is T;
export type Shaped<S> = S extends Shape<infer T> ? T : never;
type Fields = Readonly<Record<string, Shape<unknown>>>;

export const text: Shape<string> = (value) => typeof value === "string";
export const flag: Shape<boolean> = (value) => typeof value === "boolean";

export function oneOf<const W extends string>(words: readonly W[]): Shape<W> {
  return (value): value is W => words.some((word) => word === value);
}

/** A whole number from 0 to `most`. */
export function upTo(most: number): Shape<number> {
  return (value): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

export const count = upTo(Number.MAX_SAFE_INTEGER);

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(shape);
}

/** An object with at least these properties. */
export function objectOf<F extends Fields>(fields: F): Shape<{ [K in keyof F]: Shaped<F[K]> }> {
  return (value): value is { [K in keyof F]: Shaped<F[K]> } =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, shape]) => shape((value as Record<string, unknown>)[name]));
}
