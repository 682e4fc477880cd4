/** Problems for the sidebar, read from the Issues tab as it stands. */
import { SEVERITIES } from "../core/dictionary/model";
import { getOrInsert } from "../core/table/get-or-insert";
import type { Problem, ProblemGroup, Request, Response } from "../protocol/calls";
import { readProblems } from "./issues-tab";
import type { Workbook } from "./ports";

/** Groups by partner and check: errors before warnings before notes, then the larger group first. */
export function listProblems(
  workbook: Workbook,
  { partner, examples }: Request<"listProblems">,
): Response<"listProblems"> {
  const problems = readProblems(workbook).filter(
    (problem) => partner === null || problem.partner === partner,
  );
  return { groups: groupProblems(problems, examples), total: problems.length };
}

/** By partner and check, each with its first `examples`. */
export function groupProblems(problems: readonly Problem[], examples: number): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.partner, problem.check, problem.severity]);
    const { partner, check, severity } = problem;
    const none = { count: 0, fixable: 0, examples: [] };
    const group = getOrInsert(groups, key, () => ({ partner, check, severity, ...none }));
    group.count++;
    if (isFixable(problem)) group.fixable++;
    if (group.examples.length < examples) group.examples.push(problem);
  }
  return [...groups.values()].sort(worstFirst);
}

/** True where there is a value to put, and a partner's cell to put it in. */
export function isFixable({ partner, cell, suggestedValue }: Problem): boolean {
  return partner !== "" && cell !== "" && suggestedValue !== "";
}

function worstFirst(a: ProblemGroup, b: ProblemGroup): number {
  return rank(a) - rank(b) || b.count - a.count;
}

function rank({ severity }: ProblemGroup): number {
  return SEVERITIES.indexOf(severity);
}
