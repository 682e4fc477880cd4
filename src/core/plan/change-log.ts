/** The Change log: one line for each cell that a fix has changed, never rewritten but for the mark that it was undone. */
import type { OutValue, TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

export const CHANGE_COLUMNS = [
  ...(["when", "who", "tab", "cell", "field", "oldValue", "newValue"] as const),
  ...(["check", "batch", "undone", "rowMark"] as const),
];
export type ChangeColumn = (typeof CHANGE_COLUMNS)[number];

export interface LoggedChange {
  /** Instant in ISO form. */
  readonly when: string;
  readonly who: string;
  readonly tab: string;
  readonly cell: string;
  readonly field: string;
  readonly oldValue: OutValue;
  /** The cell's own number format, so that undoing brings back the looks too. */
  readonly formatBefore: string;
  readonly newValue: OutValue;
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
    rows: changes.map((change) => ({ ...change, undone: null })),
  });
  const formats = changes.map(({ formatBefore, formatAfter }) =>
    CHANGE_COLUMNS.map((key) =>
      key === "oldValue" ? formatBefore : key === "newValue" ? formatAfter : null,
    ),
  );
  const header = CHANGE_COLUMNS.map(() => null);
  return { ...edit, formats: [header, ...formats], append: true, filter: false };
}
