/** What the workbook should look like after the run: edits as plain data, which a host carries out. */
import type { DateCell } from "../table/cell";
import type { FormulaCell } from "./formula-cell";
import type { Shade } from "./heat";

/** A string is always stored as text, whatever it looks like; null is an empty cell. */
export type PlainValue = string | number | boolean | DateCell | null;
export type OutValue = PlainValue | FormulaCell;

/** Where a cell of ours leads: a cell of another tab. Rows and columns count from 1, in the tab being written. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly tabId: number;
  /** Address in that tab, such as `D17`. */
  readonly address: string;
}

export interface Style {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly look: Look;
}

export type Look = "title" | "header" | "note" | "good" | "bad" | "muted" | "figures" | Shade;

export interface PlanColumn {
  /** Pixels; null for the host's own. */
  readonly width: number | null;
  /** Number format of the whole column (`0.0%`, `yyyy-mm-dd`, `#,##0`); null for plain. */
  readonly format: string | null;
  readonly wrap: boolean;
}

/** A chart over printed cells of its own tab: the first row names the series, the first column the points. */
export interface PlanChart {
  /** Known by this from run to run, among the charts of its tab. */
  readonly id: string;
  readonly type: "columns" | "lines";
  readonly title: string;
  readonly range: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  /** The cell at its upper left corner when it is first drawn; people may move it. */
  readonly row: number;
  readonly column: number;
  /** Charts of a row stand side by side in this order, from 0. */
  readonly place: number;
  /** Pixels. */
  readonly height: number;
  /** Number format of the axis of values. */
  readonly format: string;
}

/** One output tab, written whole and in place. */
export interface TabEdit {
  /** Which output it is: `issues`, `master`, `summary`, `by:gender`, `gap-flags`, … The host keeps the tab's id under it. */
  readonly output: string;
  /** The name to give the tab; a person's tab of that name keeps it and ours gets another. */
  readonly title: string;
  /** All cells including headers, rectangular. */
  readonly cells: readonly (readonly OutValue[])[];
  readonly columns: readonly PlanColumn[];
  /** Number formats cell by cell where columns mix units, the same shape as `cells`; null where columns say it all. */
  readonly formats: readonly (readonly (string | null)[])[] | null;
  readonly frozenRows: number;
  readonly styles: readonly Style[];
  /** At most 1,000: each costs a call's worth of work. */
  readonly links: readonly Link[];
  /** Adds below what is there instead of replacing it (Run log). `cells` then holds the header and only the new rows. */
  readonly append: boolean;
  /** A filter on the header row. */
  readonly filter: boolean;
  /** Charts over its cells; one of ours that is no longer here goes. Absent where the tab has never any. */
  readonly charts?: readonly PlanChart[];
  /** Out of sight when it is made: for the job, not for people. */
  readonly hidden?: boolean;
}

export interface Plan {
  readonly edits: readonly TabEdit[];
  /** Outputs that no longer exist (a dimension was dropped): their tabs are emptied, never deleted. */
  readonly retire: readonly string[];
}
