/** Input tabs in a few lines, and what reading them gives. */
import type { Mistake } from "../../../src/core/dictionary/mistakes";
import type { Dictionary, Field, Locale } from "../../../src/core/dictionary/model";
import { readDictionary } from "../../../src/core/dictionary/read";
import { a1 } from "../../../src/core/table/a1";
import type { Cell } from "../../../src/core/table/cell";
import type { Tab } from "../../../src/core/table/tab";

export type Rows = readonly (readonly Cell[])[];
/** Tab name to rows, header first. */
export type Tabs = Readonly<Record<string, Rows>>;

/** Enough of a dictionary for the other tabs to build on. */
export const PEOPLE: Rows = [
  ["Field", "Label", "Role", "Type", "Allowed values"],
  ["id", "Participant ID", "key; person", "string", ""],
  ["quarter", "Quarter", "period", "quarter", ""],
  ["gender", "Gender", "disaggregation", "string", "F=Female; M=Male"],
  ["race", "Race/ethnicity", "disaggregation", "string", ""],
  ["status", "Status", "", "string", "Enrolled; Left"],
  ["days", "Days attended", "measure", "integer", ""],
  ["days_enrolled", "Days enrolled", "measure", "integer", ""],
];

/** Two kinds of tab with some fields in common. */
export const TWO_TABLES: Rows = [
  ["Table", "Field", "Label", "Role", "Type"],
  ["participants", "id", "ID", "key", "string"],
  ["participants", "gender", "Gender", "disaggregation", "string"],
  ["participants", "days", "Days", "measure", "integer"],
  ["participants", "hours", "Hours", "measure", "number"],
  ["headcounts", "gender", "Gender", "disaggregation", "string"],
  ["headcounts", "total_days", "Days", "measure", "integer"],
  ["headcounts", "people", "People", "headcount", "integer"],
];

export const LOCALE: Locale = { dateOrder: null, decimalComma: false };

export function toTabs(tabs: Tabs): Tab[] {
  return Object.entries(tabs).map(([name, rows], index) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    const cells = rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]);
    return { id: 100 + index, name, cells, asWritten: false };
  });
}

export interface Found {
  readonly place: string;
  readonly mistake: Mistake;
  readonly suggested: string;
  readonly value: string;
  readonly field: string;
}

/** The reading, with the place of each mistake as `Metrics!B3`, `Metrics!row 1` or `Metrics`. */
export function read(tabs: Tabs, locale = LOCALE): { dictionary: Dictionary | null; found: Found[] } {
  const { dictionary, issues } = readDictionary(toTabs(tabs), locale);
  const found = issues.map((issue) => {
    if (issue.check !== "dictionary-error") throw new Error(`unexpected check ${issue.check}`);
    const { tab, row, column, value, suggested, field } = issue;
    const cell = row === null ? "" : column === null ? `!row ${row}` : `!${a1(row, column)}`;
    return { place: `${tab}${cell}`, mistake: issue.params.mistake, suggested, value, field };
  });
  return { dictionary, found };
}

/** The dictionary of tabs that have no mistake. */
export function correct(tabs: Tabs, locale = LOCALE): Dictionary {
  const { dictionary, found } = read(tabs, locale);
  expect(found).toEqual([]);
  return dictionary!;
}

/** The one field of a Dictionary line, read without mistakes. */
export function fieldOf(line: Readonly<Record<string, Cell>>, tabs: Tabs = {}): Field {
  const Dictionary = [Object.keys(line), Object.values(line)];
  return correct({ Dictionary, ...tabs }).tables[0]!.fields[0]!;
}

/** Places and kinds, for short expectations. */
export function places(found: readonly Found[]): string[] {
  return found.map(({ place, mistake }) => `${place} ${mistake.kind}`);
}
