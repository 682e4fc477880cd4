/** Which tabs hold partners' rows: those that Partners names, else those whose headers match the dictionary. */

import type { Issue } from "../checks/issue";
import { unreadable } from "../checks/unreadable";
import { dictionaryError } from "../dictionary/dictionary-error";
import { inputTabKind } from "../dictionary/input-tabs";
import { tableNames, tableOf } from "../dictionary/lookup";
import type { Dictionary, PartnerTab, TableSpec } from "../dictionary/model";
import { unknownReference } from "../dictionary/unknown";
import type { Cell } from "../table/cell";
import { cellText } from "../table/cell-text";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { bestTable, type HeaderRow } from "./find-header";
import { columnsBesides } from "./redcap-columns";
import type { PartnerSource } from "./source";

export type { PartnerSource } from "./source";

/** A tab with its first rows, enough to see its headers; `head` may be empty where Partners names the tabs. */
export interface TabHead {
  readonly id: number;
  readonly name: string;
  readonly head: readonly (readonly Cell[])[];
}

export interface PartnerTabs {
  readonly sources: PartnerSource[];
  readonly issues: Issue[];
}

/**
 * The partner tabs of a workbook, in the order of Partners or of the tabs. `tabs` are all but our own outputs.
 * A tab that Partners names and the workbook lacks is a `dictionary-error`, at its cell where `partnersTab` is given.
 */
export function identifyPartnerTabs(
  tabs: readonly TabHead[],
  dictionary: Dictionary,
  partnersTab: Tab | null = null,
): PartnerTabs {
  const { partners } = dictionary;
  const others = tabs.filter(({ name }) => inputTabKind(name) === null);
  if (partners === null)
    return { sources: others.flatMap((tab) => sourceByHeaders(tab, dictionary)), issues: [] };
  const issues: Issue[] = [];
  const byName = new Map(others.map((tab) => [labelKey(tab.name), tab]));
  const sources = partners.flatMap((line) => {
    const tab = byName.get(labelKey(line.tab));
    if (tab) return [{ ...sourceOfLine(line, tab, dictionary), ...placeOfLine(line, partnersTab) }];
    issues.push(noSuchTab(line, others, partnersTab));
    return [];
  });
  return { sources: withoutRepeats(sources), issues };
}

/** Lines that read one tab in one way are one source, for the metrics of all; other lines read the same tab again. */
function withoutRepeats(sources: readonly PartnerSource[]): PartnerSource[] {
  const kept: PartnerSource[] = [];
  for (const source of sources) {
    const same = kept.findIndex((other) => readingOf(other) === readingOf(source));
    if (same < 0) {
      const again = kept.some(({ tabId }) => tabId === source.tabId);
      kept.push(again ? { ...source, again } : source);
      continue;
    }
    const first = kept[same]!;
    const metrics = first.metrics && source.metrics && [...new Set([...first.metrics, ...source.metrics])];
    const frequency = first.frequency === source.frequency ? first.frequency : null;
    kept[same] = { ...first, metrics, frequency };
  }
  return kept;
}

function readingOf({ tabId, partner, table, period, fixedValues }: PartnerSource): string {
  return JSON.stringify([tabId, partner, table?.name, period, fixedValues]);
}

function sourceOfLine(line: PartnerTab, tab: TabHead, dictionary: Dictionary): PartnerSource {
  const { partner, period, fixedValues, metrics, frequency, fiscalYearStarts } = line;
  const table = line.table === "" ? null : tableOf(dictionary, line.table);
  const stated = { period, fixedValues, metrics, frequency, fiscalYearStarts };
  return { ...plainSource(tab, partner, table), ...stated };
}

/** Where a line states what holds for all rows of its tab. */
function placeOfLine({ row }: PartnerTab, tab: Tab | null): Pick<PartnerSource, "line"> {
  if (tab === null) return {};
  const [period, fixedValues] = [columnNamed(tab, "period"), columnNamed(tab, "fixed values")];
  return { line: { tabId: tab.id, tab: tab.name, row, period, fixedValues } };
}

function noSuchTab(line: PartnerTab, tabs: readonly TabHead[], partnersTab: Tab | null): Issue {
  const { tab: name } = line;
  const place = { tab: partnersTab, row: line.row, column: partnersTab && tabColumn(partnersTab) };
  const names = tabs.map((tab) => tab.name);
  const issue = dictionaryError(place, unknownReference("Tab", name, names), name);
  return { ...issue, tab: partnersTab?.name ?? "Partners" };
}

/** The column of the Partners tab that names tabs, or else the one that names partners. */
function tabColumn(tab: Tab): number | null {
  return columnNamed(tab, "tab") ?? columnNamed(tab, "partner");
}

function columnNamed({ cells }: Tab, header: string): number | null {
  for (const row of cells.slice(0, 20)) {
    const index = row.findIndex((cell) => labelKey(cellText(cell)) === labelKey(header));
    if (index >= 0) return index + 1;
  }
  return null;
}

/** Without a Partners tab, a tab that cannot be read now is still taken for a partner's: it must not go missing. */
function sourceByHeaders(tab: TabHead, dictionary: Dictionary): PartnerSource[] {
  const { partner, table: named } = namesIn(tab.name, dictionary);
  const trouble = unreadable(tab.head)?.params.reason;
  if (trouble === "loading" || trouble === "error") return [plainSource(tab, partner, named)];
  if (trouble === "empty") return [];
  const best = bestTable(tab.head, named ? [named] : dictionary.tables, new Map());
  if (best === null || !looksLikeData(best.table, best.header)) return [];
  return [plainSource(tab, partner, best.table)];
}

function plainSource(tab: TabHead, partner: string, table: TableSpec | null): PartnerSource {
  return {
    partner,
    tab: tab.name,
    tabId: tab.id,
    table,
    period: "",
    fixedValues: [],
    metrics: null,
    frequency: null,
    fiscalYearStarts: null,
  };
}

/** `Lincoln - headcounts` names a partner and a table; any other name is a partner's. */
function namesIn(name: string, dictionary: Dictionary): { partner: string; table: TableSpec | null } {
  for (const [partner, table] of splits(name)) {
    const named = dictionary.tables.find(
      (spec) => table !== "" && tableNames(spec).some((each) => labelKey(each) === labelKey(table)),
    );
    if (named) return { partner, table: named };
  }
  return { partner: name.trim(), table: null };
}

/** All ways to take a name apart at a dash, colon, bar or bracket. */
function splits(name: string): [string, string][] {
  return [...name.matchAll(/\s*[-–—:|(]\s*/g)].flatMap((sign): [string, string][] => {
    const before = name.slice(0, sign.index).trim();
    const after = name
      .slice(sign.index + sign[0].length)
      .replace(/\)\s*$/, "")
      .trim();
    return before === "" || after === "" ? [] : [[before, after]];
  });
}

/** All keys and the period are there, or half of the headers are fields and, where none of those is, half of the fields are. */
function looksLikeData(table: TableSpec, { headers, score }: HeaderRow): boolean {
  if (score < Math.min(2, table.fields.length)) return false;
  const besides = new Set(columnsBesides([table]));
  // The columns of a list (`race___1`, `race___2`) are one field.
  const whole = new Set(headers.map((header) => header.replace(/(.)___.+$/, "$1")));
  const filled = [...whole].filter((header) => header !== "" && !besides.has(labelKey(header)));
  const placing = table.period ? [...table.keys, table.period] : table.keys;
  const keys = new Set(filled.map(labelKey));
  const there = placing.filter(({ name, label, aliases }) =>
    [name, label, ...aliases].some((each) => keys.has(labelKey(each))),
  );
  if (placing.length > 0 && there.length === placing.length) return true;
  return score * 2 >= filled.length && (there.length > 0 || score * 2 >= table.fields.length);
}
