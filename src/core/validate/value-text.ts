/** Typed values as a person sees them. */
import type { Field } from "../dictionary/model";
import { DateCell } from "../table/cell";
import { cellText } from "../table/cell-text";
import type { TypedValue } from "./model";

/** A typed value as a person would write it: labels for codes, ISO dates; "" for none. */
export function valueText(field: Field, value: TypedValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.map((item) => labelOf(field, item)).join("; ");
  switch (field.type) {
    case "date":
    case "datetime":
    case "time":
      return cellText(new DateCell(value as number));
    case "string":
      return labelOf(field, value as string);
    default:
      return cellText(value);
  }
}

function labelOf({ allowed }: Field, code: string): string {
  return allowed?.codes.find((entry) => entry.code === code)?.label || code;
}
