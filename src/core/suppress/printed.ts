/** Which cells are printed at all while suppression is on. */
import type { CellKey } from "../summarize/model";
import { ALL } from "../time/period";

/**
 * Totals by partner and period; single dimensions by partner over all periods; dimensions and crosses by period over all
 * partners. What a partner's groups are in one period is printed only where partner detail is published.
 */
export function isPrinted(key: CellKey, isCross: boolean, partnerDetail: boolean): boolean {
  if (partnerDetail || key.dimension === "" || key.partner === ALL) return true;
  return key.period === ALL && !isCross;
}
