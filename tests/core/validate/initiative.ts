/** Small initiatives and partner tabs for the tests of validation. */
import type { Issue } from "../../../src/core/checks/issue";
import type { Dictionary, Locale } from "../../../src/core/dictionary/model";
import { readDictionary } from "../../../src/core/dictionary/read";
import { a1 } from "../../../src/core/table/a1";
import { type Cell, DateCell } from "../../../src/core/table/cell";
import type { Tab } from "../../../src/core/table/tab";
import { serialFromYmd } from "../../../src/core/time/calendar";
import { STATE, type ValidatedTab } from "../../../src/core/validate/model";
import type { PartnerSource } from "../../../src/core/validate/source";
import { validateTab } from "../../../src/core/validate/validate-tab";

export type Rows = readonly (readonly Cell[])[];

/** A rectangular tab. */
export function tabOf(name: string, rows: Rows, id = 1, asWritten = false): Tab {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]);
  return { id, name, cells, asWritten };
}

export const NO_LOCALE: Locale = { dateOrder: null, decimalComma: false };

/** The dictionary that input tabs give; a test with a mistake in them fails. */
export function initiative(inputs: Readonly<Record<string, Rows>>): Dictionary {
  const tabs = Object.entries(inputs).map(([name, rows], index) => tabOf(name, rows, 100 + index));
  const { dictionary, issues } = readDictionary(tabs, NO_LOCALE);
  if (dictionary === null || issues.length > 0) throw new Error(JSON.stringify(issues));
  return dictionary;
}

/** An initiative with one field, given by its columns of the Dictionary. */
export function oneField(
  columns: Readonly<Record<string, Cell>>,
  more: Record<string, Rows> = {},
): Dictionary {
  const all = { Field: "x", ...columns };
  return initiative({ Dictionary: [Object.keys(all), Object.values(all)], ...more });
}

export function sourceOf(tab: Pick<Tab, "id" | "name">, more: Partial<PartnerSource> = {}): PartnerSource {
  return {
    partner: "North",
    tab: tab.name,
    tabId: tab.id,
    table: null,
    period: "",
    fixedValues: [],
    metrics: null,
    frequency: null,
    fiscalYearStarts: null,
    ...more,
  };
}

export interface CheckOptions {
  readonly source?: Partial<PartnerSource>;
  readonly locale?: Locale;
  readonly asWritten?: boolean;
  readonly name?: string;
  readonly id?: number;
  readonly today?: number;
}

export function check(dictionary: Dictionary, rows: Rows, options: CheckOptions = {}): ValidatedTab {
  const tab = tabOf(options.name ?? "North", rows, options.id ?? 1, options.asWritten ?? false);
  const source = sourceOf(tab, options.source);
  return validateTab(tab, source, dictionary, options.locale ?? NO_LOCALE, options.today ?? null);
}

/** Checks cells of the only field of a dictionary, below its header. */
export function checkCells(dictionary: Dictionary, cells: readonly Cell[], options: CheckOptions = {}) {
  return check(dictionary, [["x"], ...cells.map((cell) => [cell])], options);
}

/** `error required B3`, in order; the place of an issue about a row is `row 3`, of one about the tab `tab`. */
export function found({ issues }: { readonly issues: readonly Issue[] }): string[] {
  return issues.map(({ severity, check: name, row, column }) => {
    const place = row === null ? "tab" : column === null ? `row ${row}` : a1(row, column);
    return `${severity} ${name} ${place}`;
  });
}

/** The values of a field, and for a cell without one the name of its state. */
export function valuesOf(tab: ValidatedTab, name = "x"): unknown[] {
  const column = tab.columns.get(name);
  if (!column) return [];
  const names = Object.keys(STATE);
  return column.values.map((value, i) =>
    column.states[i] === STATE.value
      ? value
      : [names[column.states[i]!], ...(column.reasons.has(i) ? [column.reasons.get(i)] : [])].join(" "),
  );
}

export function day(year: number, month: number, date: number, time = 0): DateCell {
  return new DateCell(serialFromYmd(year, month, date) + time);
}

export function serial(year: number, month: number, date: number): number {
  return serialFromYmd(year, month, date);
}
