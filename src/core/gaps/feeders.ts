/** Who reports what: each partner with its tabs, and the metrics that each tab feeds. */

import type { Records, RecordTab } from "../consolidate/model";
import { fieldByName, namesTab, tableOf } from "../dictionary/lookup";
import type { Dictionary, Field, Metric, MetricLine, PartnerTab, TableSpec } from "../dictionary/model";
import { fieldsOfSides } from "../formula/inspect";
import { getOrInsert } from "../table/get-or-insert";
import { labelKey } from "../table/label";

/** One tab that a partner has, or should have. */
export interface Feeder {
  /** Its line in Partners; null where there is no Partners tab. */
  readonly line: PartnerTab | null;
  /** Null where no such tab was found. */
  readonly tab: RecordTab | null;
  /** Null where neither the line nor the tab tells. */
  readonly table: TableSpec | null;
}

export interface Reporter {
  readonly partner: string;
  readonly feeders: readonly Feeder[];
}

/** All partners in the order of Partners, else of the tabs. */
export function reporters(records: Records): Reporter[] {
  const byPartner = new Map<string, Feeder[]>();
  const add = (partner: string, feeder: Feeder) => {
    getOrInsert(byPartner, partner, () => []).push(feeder);
  };
  const { dictionary } = records;
  const placed = new Set<RecordTab>();
  for (const line of dictionary.partners ?? []) {
    const tabs = records.tabs.filter((tab) => isTabOf(tab, line));
    for (const tab of tabs) {
      placed.add(tab);
      add(line.partner, { line, tab, table: tab.table });
    }
    if (tabs.length === 0) add(line.partner, { line, tab: null, table: tableOf(dictionary, line.table) });
  }
  for (const tab of records.tabs) {
    if (!placed.has(tab)) add(tab.partner, { line: null, tab, table: tab.table });
  }
  return [...byPartner].map(([partner, feeders]) => ({ partner, feeders }));
}

function isTabOf(tab: RecordTab, line: PartnerTab): boolean {
  return namesTab(line, tab) && (line.table === "" || labelKey(tab.table.name) === labelKey(line.table));
}

/** The metrics that a partner reports: those that Partners lists for it, else those that its tables feed. */
export function expectedMetrics({ feeders }: Reporter, { metrics }: Dictionary): Set<string> {
  const expected = new Set<string>();
  for (const { line, table } of feeders) {
    if (line?.metrics) for (const name of line.metrics) expected.add(name);
    else
      for (const metric of metrics)
        if (table && linesFor(metric, table).length > 0) expected.add(metric.name);
  }
  return expected;
}

/** How a table feeds a metric. */
export function linesFor(metric: Metric, table: TableSpec): MetricLine[] {
  return metric.lines.filter((line) => line.table === table.name);
}

/** The fields of a table that a metric is worked out from, with the parts of a stated total. */
export function operandFields(metric: Metric, table: TableSpec): Field[] {
  const names = linesFor(metric, table).flatMap(({ numerator, denominator }) =>
    fieldsOfSides(numerator, denominator),
  );
  const fields = new Set(names.flatMap((name) => fieldByName(table, name) ?? []));
  for (const field of table.fields) {
    if (field.partOf && [...fields].some(({ name }) => name === field.partOf?.total)) fields.add(field);
  }
  return [...fields];
}
