// The initiative that is measured, as the core sees it.
import { INPUT_TABS } from "./data/dictionary.mjs";

const locale = { dateOrder: "mdy", decimalComma: false };

/** The dictionary, read from its tabs. Throws where it holds a mistake. */
export function hub(core) {
  const tabs = INPUT_TABS.map(([name, cells], id) => ({ id, name, cells: squared(cells), asWritten: true }));
  const { dictionary, issues } = core.readDictionary(tabs, locale);
  if (issues.length > 0) throw new Error(`The benchmark's dictionary is wrong: ${JSON.stringify(issues[0])}`);
  return { dictionary, locale };
}

/** A partner that has the tab for itself. */
export function sourceOf(tab) {
  return {
    partner: tab.name,
    tab: tab.name,
    tabId: tab.id,
    table: null,
    period: "",
    fixedValues: [],
    metrics: null,
    frequency: null,
    fiscalYearStarts: null,
  };
}

function squared(cells) {
  const width = Math.max(...cells.map((row) => row.length));
  return cells.map((row) => [...row, ...Array(width - row.length).fill("")]);
}
