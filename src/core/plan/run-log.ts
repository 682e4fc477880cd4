/** The Run log: one line a run, never rewritten. */
import type { TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

export const RUN_LOG_COLUMNS = [
  "When",
  "Who",
  "Run",
  "Dictionary",
  "Rows read",
  "Rows held",
  "Cells blanked",
  "Errors",
  "Warnings",
  "Infos",
  "Changes since the last run",
  "Suppression",
] as const;

export interface RunLogEntry {
  /** Instant in ISO form. */
  readonly when: string;
  /** The name that the person gave, or "". */
  readonly who: string;
  readonly run: string;
  /** Fingerprint of the input tabs. */
  readonly dictionary: string;
  readonly rowsRead: number;
  readonly rowsHeld: number;
  readonly cellsBlanked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** In words: what differs from the run before, and what suppression did. */
  readonly changes: string;
  readonly suppression: string;
}

/** The edit that adds one line below what the log holds. */
export function planRunLog(entry: RunLogEntry): TabEdit {
  const edit = tableEdit({
    output: "run-log",
    title: "Run log",
    columns: RUN_LOG_COLUMNS,
    rows: [
      [
        entry.when,
        entry.who,
        entry.run,
        entry.dictionary,
        entry.rowsRead,
        entry.rowsHeld,
        entry.cellsBlanked,
        entry.errors,
        entry.warnings,
        entry.infos,
        entry.changes,
        entry.suppression,
      ],
    ],
    layout: {
      "Changes since the last run": { width: 300, wrap: true },
      Suppression: { width: 300, wrap: true },
    },
  });
  return { ...edit, append: true, filter: false };
}
