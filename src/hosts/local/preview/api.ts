/** What the page of the preview and its server say to each other. */

export interface TabSummary {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Of content. */
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
}

export interface Place {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
}

export interface WorkbookView {
  readonly name: string;
  readonly tabs: readonly TabSummary[];
  readonly activeTab: number | null;
  /** The cell that the person, or the add-on for them, is on. */
  readonly active: Place | null;
}

/** Looks of a cell that the grid shows. */
export interface CellLook {
  /** Row and column from 1. */
  readonly row: number;
  readonly column: number;
  /** CSS declarations. */
  readonly style: string;
  readonly note: string;
}

export interface TabView {
  /** What each cell shows, from A1. */
  readonly cells: readonly (readonly string[])[];
  readonly looks: readonly CellLook[];
  /** Pixels by column, from the first; null for the default. */
  readonly widths: readonly (number | null)[];
  /** Rows of content that are not in `cells`, because a page cannot show so many. */
  readonly rowsLeftOut: number;
}

export interface TypeRequest extends Place {
  readonly text: string;
}

export interface CallRequest {
  readonly name: string;
  readonly args: readonly unknown[];
}
export type CallResponse = { readonly value: unknown } | { readonly error: string };
