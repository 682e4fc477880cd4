/** Which cells a formula elsewhere fills: to write into them would break the formula. */
import type { Area } from "../editing";
import type { Workbook } from "../ports";

/** Functions that fill more than their own cell; a list in braces does so too. */
const SPILLS =
  /\b(IMPORT(RANGE|DATA|HTML|XML|FEED)|ARRAYFORMULA|QUERY|FILTER|SORTN?|UNIQUE|SPLIT|TRANSPOSE|FLATTEN|SEQUENCE|[HV]STACK|LET|MAP|BYROW|BYCOL|MAKEARRAY|TOROW|TOCOL|WRAPROWS|WRAPCOLS|CHOOSECOLS|CHOOSEROWS)\s*\(|^=\s*\{/i;
/** Rows in which the formula of a linked tab stands: below a title at the most. */
const HEAD_ROWS = 25;

/** True for a cell that lies right of and below the first cell of a formula that may fill it. */
export type IsFilled = (row: number, column: number) => boolean;

export function filledCells(workbook: Workbook, tabId: number, columns: number): IsFilled {
  const area: Area = { row: 1, column: 1, rows: HEAD_ROWS, columns: Math.max(1, columns) };
  const origins = workbook
    .formulas(tabId, area)
    .flatMap((line, row) =>
      line.flatMap((formula, column) => (SPILLS.test(formula) ? [{ row: row + 1, column: column + 1 }] : [])),
    );
  return (row, column) => origins.some((origin) => origin.row <= row && origin.column <= column);
}
