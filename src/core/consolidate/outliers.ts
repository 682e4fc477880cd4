/**
 * Numbers far from a partner's own history: the same row (site, group, indicator) in period after period. Rows about one
 * person each are no history of the partner.
 */

import { historyOf, outlier, SHORTEST_HISTORY } from "../checks/outlier";
import { isCounted, isNumeric } from "../dictionary/lookup";
import type { Field, TableSpec } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import type { Period } from "../time/period";
import { identityFields, statedForTabs } from "./identity";
import { numberRows } from "./number-rows";
import type { OpenTab } from "./resolve-duplicates";
import type { RowPlace } from "./same-rows";

/** `placed` holds for each row of each tab the index of its period in `periods`, or -1; `held` is final. */
export function noteOutliers(
  tabs: readonly OpenTab[],
  placed: readonly Int32Array[],
  periods: readonly Period[],
): void {
  if (periods.length < SHORTEST_HISTORY) return;
  for (const table of new Set(tabs.map((tab) => tab.table))) {
    for (const partner of new Set(tabs.map((tab) => tab.partner))) {
      const own = [...tabs.keys()].filter((t) => tabs[t]!.table === table && tabs[t]!.partner === partner);
      const dated = own.map((t) => placed[t]!);
      if (own.length > 0)
        judgeTable(
          table,
          own.map((t) => tabs[t]!),
          dated,
        );
    }
  }
}

function judgeTable(table: TableSpec, tabs: readonly OpenTab[], placed: readonly Int32Array[]): void {
  const isAboutPeople = table.keys.length > 0 && !table.fields.some((field) => field.roles.has("headcount"));
  const counted = isAboutPeople ? [] : table.fields.filter((field) => isNumeric(field) && isCounted(field));
  const identity = identityFields(table, statedForTabs(tabs));
  if (identity === null || counted.length === 0) return;
  const apart = identity.filter((field) => field !== table.period);
  const { numbers, sizes, starts } = numberRows(tabs, apart, false);
  const series = new Map<number, RowPlace[]>();
  tabs.forEach((tab, t) => {
    for (let row = 0; row < tab.rowNumbers.length; row++) {
      const number = numbers[starts[t]! + row]!;
      if (number < 0 || sizes[number]! < SHORTEST_HISTORY || placed[t]![row]! < 0) continue;
      getOrInsert(series, number, () => []).push({ tab: t, row });
    }
  });
  for (const rows of series.values()) for (const field of counted) judgeSeries(field, tabs, rows, placed);
}

function judgeSeries(
  field: Field,
  tabs: readonly OpenTab[],
  rows: readonly RowPlace[],
  placed: readonly Int32Array[],
): void {
  const valueAt = ({ tab, row }: RowPlace) => tabs[tab]!.columns.get(field.name)?.values[row];
  const known = rows.filter((place) => typeof valueAt(place) === "number");
  const dates = new Set(known.map(({ tab, row }) => placed[tab]![row]));
  if (dates.size < SHORTEST_HISTORY) return;
  const values = known.map((place) => valueAt(place) as number);
  const history = historyOf(values);
  if (history === null) return;
  for (const [k, { tab: t, row }] of known.entries()) {
    const found = outlier(field, values[k]!, history, values);
    if (found === null) continue;
    const tab = tabs[t]!;
    const column = tab.columns.get(field.name)?.column ?? null;
    tab.log.addCell(field, found, { row: tab.rowNumbers[row]!, column }, values[k]!);
  }
}
