/** Numbers and whole numbers. */
import { dateAsNumber } from "../../checks/date-as-number";
import { numberAsText } from "../../checks/number-as-text";
import { typeError } from "../../checks/type-error";
import type { Field } from "../../dictionary/model";
import { DateCell } from "../../table/cell";
import { parseNumber } from "../../table/parse-number";
import { type ReadOptions, type Typed, type TypeReader, typed } from "./typed";

/** Two signs, or one before or behind which no thousands can be. */
const OTHER_SIGNS = /[.,].*[.,]|[.,]\d{1,2}(?!\d)|(?<!\d)0[.,]/;

/** For the types `integer` and `number`; `12.0` is a whole number. */
export function numberReader(field: Field, options: ReadOptions): TypeReader {
  const whole = field.type === "integer";
  const decimalComma = options.decimalComma || field.format === "comma";
  const wrong = typed(null, typeError(field));
  const date = typed(null, dateAsNumber(field));
  const fits = (value: number) => Number.isFinite(value) && (!whole || Number.isInteger(value));
  // `1.234,5` is suggested and not read where numbers are written `1,234.5`, and the other way round.
  const elsewhere = (text: string): Typed => {
    const meant = OTHER_SIGNS.test(text) ? parseNumber(text, !decimalComma) : null;
    return meant !== null && fits(meant) ? typed(null, typeError(field, String(meant))) : wrong;
  };
  // Where the dictionary asks for decimal commas they can only be text.
  const asText = options.asWritten || (field.format === "comma" && !options.decimalComma);
  return (cell) => {
    if (cell instanceof DateCell) return date;
    if (typeof cell === "boolean") return wrong;
    const value = typeof cell === "number" ? cell : parseNumber(cell, decimalComma);
    if (value === null) return elsewhere(cell as string);
    if (!fits(value)) return wrong;
    return typed(value, typeof cell === "number" || asText ? null : numberAsText(field, value));
  };
}
