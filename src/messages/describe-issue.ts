/** Issues in words, in the language of the workbook. */
import type { Issue } from "../core/checks/issue";
import type { Mistake } from "../core/dictionary/mistakes";
import { languages } from "./languages";
import type { Advice, AdviceTexts, Language, Sentences } from "./sentences";

/** What an issue says to people. The convener's own words come first where there are any. */
export function describeIssue(issue: Issue, language: Language): Advice {
  const [problem, whatToDo] = textsOf(issue, languages[language]);
  return { problem: issue.message === "" ? problem : `${issue.message} ${problem}`, whatToDo };
}

/** Each map has one entry for each code, which takes the issues or mistakes of that code alone. */
function textsOf(issue: Issue, { checks, mistakes }: Sentences): AdviceTexts {
  if (issue.check === "dictionary-error") {
    const { mistake } = issue.params;
    return (mistakes[mistake.kind] as (mistake: Mistake) => AdviceTexts)(mistake);
  }
  return (checks[issue.check] as (issue: Issue) => AdviceTexts)({ ...issue.params, ...issue });
}
