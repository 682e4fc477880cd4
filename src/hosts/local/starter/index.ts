/** The starter workbook: a small, complete initiative that a convener changes into their own. */
import { starterDictionary } from "./dictionary";
import { starterInputs } from "./inputs";
import { starterPartnerTabs } from "./partner-tabs";
import { readMe } from "./read-me";
import type { StarterTab } from "./tab";

export type { StarterCell, StarterTab } from "./tab";

/**
 * The tabs of the starter workbook in their order: what to do, the input tabs, two partner tabs with headers and no rows.
 * It runs without an error or a warning.
 */
export function starterTabs(): StarterTab[] {
  return [readMe, starterDictionary, ...starterInputs, ...starterPartnerTabs];
}
