/** Cells as a person sees them. */
import { isoDate, isoDateTime, isoTime } from "../time/calendar";
import { type Cell, DateCell } from "./cell";

/** Text as it stands; dates and times in ISO form. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (!(cell instanceof DateCell)) return String(cell);
  if (Number.isInteger(cell.serial)) return isoDate(cell.serial);
  return cell.serial > 0 && cell.serial < 1 ? isoTime(cell.serial) : isoDateTime(cell.serial);
}
