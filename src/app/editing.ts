/** What the use cases may do to people's own tabs. Values change only where a person has asked for it, cell by cell. */
import type { EntryRule } from "../core/plan/entry-rule";
import type { OutValue } from "../core/plan/plan";
import type { Cell } from "../core/table/cell";

/** A rectangle of cells; row and column count from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What an area holds, each from its first cell on. */
export interface AreaContent {
  readonly cells: readonly (readonly Cell[])[];
  /** `=…`, or "" where a cell holds no formula. */
  readonly formulas: readonly (readonly string[])[];
  /** Number formats, as patterns. */
  readonly formats: readonly (readonly string[])[];
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: OutValue;
  /** Null leaves the cell's format as it is. */
  readonly format: string | null;
}

/** A cell to be coloured, with the note that says why. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly note: string;
}

/** What a column of a partner's tab is for, and what its cells should be given. */
export interface ColumnGuide {
  readonly column: number;
  readonly rule: EntryRule | null;
  /** For the note at its header. */
  readonly text: string;
}

export interface Editing {
  /** Formulas of an area; one read. */
  formulas(tabId: number, area: Area): string[][];
  /** Values, formulas and number formats of an area; one read each. The area is cut to the tab's grid. */
  inspect(tabId: number, area: Area): AreaContent;
  /** Writes these cells and no other; the grid grows where it is too small. */
  change(tabId: number, changes: readonly CellChange[]): void;
  /** Makes these the only cells with marks of ours. A person's own notes, colours and rules stay as they are. */
  mark(tabId: number, marks: readonly Mark[]): void;
  /** Sets validation rules below a header row and notes at it, but for those that people have set; freezes the header. */
  prepare(tabId: number, headerRow: number, guides: readonly ColumnGuide[]): void;
  /** A new tab that belongs to people, not to us, with these cells as its first; the id of it. */
  addTab(name: string, cells: readonly (readonly OutValue[])[]): number;
  /** The name that this person has given for the logs, or "". */
  who(): string;
  setWho(name: string): void;
}
