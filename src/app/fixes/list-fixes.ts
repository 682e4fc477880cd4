/** The before and after of fixes, for a person to look at before anything is written. */
import { cellText } from "../../core/table/cell-text";
import type { Fix, Problem, Request, Response } from "../../protocol/calls";
import { dictionaryOf, readInput, tabsByUse } from "../inputs";
import { readProblems } from "../issues-tab";
import type { Workbook } from "../ports";
import { isFixable } from "../problems-list";
import { isMapped, MAPPABLE } from "./mappings";
import { planFixes } from "./plan-fixes";

/** Shown and applied at once at most; the rest is there after the next check. */
const MOST = 10_000;

export function listFixes(workbook: Workbook, request: Request<"listFixes">): Response<"listFixes"> {
  const { partner, check, tab, issueId } = request;
  const wanted = (asked: string | null, value: string) => asked === null || asked === value;
  const found = readProblems(workbook).filter(
    (problem) =>
      isFixable(problem) &&
      wanted(partner, problem.partner) &&
      wanted(check, problem.check) &&
      wanted(tab, problem.tab) &&
      wanted(issueId, problem.issueId),
  );
  const fixes = previewFixes(workbook, found.slice(0, MOST));
  return { fixes, total: found.length, who: workbook.who() };
}

/** In the order of the tabs; a header is never changed but remembered in Mappings. */
function previewFixes(workbook: Workbook, problems: readonly Problem[]): Fix[] {
  if (problems.length === 0) return [];
  const dictionary = readDictionaryNow(workbook);
  const headers = problems.filter(({ check }) => check === "header-variant");
  const values = problems.filter(({ check }) => check !== "header-variant");
  return [
    ...headers.map((problem) => ({
      ...toFix(problem),
      before: problem.value,
      state: isMapped(problem, dictionary) ? ("mapped" as const) : ("ready" as const),
    })),
    ...planFixes(workbook, values, dictionary).flatMap(({ fixes }) =>
      fixes.map(({ problem, state, before }) => ({
        ...toFix(problem),
        before: state === "gone" ? problem.value : cellText(before),
        state: isMapped(problem, dictionary) ? ("mapped" as const) : state,
      })),
    ),
  ];
}

function toFix(problem: Problem): Omit<Fix, "before" | "state"> {
  const { issueId, check, partner, tab, cell, field, suggestedValue } = problem;
  return { issueId, check, partner, tab, cell, field, after: suggestedValue, mappable: MAPPABLE.has(check) };
}

/** The dictionary as it stands now, not as it was when the last run began. */
export function readDictionaryNow(workbook: Workbook) {
  const tabs = tabsByUse(workbook).inputs.map((info) => readInput(workbook, info));
  return dictionaryOf(tabs, workbook).dictionary;
}
