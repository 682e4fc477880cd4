/** Numbers and whole numbers. */
import { dateAsNumber } from "../../checks/date-as-number";
import { numberAsText } from "../../checks/number-as-text";
import { typeError } from "../../checks/type-error";
import type { Field } from "../../dictionary/model";
import { DateCell } from "../../table/cell";
import { parseNumber } from "./parse-number";
import { type ReadOptions, type TypeReader, typed } from "./typed";

/** For the types `integer` and `number`; `12.0` is a whole number. */
export function numberReader(field: Field, options: ReadOptions): TypeReader {
  const whole = field.type === "integer";
  const wrong = typed(null, typeError(field));
  const date = typed(null, dateAsNumber(field));
  return (cell) => {
    if (cell instanceof DateCell) return date;
    if (typeof cell === "boolean") return wrong;
    const value = typeof cell === "number" ? cell : parseNumber(cell, options.decimalComma);
    if (value === null || !Number.isFinite(value) || (whole && !Number.isInteger(value))) return wrong;
    return typed(value, typeof cell === "number" || options.asWritten ? null : numberAsText(field, value));
  };
}
