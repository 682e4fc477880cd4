/** Which cells a formula elsewhere fills: to write into them would break the formula. */
import { maySpill } from "../../core/table/spill";
import type { Area } from "../editing";
import type { Workbook } from "../ports";

/** Rows in which the formula of a linked tab stands: below a title at the most. */
const HEAD_ROWS = 25;

/** True for a cell that lies right of and below the first cell of a formula that may fill it. */
export type IsFilled = (row: number, column: number) => boolean;

export function filledCells(workbook: Workbook, tabId: number, columns: number): IsFilled {
  const area: Area = { row: 1, column: 1, rows: HEAD_ROWS, columns: Math.max(1, columns) };
  const origins = workbook
    .formulas(tabId, area)
    .flatMap((line, row) =>
      line.flatMap((formula, column) => (maySpill(formula) ? [{ row: row + 1, column: column + 1 }] : [])),
    );
  return (row, column) => origins.some((origin) => origin.row <= row && origin.column <= column);
}
