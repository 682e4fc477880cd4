/** The Issues tab: every problem, worst first, each with a link to its cell. */
import type { Issue } from "../checks/issue";
import { SEVERITIES } from "../dictionary/model";
import { a1, columnLetters } from "../table/a1";
import { hashText } from "../table/fingerprint";
import type { Link, TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

const COLUMNS = [
  ...(["severity", "check", "partner", "tab", "cell", "row", "field", "value"] as const),
  ...(["problem", "whatToDo", "suggestedValue", "issueId"] as const),
];

/** The sentences of an issue, in the language of the reader. */
export type IssueWording = (issue: Issue) => { readonly problem: string; readonly whatToDo: string };

/** Each link costs a call's worth of work, so only the worst problems get one. */
const MOST_LINKS = 1000;
const CELL_COLUMN = COLUMNS.indexOf("cell") + 1;

export function planIssues(issues: readonly Issue[], wording: IssueWording): TabEdit {
  const sorted = sortIssues(issues);
  const ids = issueIds(sorted);
  const rows = sorted.map((issue, index) => ({
    ...issue,
    ...wording(issue),
    cell: issueAddress(issue),
    suggestedValue: issue.suggested,
    issueId: ids[index]!,
  }));
  const edit = tableEdit({
    output: "issues",
    title: "Issues",
    columns: COLUMNS,
    rows,
    layout: {
      problem: { width: 360, wrap: true },
      whatToDo: { width: 360, wrap: true },
      value: { wrap: true },
    },
  });
  return { ...edit, links: issueLinks(sorted) };
}

/** Errors first, then by partner, tab and place; problems of a whole tab or column before those of its rows. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const rank = (issue: Issue) => SEVERITIES.indexOf(issue.severity);
  return [...issues].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareText(a.partner, b.partner) ||
      compareText(a.tab, b.tab) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/**
 * A short id for each issue that stays the same from run to run: of its check, tab, cell, field and value. Where several
 * are alike in all of these (two rules broken by one row) the later ones are numbered.
 */
export function issueIds(issues: readonly Issue[]): string[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const id = hashText(
      JSON.stringify([issue.check, issue.tab, issueAddress(issue), issue.field, issue.value]),
    );
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}

/** `D17`; `D` for a whole column, `17` for a whole row; "" for a whole tab. */
function issueAddress({ row, column }: Pick<Issue, "row" | "column">): string {
  if (row === null) return column === null ? "" : columnLetters(column);
  return column === null ? `${row}` : a1(row, column);
}

function issueLinks(sorted: readonly Issue[]): Link[] {
  const links: Link[] = [];
  for (let index = 0; index < sorted.length && links.length < MOST_LINKS; index++) {
    const { tabId, row, column } = sorted[index]!;
    if (tabId === null || (row === null && column === null)) continue;
    links.push({ row: index + 2, column: CELL_COLUMN, tabId, address: a1(row ?? 1, column ?? 1) });
  }
  return links;
}

/** By code units: the same order on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
