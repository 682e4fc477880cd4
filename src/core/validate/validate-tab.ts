/** A partner tab to typed columns and issues: the whole of validation, in the order in which it happens. */

import { finding } from "../checks/finding";
import { headerOffset } from "../checks/headers";
import { placesRow } from "../checks/required";
import { unreadable } from "../checks/unreadable";
import type { Dictionary, Locale, TableSpec } from "../dictionary/model";
import { isBlank } from "../table/cell";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { type Period, textPeriod } from "../time/period";
import { checkPercentScale, checkSubtotals } from "./check-columns";
import { checkParts } from "./check-parts";
import { checkRules } from "./check-rules";
import { checkShares } from "./check-shares";
import { findDataRows } from "./data-rows";
import { expectedFields } from "./expected-fields";
import { bestTable, type HeaderRow } from "./find-header";
import { IssueLog } from "./issue-log";
import { mappingsOf } from "./mappings";
import { matchColumns, type Surroundings } from "./match-columns";
import { unmerge } from "./merged-cells";
import type { ValidatedTab } from "./model";
import type { DataRows, OpenColumn } from "./open-column";
import { mayHold, readColumns, type TabContext } from "./read-columns";
import { readOptions } from "./read-options";
import { columnsBesides, instancesOf } from "./redcap-columns";
import type { PartnerSource } from "./source";
import { statedValues } from "./stated-values";
import { findStrayCells } from "./stray-cells";
import { partnerPeriod } from "./types/period";
import type { ReadOptions } from "./types/typed";

/**
 * Reads and checks one tab. Never throws for what a tab holds: one that cannot be read has no rows and says why.
 *
 * @param today date serial, for rules that ask for it
 */
export function validateTab(
  tab: Tab,
  source: PartnerSource,
  dictionary: Dictionary,
  locale: Locale,
  today: number | null = null,
): ValidatedTab {
  const place = { partner: source.partner, tab: tab.name, tabId: tab.id };
  const log = new IssueLog(place, source.again);
  const trouble = unreadable(tab.cells);
  const layout = trouble ? null : findLayout(tab.cells, source, dictionary);
  if (layout === null) {
    const found = trouble ?? finding("unreadable", { reason: "no header", detail: "" });
    log.addTab(found, { row: null, column: null });
    return { ...place, ...noRows(), table: source.table ?? dictionary.tables[0]!, issues: log.issues };
  }
  const { table, header } = layout;
  noteOffset(tab, header, log);
  const mappings = mappingsOf(dictionary, source.partner, table);
  const options = { ...readOptions(source, dictionary, locale, tab.asWritten), today };
  const context: TabContext = { table, source, mappings, options, log };
  const stated = statedValues(source, table);
  const matches = matchColumns(header, table, surroundings(tab, header, stated, context, dictionary), log);
  const rowNumbers = findDataRows(tab, header.row, matches.known, options.decimalComma, log);
  const { cells, isCovered } = unmerge(tab, header.row, matches.known, log);
  const [held, wrong] = [new Uint8Array(rowNumbers.length), new Uint8Array(rowNumbers.length)];
  const data: DataRows = { cells, rowNumbers, held, wrong };
  findStrayCells(data, header, log);
  const columns = readColumns(data, matches.read, stated, context);
  checkAcross(columns, data, context, dictionary);
  const issues = log.sorted(tab.cells.length + 1);
  return {
    ...{ ...place, table, rowNumbers, columns, held, readable: true },
    fixedPeriod: fixedPeriod(source, table, options),
    instances: instancesOf(header.headers, matches.known, data),
    cellsBlanked: [...columns.values()].reduce((sum, { blanked }) => sum + blanked, 0),
    issues: issues.filter(({ tabId, row, column }) => tabId !== tab.id || !isCovered(row, column)),
  };
}

/** The table of a source and where its header is; null where none is found. */
export function findLayout(cells: Tab["cells"], source: PartnerSource, dictionary: Dictionary) {
  const tables = source.table ? [source.table] : dictionary.tables;
  const headers = tables.map((table) => mappingsOf(dictionary, source.partner, table).headers);
  return bestTable(cells, tables, new Map(headers.flatMap((known) => [...known])));
}

function surroundings(
  tab: Tab,
  header: HeaderRow,
  stated: ReadonlyMap<string, string>,
  context: TabContext,
  dictionary: Dictionary,
): Surroundings {
  const { table, source, mappings } = context;
  return {
    mapped: mappings.headers,
    stated: new Set(stated.keys()),
    elsewhere: new Set([...namesElsewhere(dictionary, table), ...columnsBesides(dictionary.tables)]),
    expected: expectedFields(dictionary, table, source.metrics, header.headers),
    holds: (field, column) => mayHold(field, column, tab.cells.slice(header.row), context),
  };
}

/** The checks that look at several cells at once, in the order in which they may blank them; then which rows are held. */
function checkAcross(
  columns: ReadonlyMap<string, OpenColumn>,
  data: DataRows,
  context: TabContext,
  dictionary: Dictionary,
): void {
  const { table, options, log } = context;
  for (const open of columns.values()) checkPercentScale(open, data, log);
  checkSubtotals(table, columns, data, log);
  checkShares(dictionary, table, columns, data, log);
  checkParts(table, columns, data, log);
  checkRules(dictionary, table, columns, data, options, log);
  holdRows(data, columns, context, dictionary);
}

function noteOffset(tab: Tab, header: HeaderRow, log: IssueLog): void {
  const above = tab.cells.slice(0, header.firstRow - 1);
  if (above.every((row) => row.every(isBlank))) return;
  log.addTab(headerOffset(above.length), { row: header.row, column: null });
}

/** Names of the fields of other tables. */
function namesElsewhere(dictionary: Dictionary, table: TableSpec): string[] {
  const others = dictionary.tables.filter((other) => other !== table).flatMap(({ fields }) => fields);
  return others.flatMap(({ name, label, aliases }) => [name, label, ...aliases].map(labelKey));
}

/** Only where the table has no field for it. */
function fixedPeriod(source: PartnerSource, table: TableSpec, options: ReadOptions): Period | null {
  if (source.period === "" || table.period !== null) return null;
  return partnerPeriod(source.period, null, options) ?? textPeriod(source.period);
}

/** Rows that cannot be placed, since a key or the period has no column; rows with any error where Settings say so. */
function holdRows(
  data: DataRows,
  columns: ReadonlyMap<string, OpenColumn>,
  { table }: TabContext,
  dictionary: Dictionary,
): void {
  const unplaced = table.fields.some((field) => placesRow(field) && !columns.has(field.name));
  if (unplaced) data.held.fill(1);
  if (dictionary.settings.rowsWithErrors === "hold") {
    for (let i = 0; i < data.held.length; i++) if (data.wrong[i] === 1) data.held[i] = 1;
  }
}

/** What is read of a tab that cannot be read. */
function noRows() {
  const [rowNumbers, held] = [new Int32Array(0), new Uint8Array(0)];
  return { rowNumbers, held, columns: new Map(), cellsBlanked: 0, readable: false };
}
