/** One tab of a workbook, read whole. */
import type { Cell } from "./cell";

export interface Tab {
  /** The spreadsheet's id of the tab, stable when it is renamed. */
  readonly id: number;
  readonly name: string;
  /** Rectangular, from A1: `cells[row - 1][column - 1]`. */
  readonly cells: readonly (readonly Cell[])[];
  /** True where cells are text as written (CSV): then a number in text is no finding. */
  readonly asWritten: boolean;
}
