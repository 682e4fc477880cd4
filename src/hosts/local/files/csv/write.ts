/** A tab to CSV as RFC 4180 has it: dates in ISO form, numbers in full, TRUE and FALSE. */
import { csvText } from "../../../../exchange/csv";
import type { StyleTable } from "../../runtime/store/style";
import { CellError, type CellValue, type TabModel } from "../../runtime/store/tab";
import { momentOf } from "../../runtime/values/calendar";
import { guarded } from "./formula-guard";

/** @param isOurs true for a tab that the add-on writes; what people typed in theirs is left as it is */
export function writeCsv(tab: TabModel, styles: StyleTable, isOurs: boolean): string {
  const { lastRow, lastColumn } = tab;
  const rows = Array.from({ length: lastRow }, (_, row) =>
    Array.from({ length: lastColumn }, (_, column) => {
      const style = tab.style(row + 1, column + 1);
      const value = tab.value(row + 1, column + 1);
      if (isOurs && typeof value === "string") return guarded(value);
      return plainText(value, style !== 0 && styles.isDate(style));
    }),
  );
  return csvText(rows);
}

function plainText(value: CellValue, isDate: boolean): string {
  if (value === undefined) return "";
  if (typeof value === "number") return isDate ? isoText(value) : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof CellError ? value.code : value;
}

/** `2024-01-05`, `2024-01-05T09:30:00`, or `09:30:00` where there is no day. */
function isoText(serial: number): string {
  const moment = momentOf(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${String(moment.year).padStart(4, "0")}-${two(moment.month)}-${two(moment.day)}`;
  const time = `${two(moment.hour)}:${two(moment.minute)}:${two(moment.second)}`;
  if (serial >= 0 && serial < 1) return time;
  return Number.isInteger(serial) ? day : `${day}T${time}`;
}
