// A hub as the runtime holds it: the input tabs, and the partners' tabs with their rows.
import { INPUT_TABS } from "./data/dictionary.mjs";
import { HEADER, makeRows } from "./data/rows.mjs";

/** `rowCount` rows dealt out to so many partners, a share of them bad. Texts stay texts and numbers numbers. */
export function makeHub({ WorkbookModel }, rowCount, partners, bad, settings = []) {
  const model = new WorkbookModel({ timeZone: "America/Chicago" });
  for (const [name, cells] of INPUT_TABS) fill(model.addTab(name), cells);
  if (settings.length > 0) fill(model.addTab("Settings"), [["Setting", "Value"], ...settings]);
  const rows = makeRows(rowCount, { bad });
  const size = Math.ceil(rowCount / partners);
  for (let index = 0; index < partners; index++) {
    const tab = model.addTab(`Partner ${index + 1}`);
    fill(tab, [HEADER, ...rows.slice(index * size, (index + 1) * size)]);
  }
  return model;
}

function fill(tab, cells) {
  // No larger than what it holds, as after an import: a workbook has room for 10 million cells.
  tab.maxRows = cells.length;
  tab.maxColumns = cells[0].length;
  for (const [row, values] of cells.entries()) {
    for (const [column, value] of values.entries()) tab.setValue(row + 1, column + 1, value);
  }
}
