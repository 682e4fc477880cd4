/** Applies fixes that a person has seen: to the cells named and no other, each with its old value in the Change log. */
import { CHANGE_COLUMNS, type LoggedChange, planChangeLog } from "../../core/plan/change-log";
import type { Cell } from "../../core/table/cell";
import type { Problem, Request, Response } from "../../protocol/calls";
import { readProblems } from "../issues-tab";
import { exclusively } from "../lease";
import type { Workbook } from "../ports";
import { isFixable } from "../problems-list";
import { readDictionaryNow } from "./list-fixes";
import { writeMappings } from "./mappings";
import { type PlannedFix, planFixes, type TabFixes } from "./plan-fixes";
import { changeIfAllowed } from "./protected";
import { rowMark } from "./row-mark";

export function applyFixes(workbook: Workbook, request: Request<"applyFixes">): Response<"applyFixes"> {
  return exclusively(workbook, () => {
    const { issueIds, remember, who } = request;
    const wanted = new Set(issueIds);
    const problems = readProblems(workbook).filter((one) => wanted.has(one.issueId) && isFixable(one));
    const dictionary = readDictionaryNow(workbook);
    if (who !== workbook.who()) workbook.setWho(who);
    const { instant } = workbook.now();
    const log = { when: instant, who, batch: instant.replace(/\D/g, "") };
    const isHeader = ({ check }: Problem) => check === "header-variant";
    const mapped = writeMappings(workbook, remember ? problems : problems.filter(isHeader), dictionary, log);
    const tabs = planFixes(workbook, remember ? [] : problems.filter((one) => !isHeader(one)), dictionary);
    // The log first: a change that is not in it could never be undone, a line of a change that failed does no harm.
    const changes = tabs.flatMap((tab) => loggedChanges(tab, log));
    if (mapped.length + changes.length > 0) {
      workbook.apply({ edits: [planChangeLog([...mapped, ...changes])], retire: [] });
    }
    const refused = new Set(tabs.filter((tab) => !writeFixes(workbook, tab)).map(({ tab }) => tab?.name));
    const isRefused = ({ tab }: { readonly tab: string }) => refused.has(tab);
    if (refused.size > 0) markUndone(workbook, changes, isRefused, instant);
    return {
      batch: log.batch,
      changed: changes.filter((change) => !isRefused(change)).length,
      mapped: mapped.length,
      left: tabs.flatMap(({ fixes }) =>
        fixes
          .map(({ problem: { tab, cell }, state }) => ({
            ...{ tab, cell },
            state: state === "ready" && refused.has(tab) ? ("protected" as const) : state,
          }))
          .filter(({ state }) => state !== "ready"),
      ),
    };
  });
}

/** False where the tab is protected from this person. */
function writeFixes(workbook: Workbook, { tab, fixes }: TabFixes): boolean {
  return tab === null || changeIfAllowed(workbook, tab.id, readyOf(fixes).map(toChange));
}

/** Lines just logged of changes that were not made: `changes` are the last lines of the log. */
function markUndone(
  workbook: Workbook,
  changes: readonly LoggedChange[],
  which: (change: LoggedChange) => boolean,
  instant: string,
): void {
  const log = workbook.tab(workbook.outputs().get("change-log") ?? -1);
  if (!log) return;
  const column = CHANGE_COLUMNS.indexOf("undone") + 1;
  const first = log.rows - changes.length + 1;
  const cells = changes.flatMap((change, index) =>
    which(change) ? [{ row: first + index, column, value: instant, format: null }] : [],
  );
  workbook.change(log.id, cells);
}

/** One fix a cell: of two problems at one cell the first has its way, the other is looked at anew by the next check. */
function readyOf(fixes: readonly PlannedFix[]): PlannedFix[] {
  const seen = new Set<string>();
  return fixes.filter(({ state, problem: { cell } }) => {
    const first = state === "ready" && !seen.has(cell);
    if (first) seen.add(cell);
    return first;
  });
}

function toChange({ row, column, after, format }: PlannedFix) {
  return { row, column, value: after, format };
}

function loggedChanges(
  { firstRow, cells, fixes }: TabFixes,
  log: Pick<LoggedChange, "when" | "who" | "batch">,
): LoggedChange[] {
  const ready = readyOf(fixes);
  const rows = new Map<number, Cell[]>();
  for (const { row, column, after } of ready) {
    const line = rows.get(row) ?? [...cells[row - firstRow]!];
    line[column - 1] = after ?? "";
    rows.set(row, line);
  }
  return ready.map(({ problem, row, column, before, formatBefore, after, format }) => ({
    ...log,
    tab: problem.tab,
    cell: problem.cell,
    field: problem.field,
    oldValue: before,
    formatBefore,
    newValue: after,
    formatAfter: format ?? formatBefore,
    check: problem.check,
    rowMark: rowMark(rows.get(row)!, column),
  }));
}
