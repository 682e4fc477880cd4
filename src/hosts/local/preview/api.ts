/** What the page of the preview and its server say to each other. */

export interface TabSummary {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Of content. */
  readonly rows: number;
  readonly columns: number;
}

/** An area of a tab; its first row and column count from 1. */
export interface Area {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface MenuEntry {
  readonly caption: string;
  /** Null for a line between entries. */
  readonly functionName: string | null;
}

export interface WorkbookView {
  readonly name: string;
  readonly tabs: readonly TabSummary[];
  readonly activeTab: number | null;
  /** Where the person, or the add-on for them, is. */
  readonly active: Area | null;
  readonly menu: readonly MenuEntry[];
}

/** What the add-on said to the person since this was last asked. */
export interface Said {
  readonly alerts: readonly string[];
  readonly toasts: readonly string[];
  /** The window that it opened, to be had from `/dialog`. */
  readonly dialog: { readonly title: string; readonly width: number; readonly height: number } | null;
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

/** A part of a tab: a page cannot show all rows of a long one. */
export interface TabView {
  /** Row of the tab that comes first, from 1, and how many rows have content in all. */
  readonly firstRow: number;
  readonly rows: number;
  /** What each cell shows, from column A. */
  readonly cells: readonly (readonly string[])[];
  readonly looks: readonly CellLook[];
  /** Pixels by column, from the first; null for the default. */
  readonly widths: readonly (number | null)[];
  /** Markup, one figure a chart. */
  readonly charts: readonly string[];
}

export interface TypeRequest {
  readonly tab: number;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}
/** What each of the cells shows now. */
export type TypeResponse = readonly string[];

export interface CallRequest {
  readonly name: string;
  readonly args: readonly unknown[];
}
export type CallResponse = { readonly value: unknown } | { readonly error: string };
