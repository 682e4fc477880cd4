/** Small pieces of sentences that are the same in every language. */
import { a1, columnLetters } from "../core/table/a1";

/** Longest piece of a cell that a sentence repeats. */
const LONGEST = 80;
/** Most items that a sentence lists. */
const MOST_ITEMS = 12;

/** A value between quotation marks, cut where it is long. */
export function quoted(value: string): string {
  const letters = [...value.replace(/\s+/g, " ")];
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("")}”`;
}

/** Titles that stand in one text, separated by `; `, each between quotation marks. */
export function quotedList(titles: string): string {
  return listed(titles.split("; ").map(quoted));
}

/** `Female, Male, …`: the first items, and a sign that there are more. */
export function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_ITEMS).join(", ");
  return items.length > MOST_ITEMS ? `${shown}, …` : shown;
}

/** Address of a cell (`D17`), the letters of a column, the number of a row, or "" for a whole tab. */
export function address(place: { readonly row: number | null; readonly column: number | null }): string {
  const { row, column } = place;
  if (row !== null && column !== null) return a1(row, column);
  if (column !== null) return columnLetters(column);
  return row === null ? "" : String(row);
}

/** A number with thousands apart and at most `decimals` digits after the point. */
export function decimal(value: number, decimals = 0): string {
  const [whole = "", rest] = String(Number(Math.abs(value).toFixed(decimals))).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const sign = value < 0 && /[1-9]/.test(`${whole}${rest ?? ""}`) ? "-" : "";
  return `${sign}${grouped}${rest === undefined ? "" : `.${rest}`}`;
}

/** A text with a capital first letter. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a text in a column of years or quarters names a year that begins in one and ends in the next: `2024-25`. */
export function spansTwoYears(type: string, text: string): boolean {
  const years =
    type === "year" || type === "quarter" ? /\d\d(\d\d)?\s?[-–/]\s?(\d\d)?(\d\d)(?!\d)/.exec(text) : null;
  if (years === null) return false;
  const first = Number(years[1] ?? years[0].slice(0, 2));
  return (first + 1) % 100 === Number(years[3]);
}
