/** One tab of a workbook, read whole. */
import type { Cell } from "./cell";

/** Cells that are merged into one, from its first row and column on, which hold its value. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Tab {
  /** The spreadsheet's id of the tab, stable when it is renamed. */
  readonly id: number;
  readonly name: string;
  /** Rectangular, from A1: `cells[row - 1][column - 1]`. */
  readonly cells: readonly (readonly Cell[])[];
  /** True where cells are text as written (CSV): then a number in text is no finding. */
  readonly asWritten: boolean;
  /** None where nobody has asked for them. */
  readonly merges?: readonly Merge[];
}
