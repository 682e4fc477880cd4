/** Codes to sentences, in the language that the workbook's Settings ask for. */
import type { Dictionary, Metric, Settings } from "../core/dictionary/model";
import type { ByWording } from "../core/plan/by-metric";
import type { GridNames } from "../core/plan/coverage-grid";
import type { FlagWording } from "../core/plan/gap-flags";
import type { IssueWording } from "../core/plan/issues";
import type { AgendaWording } from "../core/plan/learning-agenda";
import { describeFlag, flagNames } from "../messages/describe-flag";
import { describeIssue } from "../messages/describe-issue";
import { describeMetric } from "../messages/describe-metric";
import { type JobProblemKind, jobWords } from "../messages/job";
import type { ProblemAnswer } from "../protocol/calls";
import { sourceAt } from "./beginning";
import { isProtection } from "./fixes/protected";
import type { Workbook } from "./ports";
import { AppProblem } from "./problem";

type Language = Settings["language"];

/** What comes next in a run: a partner tab to check, or one of the closing steps. */
export type StepName = "consolidate" | "protect" | "summarize" | "flag" | "finish" | { readonly tab: number };

/** The language of the last dictionary that was read; the person's own before there was one. */
export function currentLanguage(workbook: Workbook): Language {
  const known = workbook.getState("language");
  return known === "es" || known === "en" ? known : workbook.userLanguage();
}

export function rememberLanguage(workbook: Workbook, { language }: Settings): void {
  workbook.setState("language", language);
}

export function stepLabel(workbook: Workbook, step: StepName): string {
  const { steps } = jobWords(currentLanguage(workbook));
  if (typeof step === "string") return steps[step];
  const source = sourceAt(workbook, step.tab);
  return source ? steps.checkTab(source.partner, source.tab) : "";
}

export function issueWording(language: Language): IssueWording {
  return (issue) => describeIssue(issue, language);
}

export function flagWording(dictionary: Dictionary): FlagWording {
  const names = flagNames(dictionary);
  return (flag) => describeFlag(flag, names, dictionary.settings.language);
}

/** Metrics by title and dimensions by label. */
export function gridNames(dictionary: Dictionary): GridNames {
  const names = flagNames(dictionary);
  return { metric: (name) => names.metric(name)?.title ?? name, dimension: names.dimension };
}

/** What each metric counts, in plain words. */
export function definitions(dictionary: Dictionary): (metric: Metric) => string {
  return (metric) => describeMetric(metric, dictionary, dictionary.settings.language);
}

export function byWording(language: Language): ByWording {
  return jobWords(language).byTabs;
}

export function agendaWording(language: Language): AgendaWording {
  return jobWords(language).agenda;
}

export function runLogWording(language: Language) {
  return jobWords(language).runLog;
}

/** An error in words; only what this product throws itself is told apart. */
export function problemInWords(workbook: Workbook, error: unknown): ProblemAnswer {
  const code = codeOf(error);
  const kind: JobProblemKind = code === "unexpected" && isTooLarge(error) ? "too-large" : code;
  return { code, ...jobWords(languageOrEnglish(workbook)).problems[kind] };
}

function codeOf(error: unknown): ProblemAnswer["code"] {
  if (error instanceof AppProblem) return error.code;
  return isProtection(error) ? "protected" : "unexpected";
}

/** The limit on cells is the host's; its text is the only sign of it. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && /number of cells in the workbook/.test(error.message);
}

/** Words are needed most when nothing works: a document that cannot be read gets English. */
function languageOrEnglish(workbook: Workbook): Language {
  try {
    return currentLanguage(workbook);
  } catch {
    return "en";
  }
}
