/** The keys under which the steps of a run leave things for each other. */
import type { Issue } from "../core/checks/issue";
import type { Workbook } from "./ports";
import { AppProblem } from "./problem";
import { issuesFromText, issuesToText } from "./staged";

const ISSUES = "issues:";

export function stageJson(workbook: Workbook, key: string, value: unknown): void {
  workbook.stage(key, JSON.stringify(value));
}

/** Throws `lost-run` where an earlier step left nothing: the staging tab was deleted by hand. */
export function stagedText(workbook: Workbook, key: string): string {
  const text = workbook.readStaged([key]).get(key);
  if (text === undefined) throw new AppProblem("lost-run", key);
  return text;
}

export function stagedJson<T>(workbook: Workbook, key: string): T {
  return JSON.parse(stagedText(workbook, key)) as T;
}

/** Stages the issues of one origin; a repeated step replaces its own. */
export function stageIssues(workbook: Workbook, origin: string, issues: readonly Issue[]): void {
  workbook.stage(ISSUES + origin, issuesToText(issues));
}

/** The issues of all steps so far, in one read. */
export function allStagedIssues(workbook: Workbook): Issue[] {
  const all: Issue[] = [];
  for (const [key, text] of workbook.readAllStaged()) {
    // Not spread into push: a hundred thousand arguments are too many.
    if (key.startsWith(ISSUES)) for (const issue of issuesFromText(text)) all.push(issue);
  }
  return all;
}
