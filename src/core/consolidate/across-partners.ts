/** People who are reported by several partners, where ids mean the same person everywhere. */
import { finding } from "../checks/finding";
import type { TableSpec } from "../dictionary/model";
import { identityReader } from "./identity";
import { identityText, type OpenTab, say } from "./resolve-duplicates";

/** Said once for a key and partner, at its first row there; the tabs are of one table. */
export function noteSharedPeople(table: TableSpec, tabs: readonly OpenTab[]): void {
  const partners = new Map<string, string[]>();
  const keysOnly = { ...table, period: null };
  for (const tab of tabs) {
    const identity = identityReader({ ...tab, fixedPeriod: null }, table.keys);
    for (let row = 0; row < tab.rowNumbers.length; row++) {
      const key = tab.held[row] === 1 ? null : identity(row);
      if (key === null) continue;
      const known = partners.get(key);
      if (known === undefined) {
        partners.set(key, [tab.partner]);
        continue;
      }
      if (known.includes(tab.partner)) continue;
      const keys = identityText(keysOnly, tab, row);
      say(table, tab, row, finding("cross-partner-duplicate", { keys, others: [...known] }));
      known.push(tab.partner);
    }
  }
}
