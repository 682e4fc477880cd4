/** Limits of a field in the unit of its type. */
import type { Field } from "../dictionary/model";
import { isoDate, isoDateTime, isoTime } from "../time/calendar";
import type { TypedValue } from "../validate/model";

/** What is compared with Minimum and Maximum: the number, the date serial, the year, `202507`; null for all other types. */
export function magnitude(field: Field): ((value: TypedValue) => number) | null {
  switch (field.type) {
    case "integer":
    case "number":
    case "date":
    case "datetime":
    case "time":
      return (value) => value as number;
    case "year":
    case "yearmonth":
      return (value) => Number(String(value).replace(/\D/g, ""));
    default:
      return null;
  }
}

/** A limit as a person would write it. */
export function limitText(field: Pick<Field, "type">, limit: number): string {
  switch (field.type) {
    case "date":
      return isoDate(limit);
    case "datetime":
      return isoDateTime(limit);
    case "time":
      return isoTime(limit);
    case "yearmonth":
      return String(limit).replace(/\d\d$/, "-$&");
    default:
      return String(limit);
  }
}
