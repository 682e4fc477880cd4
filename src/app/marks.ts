/** Shows problems where they are: a colour and a note at each cell of the partners' tabs. Values are never touched. */

import type { Issue } from "../core/checks/issue";
import { getOrInsert } from "../core/table/get-or-insert";
import type { Beginning } from "./beginning";
import type { Mark } from "./editing";
import { filledCells } from "./fixes/spills";
import type { Workbook } from "./ports";
import { issueWording } from "./wording";

/** Coloured cells on one tab; Issues has all. */
const MOST = 1000;
/** Ids of the tabs that have marks, so that a check costs the others nothing; a copy of a spreadsheet loses it. */
const MARKED = "marked";

/** `issues` the worst first. Marks of an earlier check are cleared, also where Settings want none any more. */
export function markProblems(
  workbook: Workbook,
  issues: readonly Issue[],
  { dictionary, sources }: Pick<Beginning, "dictionary" | "sources">,
): void {
  const { markProblems: wanted, language } = dictionary.settings;
  const marks = wanted ? marksByTab(issues, issueWording(language)) : new Map<number, Map<string, Mark>>();
  const before = workbook.getState(MARKED);
  const marked = new Set((before ?? "").match(/\d+/g)?.map(Number));
  for (const tabId of new Set([...sources.map((source) => source.tabId), ...marked])) {
    const tab = workbook.tab(tabId);
    if (!tab) continue;
    const own = [...(marks.get(tabId)?.values() ?? [])];
    if (own.length === 0 && before !== null && !marked.has(tabId)) continue;
    const isFilled = own.length === 0 ? null : filledCells(workbook, tabId, tab.columns);
    try {
      workbook.mark(
        tabId,
        own.filter(({ row, column }) => !isFilled?.(row, column)),
      );
    } catch {
      // A tab that is protected from whoever runs the check keeps its looks; the Issues tab has every problem.
    }
  }
  workbook.setState(MARKED, [...marks.keys()].join(" ") || "none");
}

/** By tab and cell; what several checks say of one cell stands in one note. */
function marksByTab(
  issues: readonly Issue[],
  wording: ReturnType<typeof issueWording>,
): Map<number, Map<string, Mark>> {
  const tabs = new Map<number, Map<string, Mark>>();
  for (const issue of issues) {
    const { tabId, row, column, severity } = issue;
    if (tabId === null || row === null || column === null || severity === "info") continue;
    const marks = getOrInsert(tabs, tabId, () => new Map());
    const place = `${row} ${column}`;
    const known = marks.get(place);
    if (!known && marks.size >= MOST) continue;
    const { problem, whatToDo } = wording(issue);
    const note = `${known ? `${known.note}\n\n` : ""}${problem} ${whatToDo}`;
    marks.set(place, { row, column, note });
  }
  return tabs;
}
