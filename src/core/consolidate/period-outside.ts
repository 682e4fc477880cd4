/** Periods in which a partner reports, though Partners says that it had not begun or had ended by then. */

import { finding } from "../checks/finding";
import { namesTab } from "../dictionary/lookup";
import type { Dictionary, PartnerTab } from "../dictionary/model";
import type { Period } from "../time/period";
import { type OpenTab, sayAt } from "./resolve-duplicates";

/** Said once for a tab and period, at its first row there. `periodOf` and `periods` as in Records. */
export function notePeriodsOutside(
  dictionary: Dictionary,
  tab: OpenTab,
  periodOf: Int32Array,
  periods: readonly Period[],
): void {
  const lines = linesOf(dictionary, tab);
  if (lines.length === 0) return;
  const judged = new Set<number>([-1]);
  for (let row = 0; row < periodOf.length; row++) {
    const index = periodOf[row]!;
    if (judged.has(index)) continue;
    judged.add(index);
    const period = periods[index]!;
    if (lines.some((line) => overlaps(line, period))) continue;
    sayAt(tab, row, tab.table.period, finding("period-outside", { period: period.key }));
  }
}

/** The lines that name the tab; none where one of them sets no dates. */
function linesOf({ partners }: Dictionary, tab: OpenTab): PartnerTab[] {
  const lines = (partners ?? []).filter((line) => namesTab(line, tab));
  return lines.some(({ from, until }) => from === null && until === null) ? [] : lines;
}

/** Text periods have no dates to be outside of. */
function overlaps({ from, until }: PartnerTab, { start, end }: Period): boolean {
  if (start === null || end === null) return true;
  return (from === null || end >= from) && (until === null || start <= until);
}
