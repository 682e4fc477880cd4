/** The first step: what the workbook holds, which tabs are partners', and what is wrong in the input tabs. */
import { inputTabKind } from "../../core/dictionary/input-tabs";
import type { Dictionary } from "../../core/dictionary/model";
import { identifyPartnerTabs } from "../../core/validate/identify";
import { stageBeginning } from "../beginning";
import { dictionaryOf, readTab, tabsByUse } from "../inputs";
import type { TabInfo, Workbook } from "../ports";
import { stageIssues } from "../staging";
import { rememberLanguage } from "../wording";

/** Rows in which a header is looked for, titles and notes above it included. */
const HEAD_ROWS = 25;

/** Returns how many partner tabs there are to check. */
export function begin(workbook: Workbook): number {
  workbook.clearStaged();
  const { inputs, others } = tabsByUse(workbook);
  const tabs = inputs.map((info) => readTab(workbook, info));
  const { dictionary, issues } = dictionaryOf(tabs, workbook);
  rememberLanguage(workbook, dictionary.settings);
  const partners = tabs.find(({ name }) => inputTabKind(name) === "Partners") ?? null;
  const found = identifyPartnerTabs(heads(workbook, others, dictionary), dictionary, partners);
  stageBeginning(workbook, tabs, found.sources);
  stageIssues(workbook, "inputs", [...issues, ...found.issues]);
  return found.sources.length;
}

/** With a Partners tab the names say it all; without it the headers do, at one short read a tab. */
export function heads(workbook: Workbook, others: readonly TabInfo[], dictionary: Dictionary) {
  return others.map(({ id, name, rows }) => ({
    id,
    name,
    head: dictionary.partners === null && rows > 0 ? workbook.read(id, HEAD_ROWS) : [],
  }));
}
