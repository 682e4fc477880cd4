/** One partner's own problems as a page that can be printed or sent: nothing of any other partner is in it. */
import type { Problem, ProblemGroup } from "../protocol/calls";
import { element, escaped } from "../walk/html";
import { checkName } from "./check-names";
import { placeName } from "./place-name";
import { PAGE_WORDS } from "./words";

export interface PartnerProblems {
  readonly partner: string;
  readonly language: "en" | "es";
  /** Day of the check, as people write it. */
  readonly checkedOn: string;
  /** Worst first. */
  readonly groups: readonly ProblemGroup[];
}

export const PAGE_STYLE = `
.report { color: #202124; font: 14px/1.45 Roboto, Arial, sans-serif; max-width: 820px; margin: 0 auto; padding: 16px; overflow-wrap: anywhere; }
.report h1 { font-size: 22px; line-height: 1.25; margin: 0 0 8px; }
.report h2 { font-size: 15px; margin: 20px 0 6px; }
.report p { margin: 0 0 8px; }
.report .quiet { color: #5f6368; }
.report table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 12px; }
.report th, .report td { padding: 4px 6px; border: 1px solid #dadce0; text-align: start; vertical-align: top; }
.report th { background: #f1f3f4; }
.report th:first-child { width: 18%; }
.report th:nth-child(2) { width: 15%; }
.report th:last-child { width: 30%; }
@page { margin: 14mm; }
@media print {
  .report { max-width: none; padding: 0; }
  .report h2, .report thead { break-after: avoid; }
  .report tr { break-inside: avoid; }
}
`;

/** The content of the page, without the document around it. */
export function partnerPage({ partner, language, checkedOn, groups }: PartnerProblems): string {
  const words = PAGE_WORDS[language];
  const count = (severity: Problem["severity"]) =>
    groups.reduce((sum, group) => sum + (group.severity === severity ? group.count : 0), 0);
  const head = [element("h1", words.title(partner)), element("p", words.asOf(checkedOn), "quiet")];
  if (groups.length === 0) return [...head, element("p", words.none)].join("");
  return [
    ...head,
    element("p", words.counts(count("error"), count("warning"), count("info"))),
    element("p", words.what),
    ...groups.map((group) => section(group, language)),
  ].join("");
}

/** A whole document, for a file. Nothing in it comes from elsewhere. */
export function partnerDocument(problems: PartnerProblems): string {
  const title = escaped(PAGE_WORDS[problems.language].title(problems.partner));
  return `<!doctype html>
<html lang="${problems.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${PAGE_STYLE}</style></head>
<body><main class="report">${partnerPage(problems)}</main></body>
</html>
`;
}

function section({ severity, check, count, examples }: ProblemGroup, language: "en" | "es"): string {
  const words = PAGE_WORDS[language];
  const heading = element("h2", `${words.severity[severity]}: ${checkName(check, language)} (${count})`);
  const header = words.columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const rows = examples.map((problem) => `<tr>${cells(problem, language)}</tr>`).join("");
  const more = count > examples.length ? element("p", words.more(count - examples.length), "quiet") : "";
  return `<section>${heading}<table><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table>${more}</section>`;
}

function cells(
  { tab, cell, value, problem, whatToDo, suggestedValue }: Problem,
  language: "en" | "es",
): string {
  const words = PAGE_WORDS[language];
  const suggestion = suggestedValue === "" ? "" : `<br>${escaped(words.suggestion(suggestedValue))}`;
  return [
    escaped(cell === "" ? tab : `${tab}, ${placeName(cell, language)}`),
    escaped(value),
    escaped(problem),
    `${escaped(whatToDo)}${suggestion}`,
  ]
    .map((content) => `<td>${content}</td>`)
    .join("");
}
