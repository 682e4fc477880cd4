/** What a run found, gathered step by step and kept for the next visit to the sidebar. */
import type { Issue } from "../core/checks/issue";
import type { ValidatedTab } from "../core/validate/model";
import type { RunSummary, TabSummary } from "../protocol/calls";
import { runSummary } from "../protocol/run-summary";
import type { Workbook } from "./ports";
import { fromJson, loadText, saveText } from "./state";

const KEY = "lastRun";

export function countIssues(issues: readonly Pick<Issue, "severity">[]): {
  errors: number;
  warnings: number;
  infos: number;
} {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of issues) counts[`${severity}s`]++;
  return counts;
}

/**
 * Counts of one tab. `more` are issues that only showed beside other tabs; those of this tab count with its own, and
 * `held` says which rows are held after that.
 */
export function summarizeTab(tab: ValidatedTab, more: readonly Issue[], held: Uint8Array): TabSummary {
  const own = [...tab.issues, ...more].filter(
    (issue) => issue.tabId === tab.tabId && issue.partner === tab.partner,
  );
  return {
    partner: tab.partner,
    tab: tab.tab,
    rowsRead: tab.rowNumbers.length,
    rowsHeld: held.reduce((sum, flag) => sum + flag, 0),
    cellsBlanked: tab.cellsBlanked,
    ...countIssues(own),
  };
}

export function saveSummary(workbook: Workbook, summary: RunSummary): void {
  saveText(workbook, KEY, JSON.stringify(summary));
}

/** Says that the output tabs no longer all belong to the last run, in case the one under way never ends. */
export function markIncomplete(workbook: Workbook): void {
  const last = lastSummary(workbook);
  if (last) saveSummary(workbook, { ...last, complete: false });
}

/** The last run that finished, or null; also where an older release kept it in another shape. */
export function lastSummary(workbook: Workbook): RunSummary | null {
  const parsed = runSummary.safeParse(fromJson(loadText(workbook, KEY)));
  return parsed.success ? parsed.data : null;
}
