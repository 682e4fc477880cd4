/** Which cells of a field are their own value, so that the full rules need not be asked. */
import { isPercent } from "../checks/percent-scale";
import { compileValueChecks, type ValueCheck } from "../checks/value-check";
import type { Field } from "../dictionary/model";

/** Numbers or date serials from `low` to `high` that are not in `except`, whole ones only where `whole`. */
export interface QuickRange {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly except: ReadonlySet<number>;
}

export interface QuickPath {
  readonly numbers: QuickRange | null;
  readonly dates: QuickRange | null;
  /** For plain text. */
  readonly texts: boolean;
  readonly check: ValueCheck | null;
}

const NONE: QuickPath = { numbers: null, dates: null, texts: false, check: null };

/** The quick path of a field; it must agree with `compileCell`, and is only about cells without any finding. */
export function quickPath(field: Field, mapped: ReadonlyMap<string, string>): QuickPath {
  if (mapped.size > 0 || field.allowed !== null) return NONE;
  const except = new Set(field.missing.map(({ code }) => Number(code)));
  const [low, high] = isPercent(field)
    ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    : [field.minimum ?? Number.NEGATIVE_INFINITY, field.maximum ?? Number.POSITIVE_INFINITY];
  switch (field.type) {
    case "integer":
    case "number":
      return { ...NONE, numbers: { low, high, whole: field.type === "integer", except } };
    case "date":
    case "datetime":
      return { ...NONE, dates: { low, high, whole: field.type === "date", except: new Set() } };
    case "string": {
      const texts = field.missing.length === 0 && !field.roles.has("disaggregation");
      return texts ? { ...NONE, texts, check: compileValueChecks(field) } : NONE;
    }
    default:
      return NONE;
  }
}

export function inRange(value: number, range: QuickRange): boolean {
  return (
    value >= range.low &&
    value <= range.high &&
    (!range.whole || Number.isInteger(value)) &&
    (range.except.size === 0 || !range.except.has(value))
  );
}
