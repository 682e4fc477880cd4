/** The Run log: one line a run, never rewritten. */
import type { TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

const COLUMNS = [
  ...(["when", "who", "run", "dictionary", "rowsRead", "rowsHeld", "cellsBlanked"] as const),
  ...(["errors", "warnings", "infos", "changesSinceTheLastRun", "suppression"] as const),
];

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
  readonly changesSinceTheLastRun: string;
  readonly suppression: string;
}

/** The edit that adds one line below what the log holds. */
export function planRunLog(entry: RunLogEntry): TabEdit {
  const edit = tableEdit({
    output: "run-log",
    title: "Run log",
    columns: COLUMNS,
    rows: [entry],
    layout: {
      changesSinceTheLastRun: { width: 300, wrap: true },
      suppression: { width: 300, wrap: true },
    },
  });
  return { ...edit, append: true, filter: false };
}
