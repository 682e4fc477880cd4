/** People who are reported by several partners, where ids mean the same person everywhere. */
import { finding } from "../checks/finding";
import type { TableSpec } from "../dictionary/model";
import { numberRows } from "./number-rows";
import { identityText, type OpenTab, say } from "./resolve-duplicates";

/** Said once for a key and partner, at its first row there; the tabs are of one table. */
export function noteSharedPeople(table: TableSpec, tabs: readonly OpenTab[]): void {
  const { numbers, sizes, starts } = numberRows(tabs, table.keys, false);
  const partners = new Map<number, string[]>();
  const keysOnly = { ...table, period: null };
  for (const [t, tab] of tabs.entries()) {
    for (let row = 0; row < tab.rowNumbers.length; row++) {
      const number = numbers[starts[t]! + row]!;
      if (number < 0 || sizes[number] === 1) continue;
      const known = partners.get(number) ?? [];
      if (known.includes(tab.partner)) continue;
      if (known.length > 0) {
        const keys = identityText(keysOnly, tab, row);
        say(table, tab, row, finding("cross-partner-duplicate", { keys, others: known }));
      }
      partners.set(number, [...known, tab.partner]);
    }
  }
}
