/** What validation makes of a partner tab: typed columns, the state of every cell, and issues. */
import type { Issue } from "../checks/issue";
import type { Field, TableSpec } from "../dictionary/model";
import type { Period } from "../time/period";

/**
 * Why a cell has a value or has none. In a disaggregation: `blank` is the group "Not reported", `missing` the group named
 * by its reason, `invalid` the group "Unlisted", `margin` the word `All`.
 */
export const STATE = { value: 0, blank: 1, missing: 2, suppressed: 3, invalid: 4, margin: 5 } as const;

/**
 * A typed value. By type: string: text, or the code where the field has allowed values; integer, number: a number;
 * boolean: a boolean; date, datetime, time: a serial in days since 1899-12-30; year, yearmonth, quarter: the period's key
 * (`2025`, `2025-07`, `2025-Q3`, `FY2025-Q1`); list: the codes. `null` unless the state is `value`.
 */
export type TypedValue = string | number | boolean | readonly string[] | null;

/** One field of one tab. All arrays have one entry for each data row. */
export interface Column {
  readonly field: Field;
  /** Column of the tab, from 1; null for a value that Partners fixes for the whole tab. */
  readonly column: number | null;
  readonly values: readonly TypedValue[];
  readonly states: Uint8Array;
  /** Reason by data row index, where the state is `missing`. */
  readonly reasons: ReadonlyMap<number, string>;
}

/** A partner tab (one table of one partner) after its checks. */
export interface ValidatedTab {
  readonly partner: string;
  readonly table: TableSpec;
  readonly tab: string;
  readonly tabId: number;
  /** Row of the tab that each data row stands in, from 1. */
  readonly rowNumbers: Int32Array;
  /** The period of every row, where Partners states it and the table has no period field. */
  readonly fixedPeriod?: Period | null;
  /** Only the fields that the tab has, by machine name. */
  readonly columns: ReadonlyMap<string, Column>;
  /** For each data row what tells it from others of its key beside the fields: REDCap's event and repeated form. */
  readonly instances?: readonly string[] | null;
  /** 1 where the row is held back from Master. */
  readonly held: Uint8Array;
  /** How many cells an error has blanked. */
  readonly cellsBlanked: number;
  /** False where the tab could not be read now (still loading, no header): then it has no rows. */
  readonly readable: boolean;
  readonly issues: readonly Issue[];
}
