/** The first step: what the workbook holds, which tabs are partners', and what is wrong in the input tabs. */
import { inputTabKind } from "../../core/dictionary/input-tabs";
import { mayBeParts, tablesTogether } from "../../core/dictionary/join-tables";
import type { Dictionary } from "../../core/dictionary/model";
import { cellText } from "../../core/table/cell-text";
import { identifyPartnerTabs, type TabHead } from "../../core/validate/identify";
import { stageBeginning } from "../beginning";
import { dictionaryOf, readInput, saveJoined, tabsByUse } from "../inputs";
import type { TabInfo, Workbook } from "../ports";
import { stageIssues } from "../staging";
import { rememberLanguage } from "../wording";

/** Rows in which a header is looked for, titles and notes above it included. */
const HEAD_ROWS = 25;

/** Returns how many partner tabs there are to check. */
export function begin(workbook: Workbook): number {
  workbook.clearStaged();
  const { inputs, others } = tabsByUse(workbook);
  const tabs = inputs.map((info) => readInput(workbook, info));
  saveJoined(workbook, []);
  const apart = dictionaryOf(tabs, workbook);
  rememberLanguage(workbook, apart.dictionary.settings);
  const first = heads(workbook, others, apart.dictionary);
  const joined = tablesTogether(apart.dictionary.tables, headerRows(first));
  saveJoined(workbook, joined);
  const { dictionary, issues } = joined.length > 0 ? dictionaryOf(tabs, workbook) : apart;
  const partners = tabs.find(({ name }) => inputTabKind(name) === "Partners") ?? null;
  const found = identifyPartnerTabs(first, dictionary, partners);
  stageBeginning(workbook, tabs, found.sources);
  stageIssues(workbook, "inputs", [...issues, ...found.issues]);
  return found.sources.length;
}

/**
 * With a Partners tab the names say it all; without it the headers do, at one short read a tab. They are also looked at
 * where tables may stand side by side.
 */
export function heads(workbook: Workbook, others: readonly TabInfo[], dictionary: Dictionary): TabHead[] {
  const wanted = dictionary.partners === null || mayBeParts(dictionary.tables);
  return others.map(({ id, name, rows }) => ({
    id,
    name,
    head: wanted && rows > 0 ? workbook.read(id, HEAD_ROWS) : [],
  }));
}

function headerRows(tabs: readonly TabHead[]): string[][] {
  return tabs.flatMap(({ head }) => head.map((row) => row.map(cellText)));
}
