/** The last step: the Issues tab, the line in the Run log, and the end of the run. */

import type { Issue } from "../../core/checks/issue";
import type { Settings } from "../../core/dictionary/model";
import { planIssues, sortIssues } from "../../core/plan/issues";
import { planRunLog } from "../../core/plan/run-log";
import type { RunSummary } from "../../protocol/calls";
import { beginning } from "../beginning";
import { stagedBooks } from "../closed";
import type { Lease } from "../lease";
import { markProblems } from "../marks";
import type { Workbook } from "../ports";
import { allStagedIssues, stagedJson } from "../staging";
import { countIssues, lastSummary, saveSummary, withIssueCounts } from "../summary";
import { issueWording, runLogWording } from "../wording";
import type { Consolidated } from "./consolidate";
import { stagedDecision } from "./protect";

export function finish(workbook: Workbook, lease: Lease): RunSummary {
  const begun = beginning(workbook);
  const { settings } = begun.dictionary;
  const issues = sortIssues(allStagedIssues(workbook));
  workbook.apply({ edits: [planIssues(issues, issueWording(settings.language))], retire: [] });
  markProblems(workbook, issues, begun);
  const found = { ...whatWasFound(workbook, lease, issues), ...countIssues(issues) };
  log(workbook, found, settings);
  const summary: RunSummary = { ...found, outputs: outputNames(workbook) };
  saveSummary(workbook, summary);
  workbook.clearStaged();
  return summary;
}

function whatWasFound(
  workbook: Workbook,
  lease: Lease,
  issues: readonly Issue[],
): Omit<RunSummary, "errors" | "warnings" | "infos" | "outputs"> {
  const { tabs, changedTabs, masterRows } = stagedJson<Consolidated>(workbook, "consolidated");
  const isRun = lease.mode === "run";
  return {
    id: lease.run,
    mode: lease.mode,
    startedAt: lease.startedAt,
    finishedAt: workbook.now().instant,
    dictionary: beginning(workbook).fingerprint,
    // A check writes no numbers: tabs that a run has left half-way are so still.
    complete: isRun || (lastSummary(workbook)?.complete ?? true),
    partners: withIssueCounts(tabs, issues),
    metrics: beginning(workbook).dictionary.metrics.length,
    changedTabs: [...changedTabs],
    masterRows: isRun ? masterRows : 0,
    flags: isRun ? stagedJson<number>(workbook, "flagCount") : 0,
    hiddenCells: isRun ? stagedDecision(workbook).hidden.length : 0,
  };
}

function log(workbook: Workbook, summary: Omit<RunSummary, "outputs">, { language }: Settings): void {
  const sum = (count: "rowsRead" | "rowsHeld" | "cellsBlanked") =>
    summary.partners.reduce((total, tab) => total + tab[count], 0);
  const wording = runLogWording(language);
  const books = stagedBooks(workbook);
  const changes = [
    wording.changed(summary.changedTabs),
    wording.closed(
      books.closing.map(({ period }) => period),
      books.reopened,
    ),
  ];
  const entry = {
    ...summary,
    when: summary.finishedAt,
    who: workbook.who(),
    run: summary.id,
    rowsRead: sum("rowsRead"),
    rowsHeld: sum("rowsHeld"),
    cellsBlanked: sum("cellsBlanked"),
    changesSinceTheLastRun: changes.filter((text) => text !== "").join(" "),
    suppression: summary.mode === "run" ? wording.hidden(stagedDecision(workbook)) : "",
  };
  workbook.apply({ edits: [planRunLog(entry)], retire: [] });
}

function outputNames(workbook: Workbook): RunSummary["outputs"] {
  return [...workbook.outputs()].flatMap(([output, id]) => {
    const tab = workbook.tab(id)?.name;
    return tab === undefined ? [] : [{ output, tab }];
  });
}
