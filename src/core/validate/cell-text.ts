/** Cells and values as a person sees them. */
import type { Field } from "../dictionary/model";
import { type Cell, DateCell } from "../table/cell";
import { isoDate, isoDateTime, isoTime } from "../time/calendar";
import type { TypedValue } from "./model";

/** Text as it stands; dates and times in ISO form. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (!(cell instanceof DateCell)) return String(cell);
  if (Number.isInteger(cell.serial)) return isoDate(cell.serial);
  return cell.serial > 0 && cell.serial < 1 ? isoTime(cell.serial) : isoDateTime(cell.serial);
}

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
