/** The way from files to issues: the product's own readers and checks, nothing in between. */
import { readFileSync } from "node:fs";
import type { Issue } from "../../src/core/checks/issue";
import { consolidate } from "../../src/core/consolidate/consolidate";
import type { Dictionary, Locale } from "../../src/core/dictionary/model";
import { readDictionary } from "../../src/core/dictionary/read";
import type { Cell } from "../../src/core/table/cell";
import type { Tab } from "../../src/core/table/tab";
import type { ValidatedTab } from "../../src/core/validate/model";
import { validateTab } from "../../src/core/validate/validate-tab";
import { readCsv } from "../../src/hosts/local/files/csv/read";
import { TabModel } from "../../src/hosts/local/runtime/store/tab";

export const LOCALE: Locale = { dateOrder: "ymd", decimalComma: false };

export type Inputs = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** Rectangular, from A1, as the host hands tabs to the core. */
export function tabOf(name: string, rows: readonly (readonly Cell[])[], id: number, asWritten = true): Tab {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
  return { id, name, cells, asWritten };
}

/** A CSV file by the reader of the command line. */
export function csvTab(path: string, name: string, id: number): Tab {
  const model = new TabModel(id, name);
  readCsv(readFileSync(path), model);
  const rows = Array.from({ length: model.lastRow }, (_, row) =>
    Array.from({ length: model.lastColumn }, (_, column) => (model.value(row + 1, column + 1) ?? "") as Cell),
  );
  return tabOf(name, rows, id);
}

/** The dictionary of some input tabs, and what is wrong in them; null where there is no usable field. */
export function dictionaryOf(inputs: Inputs, locale = LOCALE) {
  const tabs = Object.entries(inputs).map(([name, rows], index) => tabOf(name, rows, 1000 + index));
  return readDictionary(tabs, locale);
}

export interface Checked {
  readonly tabs: readonly ValidatedTab[];
  readonly issues: readonly Issue[];
}

/** Checks tabs of one partner, each as a table of the dictionary by its name, or as the only one. */
export function checkTabs(dictionary: Dictionary, tabs: readonly Tab[], locale = LOCALE): Checked {
  const validated = tabs.map((tab) => {
    const table = dictionary.tables.find(({ name }) => name === tab.name) ?? dictionary.tables[0]!;
    const source = {
      partner: "Partner",
      tab: tab.name,
      tabId: tab.id,
      table,
      period: "",
      fixedValues: [],
      metrics: null,
      frequency: null,
      fiscalYearStarts: null,
    };
    return validateTab(tab, source, dictionary, locale);
  });
  const records = consolidate(dictionary, validated);
  return { tabs: records.tabs, issues: [...validated.flatMap(({ issues }) => issues), ...records.issues] };
}
