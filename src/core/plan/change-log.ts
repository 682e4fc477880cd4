/** The Change log: one line for each cell that a fix has changed, never rewritten but for the mark that it was undone. */
import type { OutValue, TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

export const CHANGE_COLUMNS = [
  "When",
  "Who",
  "Tab",
  "Cell",
  "Field",
  "Old value",
  "New value",
  "Check",
  "Batch",
  "Undone",
  "Row mark",
] as const;
export type ChangeColumn = (typeof CHANGE_COLUMNS)[number];

export interface LoggedChange {
  /** Instant in ISO form. */
  readonly when: string;
  readonly who: string;
  readonly tab: string;
  readonly cell: string;
  readonly field: string;
  readonly before: OutValue;
  /** The cell's own number format, so that undoing brings back the looks too. */
  readonly formatBefore: string;
  readonly after: OutValue;
  readonly formatAfter: string;
  readonly check: string;
  readonly batch: string;
  /** Fingerprint of the rest of the row, by which it is found again after rows were moved. */
  readonly rowMark: string;
}

/** The edit that adds lines below what the log holds. */
export function planChangeLog(changes: readonly LoggedChange[]): TabEdit {
  const edit = tableEdit({
    output: "change-log",
    title: "Change log",
    columns: CHANGE_COLUMNS,
    rows: changes.map((change) => [
      change.when,
      change.who,
      change.tab,
      change.cell,
      change.field,
      change.before,
      change.after,
      change.check,
      change.batch,
      null,
      change.rowMark,
    ]),
  });
  const at = (name: ChangeColumn) => CHANGE_COLUMNS.indexOf(name);
  const formats = changes.map(({ formatBefore, formatAfter }) => {
    const row: (string | null)[] = CHANGE_COLUMNS.map(() => null);
    row[at("Old value")] = formatBefore;
    row[at("New value")] = formatAfter;
    return row;
  });
  const header = CHANGE_COLUMNS.map(() => null);
  return { ...edit, formats: [header, ...formats], append: true, filter: false };
}
