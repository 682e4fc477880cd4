/** What each part of a joined table needs: in the rows in which that part is filled in at all. */
import { required } from "../checks/required";
import type { TableSpec } from "../dictionary/model";
import type { IssueLog } from "./issue-log";
import { STATE } from "./model";
import { type DataRows, type OpenColumn, refuse } from "./open-column";

/** Rows of a REDCap export hold one event: the forms of other events are blank in them. */
export function checkParts(
  { parts = [] }: TableSpec,
  columns: ReadonlyMap<string, OpenColumn>,
  data: DataRows,
  log: IssueLog,
): void {
  for (const part of parts) {
    const own = [...columns.values()].filter(({ field }) => field.table === part && !field.roles.has("key"));
    const needed = own.filter(({ field }) => field.neededInPart);
    if (needed.length === 0) continue;
    for (let i = 0; i < data.rowNumbers.length; i++) {
      if (own.every(({ states }) => states[i] === STATE.blank)) continue;
      for (const open of needed) {
        if (open.states[i] === STATE.blank)
          refuse(open, data, i, required({ ...open.field, required: true })!, log);
      }
    }
  }
}
