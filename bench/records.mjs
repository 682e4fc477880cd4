// The records of an initiative: its rows dealt out to partners, each with a tab.
import { HEADER, makeRows } from "./data/rows.mjs";
import { hub, sourceOf } from "./hub.mjs";

/** Tabs of equal size, with a header. The partners are named after their tabs. */
export function partnerTabs(rowCount, partners) {
  const rows = makeRows(rowCount);
  const size = Math.ceil(rowCount / partners);
  return Array.from({ length: partners }, (_, index) => ({
    id: index + 1,
    name: `Partner ${index + 1}`,
    cells: [HEADER, ...rows.slice(index * size, (index + 1) * size)],
    asWritten: true,
  }));
}

/** From tabs to records: validated one by one, then put side by side. */
export function recordsOf(core, tabs) {
  const { dictionary, locale } = hub(core);
  const validated = tabs.map((tab) => core.validateTab(tab, sourceOf(tab), dictionary, locale));
  return core.consolidate(dictionary, validated);
}
