/** What people mean by a cell of an input tab: its text, a number, a yes or no, a list. */
import { type Cell, DateCell } from "../table/cell";
import { labelKey } from "../table/label";
import { isoDate, isoDateTime } from "../time/calendar";

/** A cell as a person reads it, without white space around it; dates are ISO. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell instanceof DateCell) {
    return Number.isInteger(cell.serial) ? isoDate(cell.serial) : isoDateTime(cell.serial);
  }
  return String(cell);
}

/** A number as typed (`1,200`, `$40`) or as a percentage (`45%` is 0.45); NaN where the cell holds none. */
export function cellNumber(cell: Cell, decimalComma: boolean): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return Number.NaN;
  const text = cell.replace(/[\s\u00a0]/g, "").replace(/^([+-]?)[$€£]/, "$1");
  const percent = text.endsWith("%");
  const number = plainNumber(percent ? text.slice(0, -1) : text, decimalComma);
  return percent ? Number((number / 100).toPrecision(15)) : number;
}

const POINT = /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;
const COMMA = /^[+-]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)?(?:,\d*)?$/;

/** `1,234.5`, or `1.234,5` where the decimal sign is a comma; there `0.45` reads too, being no grouping of thousands. */
function plainNumber(text: string, decimalComma: boolean): number {
  if (!/\d/.test(text)) return Number.NaN;
  if (decimalComma && COMMA.test(text)) return Number(text.replace(/\./g, "").replace(",", "."));
  if (POINT.test(text)) return Number(text.replace(/,/g, ""));
  return Number.NaN;
}

const YES = new Set(["yes", "y", "true", "1", "x", "si", "s", "verdadero", "✓"]);
const NO = new Set(["no", "n", "false", "0", "falso"]);

/** Yes or no; null where the cell says neither. */
export function cellYesNo(cell: Cell): boolean | null {
  const key = labelKey(cellText(cell));
  if (YES.has(key)) return true;
  return NO.has(key) ? false : null;
}

/** The items of a list in a cell, without blanks: `Female; Male`, or a JSON list as Table Schema writes it. */
export function cellList(text: string): string[] {
  const json = text.startsWith("[") ? jsonList(text) : null;
  return (json ?? text.split(";")).map((item) => item.trim()).filter((item) => item !== "");
}

function jsonList(text: string): string[] | null {
  try {
    const items: unknown = JSON.parse(text);
    return Array.isArray(items) ? items.map((item) => jsonItem(item)) : null;
  } catch {
    return null;
  }
}

/** A category of Table Schema may be `{ "value": 1, "label": "Yes" }`. */
function jsonItem(item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item);
  const { value, label } = item as { value?: unknown; label?: unknown };
  return label === undefined ? String(value) : `${value}=${label}`;
}

/** The two sides of `Gender=Female` or `99=Declined`; null where there is no `=` or a side is blank. */
export function pair(text: string): { left: string; right: string } | null {
  const sign = text.indexOf("=");
  const left = text.slice(0, Math.max(sign, 0)).trim();
  const right = text.slice(sign + 1).trim();
  return sign < 0 || left === "" || right === "" ? null : { left, right };
}
