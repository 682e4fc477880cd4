/** A Dictionary tab as text, the form that all exchange goes through: what is imported is read by the one reader. */
import type { Loss } from "./loss";

export const DICTIONARY_COLUMNS = [
  "Table",
  "Field",
  "Label",
  "Definition",
  "Role",
  "Type",
  "Format",
  "Required",
  "Unique",
  "Minimum",
  "Maximum",
  "Min length",
  "Max length",
  "Pattern",
  "Allowed values",
  "Missing codes",
  "Also known as",
  "Part of",
  "Group",
  "Unit",
  "Example",
  "Severity",
  "Message",
] as const;
export type DictionaryColumn = (typeof DICTIONARY_COLUMNS)[number];

/** One field; columns that are left out are blank. */
export type DictionaryLine = Partial<Record<DictionaryColumn, string>>;

export interface Imported {
  readonly lines: readonly DictionaryLine[];
  /** What the dictionary cannot say. */
  readonly lost: readonly Loss[];
}

/** Header and rows, without the columns that no field fills. */
export function toRows(lines: readonly DictionaryLine[]): string[][] {
  const columns = DICTIONARY_COLUMNS.filter(
    (column) => column === "Field" || lines.some((line) => (line[column] ?? "") !== ""),
  );
  return [[...columns], ...lines.map((line) => columns.map((column) => line[column] ?? ""))];
}

/** Items of a list in a cell; null where an item has the separator in it. */
export function listText(items: readonly string[]): string | null {
  return items.some((item) => item.includes(";")) ? null : items.join("; ");
}

export interface Labelled {
  readonly code: string;
  readonly label: string;
}

/**
 * `F=Female; Male`, or `F, Female | Male` where a code or label has a `;` or `=` in it. Null where neither can say it.
 */
export function codesText(codes: readonly Labelled[]): string | null {
  const texts = codes.flatMap(({ code, label }) => [code, label]);
  if (!texts.some((text) => /[;=]/.test(text))) {
    return codes.map(({ code, label }) => (code === label ? code : `${code}=${label}`)).join("; ");
  }
  if (texts.some((text) => text.includes("|")) || codes.some(({ code }) => code.includes(","))) return null;
  const items = codes.map(({ code, label }) => `${code}, ${label}`);
  return items.length === 1 ? `${items[0]} |` : items.join(" | ");
}
