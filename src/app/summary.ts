/** What a run found, gathered step by step and kept for the next visit to the sidebar. */
import type { Issue } from "../core/checks/issue";
import type { ValidatedTab } from "../core/validate/model";
import type { RunSummary, TabSummary } from "../protocol/calls";
import { runSummary } from "../protocol/run-summary";
import type { Workbook } from "./ports";
import { fromJson, loadText, saveText } from "./state";

const KEY = "lastRun";

export type RowCounts = Omit<TabSummary, "errors" | "warnings" | "infos">;

export function countIssues(issues: readonly Pick<Issue, "severity">[]): {
  errors: number;
  warnings: number;
  infos: number;
} {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of issues) counts[`${severity}s`]++;
  return counts;
}

/** What was read of one tab; `held` says which rows are held after all tabs were seen side by side. */
export function rowCounts(tab: ValidatedTab, held: Uint8Array): RowCounts {
  return {
    partner: tab.partner,
    tab: tab.tab,
    rowsRead: tab.rowNumbers.length,
    rowsHeld: held.reduce((sum, flag) => sum + flag, 0),
    cellsBlanked: tab.cellsBlanked,
  };
}

/** Adds how many issues each tab has. Those of a partner that name none of its tabs (an absent report) count with its first. */
export function withIssueCounts(tabs: readonly RowCounts[], issues: readonly Issue[]): TabSummary[] {
  const counts = new Map<string, ReturnType<typeof countIssues>>();
  const counted = tabs.map((tab) => {
    const own = { ...tab, ...countIssues([]) };
    if (!counts.has(tab.partner)) counts.set(tab.partner, own);
    counts.set(tabKey(tab), own);
    return own;
  });
  for (const issue of issues) {
    const own = counts.get(tabKey(issue)) ?? counts.get(issue.partner);
    if (own) own[`${issue.severity}s`]++;
  }
  return counted;
}

function tabKey({ partner, tab }: Pick<Issue, "partner" | "tab">): string {
  return JSON.stringify([partner, tab]);
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
