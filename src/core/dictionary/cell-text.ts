/** What people mean by a cell of an input tab: its text, a number, a yes or no, a list. */
import type { Cell } from "../table/cell";
import { cellText } from "../table/cell-text";
import { labelKey } from "../table/label";
import { parseNumber } from "../table/parse-number";
import { yesNo } from "../table/yes-no";

/** A cell as a person reads it, without white space around it; dates are ISO. */
export function trimmedText(cell: Cell): string {
  return cellText(cell).trim();
}

/** A number as typed (`1,200`, `$40`) or as a percentage (`45%` is 0.45); NaN where the cell holds none. */
export function cellNumber(cell: Cell, decimalComma: boolean): number {
  if (typeof cell === "number") return cell;
  const number = typeof cell === "string" ? parseNumber(cell.replace(/\s/g, ""), decimalComma) : null;
  return number ?? Number.NaN;
}

/** What means yes in a cell that asks for it, beside the words that do so everywhere. */
const TICKS = new Set(["x", "s", "✓"]);

/** Yes or no; null where the cell says neither. */
export function cellYesNo(cell: Cell): boolean | null {
  return yesNo(cell) ?? (TICKS.has(labelKey(trimmedText(cell))) ? true : null);
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
  return left === "" || right === "" ? null : { left, right };
}
