/** Reading back what our own tabs hold. */
import { type FormulaCell, withFormulas } from "../core/plan/formula-cell";
import type { Cell } from "../core/table/cell";
import type { Workbook } from "./ports";

/** What one of our tabs holds now, with what people typed beside our columns; nothing where it is gone. */
export function readOutput(workbook: Workbook, output: string): Cell[][] {
  const tabId = workbook.outputs().get(output);
  return tabId === undefined ? [] : workbook.read(tabId);
}

/** The same, with the formulas that people have typed. */
export function readTyped(workbook: Workbook, output: string): (Cell | FormulaCell)[][] {
  const tabId = workbook.outputs().get(output);
  const cells = readOutput(workbook, output);
  if (tabId === undefined || cells.length === 0) return [];
  const area = { row: 1, column: 1, rows: cells.length, columns: cells[0]!.length };
  return withFormulas(cells, workbook.formulas(tabId, area));
}
