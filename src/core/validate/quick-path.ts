/**
 * Which cells of a field are their own value, so that the full rules need not be asked, and the loops that take them.
 * The loops stand on the hot path: each is about one kind of cell and small, which engines compile best.
 */
import { isPercent } from "../checks/percent-scale";
import type { Field } from "../dictionary/model";
import { wholeValue } from "../dictionary/pattern";
import { type Cell, DateCell } from "../table/cell";
import { serialFromIsoDate } from "../time/calendar";
import { isPlainText } from "./clean-text";
import type { TypedValue } from "./model";

/** Numbers or date serials from `low` to `high` that are not in `except`, whole ones only where `whole`. */
interface QuickRange {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly except: ReadonlySet<number>;
}

/** At most one of them is there. */
export interface QuickPath {
  readonly numbers: QuickRange | null;
  /** Days as the spreadsheet holds them; as ISO dates only where no pattern and no missing code says what a text is. */
  readonly dates: (QuickRange & { readonly iso: boolean }) | null;
  /** Plain texts, with so many characters at most, that match the pattern. */
  readonly texts: { readonly longest: number; readonly pattern: RegExp | null } | null;
}

const NONE: QuickPath = { numbers: null, dates: null, texts: null };

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
      return {
        ...NONE,
        dates: {
          low,
          high,
          whole: field.type === "date",
          except: new Set(),
          iso: field.format === "" && field.missing.length === 0,
        },
      };
    case "string": {
      if (field.missing.length > 0 || field.minLength !== null || field.roles.has("disaggregation"))
        return NONE;
      const pattern = field.pattern === "" ? null : wholeValue(field.pattern);
      return { ...NONE, texts: { longest: field.maxLength ?? Number.POSITIVE_INFINITY, pattern } };
    }
    default:
      return NONE;
  }
}

/** One column of some data rows that stand one after the other, as it is being read. */
export interface ColumnBlock {
  /** The cells of each row, and the index of the column among them. */
  readonly rows: readonly (readonly Cell[])[];
  readonly index: number;
  /** Where the values of the rows go: from `from` on. */
  readonly values: TypedValue[];
  readonly states: Uint8Array;
  readonly from: number;
  /** The rows whose cells are still to be read: the first so many of these. */
  readonly left: Int32Array;
}

/** Takes what the quick path is about; gives how many rows of `count` it leaves. */
export function takeQuickly(block: ColumnBlock, count: number, quick: QuickPath): number {
  if (quick.numbers !== null) return takeNumbers(block, count, quick.numbers);
  if (quick.dates !== null) return takeDates(block, count, quick.dates);
  return quick.texts === null ? count : takeTexts(block, count, quick.texts.longest, quick.texts.pattern);
}

function takeNumbers(
  { rows, index, values, from, left }: ColumnBlock,
  count: number,
  range: QuickRange,
): number {
  const { low, high, whole, except } = range;
  let rest = 0;
  for (let k = 0; k < count; k++) {
    const row = left[k]!;
    const cell = rows[row]![index];
    if (
      typeof cell === "number" &&
      cell >= low &&
      cell <= high &&
      (!whole || Number.isInteger(cell)) &&
      (except.size === 0 || !except.has(cell))
    ) {
      values[from + row] = cell;
    } else left[rest++] = row;
  }
  return rest;
}

function takeDates(
  { rows, index, values, from, left }: ColumnBlock,
  count: number,
  range: NonNullable<QuickPath["dates"]>,
): number {
  const { low, high, whole, iso } = range;
  let rest = 0;
  for (let k = 0; k < count; k++) {
    const row = left[k]!;
    const cell = rows[row]![index];
    const serial =
      cell instanceof DateCell
        ? cell.serial
        : iso && typeof cell === "string"
          ? serialFromIsoDate(cell)
          : Number.NaN;
    if (serial >= low && serial <= high && (!whole || Number.isInteger(serial))) values[from + row] = serial;
    else left[rest++] = row;
  }
  return rest;
}

/** Rows about one person mostly stand together, so that a text is often that of the row above. */
function takeTexts(
  { rows, index, values, from, left }: ColumnBlock,
  count: number,
  longest: number,
  pattern: RegExp | null,
): number {
  let above = "";
  let rest = 0;
  for (let k = 0; k < count; k++) {
    const row = left[k]!;
    const cell = rows[row]![index];
    if (typeof cell !== "string" || cell.length === 0 || cell.length > longest) left[rest++] = row;
    else if (cell === above || (isItself(cell) && (pattern === null || pattern.test(cell)))) {
      above = cell;
      values[from + row] = cell;
    } else left[rest++] = row;
  }
  return rest;
}

const HASH = 35;

/** Clean, and no failed formula. */
function isItself(text: string): boolean {
  return text.charCodeAt(0) !== HASH && isPlainText(text);
}
