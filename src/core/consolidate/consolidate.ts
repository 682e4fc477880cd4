/** All partner tabs to records: rows compared with each other, and each put in its reporting period. */
import type { Dictionary, TableSpec } from "../dictionary/model";
import { IssueLog } from "../validate/issue-log";
import type { ValidatedTab } from "../validate/model";
import { noteSharedPeople } from "./across-partners";
import { checkForeignKeys } from "./foreign-keys";
import { withGroupsOfRecord } from "./groups-of-record";
import { statedForTabs } from "./identity";
import { checkMarginTotals } from "./margin-totals";
import type { Records } from "./model";
import { noteOutliers } from "./outliers";
import { notePeriodsOutside } from "./period-outside";
import { PeriodRegister, placeRows } from "./reporting-period";
import { type OpenTab, resolveGroup } from "./resolve-duplicates";
import { sameRows } from "./same-rows";

/** The tabs given are left as they are; `held` of the records is a copy, made final. */
export function consolidate(dictionary: Dictionary, tabs: readonly ValidatedTab[]): Records {
  const copies = tabs.map((tab): OpenTab => ({ ...tab, held: tab.held.slice(), log: new IssueLog(tab) }));
  const checked = checkForeignKeys(dictionary, copies);
  for (const table of new Set(checked.map((tab) => tab.table))) compareRows(dictionary, table, checked);
  const open = checked.map(withGroupsOfRecord);
  const register = new PeriodRegister();
  const placed = open.map((tab) => placeRows(tab, dictionary, register));
  const { periods, places } = register.sorted();
  for (const rows of placed) {
    for (let i = 0; i < rows.length; i++) if (rows[i]! >= 0) rows[i] = places[rows[i]!]!;
  }
  for (const [index, tab] of open.entries()) notePeriodsOutside(dictionary, tab, placed[index]!, periods);
  noteOutliers(open, placed, periods);
  return {
    dictionary,
    tabs: open.map(({ log: _, ...tab }, index) => ({ ...tab, periodOf: placed[index]! })),
    periods,
    issues: open.flatMap(({ log }) => log.issues),
  };
}

function compareRows(dictionary: Dictionary, table: TableSpec, tabs: readonly OpenTab[]): void {
  const ours = tabs.filter((tab) => tab.table === table);
  for (const partner of new Set(ours.map((tab) => tab.partner))) {
    const own = ours.filter((tab) => tab.partner === partner);
    const stated = statedForTabs(own);
    for (const group of sameRows(table, own, stated)) resolveGroup(table, own, group, dictionary);
    checkMarginTotals(table, own, stated);
  }
  if (dictionary.settings.idsShared && table.keys.length > 0) noteSharedPeople(table, ours);
}
