/** Tabs that somebody has protected: what is to be written there is left, and the rest goes on. */
import type { CellChange } from "../editing";
import type { Workbook } from "../ports";

/** The services tell only by their texts what is wrong, in the person's own language. */
export function isProtection(error: unknown): boolean {
  return error instanceof Error && /\bprote(?:ct|g)/i.test(error.message);
}

/** Writes cells of a tab; false where this person may not edit it. */
export function changeIfAllowed(workbook: Workbook, tabId: number, changes: readonly CellChange[]): boolean {
  try {
    workbook.change(tabId, changes);
    return true;
  } catch (error) {
    if (isProtection(error)) return false;
    throw error;
  }
}
