/** One partner's own problems, to be sent to them: as a window that prints, and as a tab. */
import { tableEdit } from "../core/plan/table-edit";
import type { Problem, Request, Response } from "../protocol/calls";
import { readProblems } from "./issues-tab";
import type { Workbook } from "./ports";
import { groupProblems } from "./problems-list";
import { lastSummary } from "./summary";
import { currentLanguage } from "./wording";

/** What names other partners stays with the convener. */
const CONVENERS_OWN = "cross-partner-duplicate";

/** The problems of one partner that are fit for that partner to see. */
function problemsFor(workbook: Workbook, partner: string): Problem[] {
  return readProblems(workbook).filter(
    (problem) => problem.partner === partner && problem.check !== CONVENERS_OWN,
  );
}

/** Problems of each kind that a page lists; a partner that mends these will be checked again. */
const EXAMPLES = 200;

export function partnerProblems(
  workbook: Workbook,
  { partner }: Request<"partnerProblems">,
): Response<"partnerProblems"> {
  return {
    language: currentLanguage(workbook),
    checkedOn: lastSummary(workbook)?.finishedAt ?? null,
    groups: groupProblems(problemsFor(workbook, partner), EXAMPLES),
  };
}

/** Writes and shows the partner's tab; written anew each time. */
export function writePartnerTab(
  workbook: Workbook,
  { partner }: Request<"writePartnerTab">,
): Response<"writePartnerTab"> {
  const edit = tableEdit({
    output: `problems:${partner}`,
    title: `Problems ${partner}`,
    columns: ["severity", "check", "tab", "cell", "value", "problem", "whatToDo", "suggestedValue"],
    rows: problemsFor(workbook, partner),
    layout: { problem: { width: 360, wrap: true }, whatToDo: { width: 300, wrap: true } },
  });
  const tabId = workbook.apply({ edits: [edit], retire: [] }).get(edit.output);
  if (tabId !== undefined) workbook.show(tabId, null, null);
  return { tab: workbook.tabs().find(({ id }) => id === tabId)?.name ?? "" };
}
