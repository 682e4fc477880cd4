/** Issues in words, in the language of the workbook. */
import type { Issue } from "../core/checks/issue";
import type { Mistake } from "../core/dictionary/mistakes";
import { languages } from "./languages";
import type { Advice, Language, Sentences } from "./sentences";

/** What an issue says to people. The convener's own words come first where there are any. */
export function describeIssue(issue: Issue, language: Language): Advice {
  const { checks, mistakes } = languages[language];
  if (issue.check === "dictionary-error") return describeMistake(issue.params.mistake, mistakes);
  // The map has one entry for each check, which takes the issues of that check alone.
  const describe = checks[issue.check] as (issue: Issue) => Advice;
  const { problem, whatToDo } = describe(issue);
  return { problem: issue.message === "" ? problem : `${issue.message} ${problem}`, whatToDo };
}

function describeMistake(mistake: Mistake, mistakes: Sentences["mistakes"]): Advice {
  return (mistakes[mistake.kind] as (mistake: Mistake) => Advice)(mistake);
}
