/** What `google.script.run` lets pass between a page and the script. */

/** Google's own error for an argument it does not take. */
function illegal(index: number): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${index}`);
}

/**
 * Arguments as the script gets them: plain data only, `undefined` as null in lists and left out of objects.
 * Throws a TypeError where a `Date`, a function or anything else that is no plain data stands in one.
 */
export function passArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => {
    if (!isPlain(arg)) throw illegal(index);
    return arg === undefined ? null : arg;
  });
}

/** The result as the page gets it: null where a `Date` or a function stands anywhere in it. */
export function passResult(result: unknown): unknown {
  if (result === undefined || !isPlain(result)) return null;
  return JSON.parse(JSON.stringify(result));
}

function isPlain(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return false;
  if (typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isPlain);
  const kind = Object.prototype.toString.call(value);
  return kind === "[object Object]" && Object.values(value).every(isPlain);
}
