/** `init`: a starter workbook. */
import { existsSync } from "node:fs";
import { parseA1 } from "../../../core/table/a1";
import { saveWorkbook } from "../files/index";
import { FileProblem } from "../files/problem";
import { PLAIN } from "../runtime/store/style";
import { WorkbookModel } from "../runtime/store/workbook";
import { type StarterTab, starterTabs } from "../starter/index";

/** Throws `FileProblem` where the file is there already: nothing is written over. */
export async function initWorkbook(output: string): Promise<void> {
  if (existsSync(output)) {
    throw new FileProblem(
      "unwritable",
      `${output} is there already and is not written over. Give another name, or move it away first.`,
      output,
    );
  }
  await saveWorkbook(starterWorkbook(), output);
  console.log(`Wrote ${output}. Open it and read its first tab, or try: shared-metrics run ${output}`);
}

/** The starter tabs as a workbook in memory. */
function starterWorkbook(): WorkbookModel {
  const model = new WorkbookModel({ name: "Shared Metrics starter" });
  for (const tab of starterTabs()) addTab(model, tab);
  return model;
}

function addTab(model: WorkbookModel, { name, rows, headerRows, notes }: StarterTab): void {
  const tab = model.addTab(name);
  const header = model.styles.intern({ ...PLAIN, bold: true, background: "#e8f0fe" });
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== "") tab.setValue(row + 1, column + 1, cell);
      if (row < headerRows) tab.setStyle(row + 1, column + 1, header);
    });
  });
  tab.frozenRows = headerRows;
  for (const [address, note] of Object.entries(notes)) {
    const place = parseA1(address);
    if (place) tab.notes.set(place.row, place.column, note);
  }
}
