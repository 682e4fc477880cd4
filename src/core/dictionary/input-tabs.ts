/** Which tabs of a workbook are input tabs. */
import { labelKey } from "../table/label";

const INPUT_TABS = [
  "Dictionary",
  "Codes",
  "Rules",
  "Metrics",
  "Targets",
  "Partners",
  "Reports",
  "Mappings",
  "Questions",
  "Benchmarks",
  "Settings",
] as const;
export type InputTabKind = (typeof INPUT_TABS)[number];

const byKey = new Map(INPUT_TABS.map((name) => [labelKey(name), name]));

/** The input tab that a tab name stands for, whatever its case, spaces and punctuation; null for every other tab. */
export function inputTabKind(name: string): InputTabKind | null {
  return byKey.get(labelKey(name)) ?? null;
}
