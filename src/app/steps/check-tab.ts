/** One step for each partner tab: read it, check it, keep its issues and a fingerprint of what was read. */

import { tableOf } from "../../core/dictionary/lookup";
import type { Dictionary } from "../../core/dictionary/model";
import { fingerprint } from "../../core/table/fingerprint";
import type { ValidatedTab } from "../../core/validate/model";
import type { PartnerSource } from "../../core/validate/source";
import { validateTab } from "../../core/validate/validate-tab";
import { beginning, type StagedSource } from "../beginning";
import { readTab } from "../inputs";
import type { Workbook } from "../ports";
import { stageIssues } from "../staging";

export function checkTab(workbook: Workbook, index: number): void {
  const { dictionary, sources } = beginning(workbook);
  const source = sources[index];
  if (!source) return;
  const { tab, print } = validateSource(workbook, source, dictionary);
  stageIssues(workbook, String(index), tab.issues);
  workbook.stage(`fingerprint:${index}`, print);
}

/**
 * Reads and checks the tab of a source as it stands now, with a fingerprint of all its cells; a tab that was deleted since
 * the run began has no cells.
 */
export function validateSource(
  workbook: Workbook,
  source: StagedSource,
  dictionary: Dictionary,
): { tab: ValidatedTab; print: string } {
  const info = workbook.tab(source.tabId);
  const tab = info
    ? { ...readTab(workbook, info), merges: workbook.merges(info.id) }
    : { id: source.tabId, name: source.tab, cells: [], asWritten: false };
  return {
    tab: validateTab(
      tab,
      withTable(source, dictionary),
      dictionary,
      workbook.locale(),
      Math.floor(workbook.now().today),
    ),
    print: fingerprint(tab.cells),
  };
}

function withTable(source: StagedSource, dictionary: Dictionary): PartnerSource {
  return { ...source, table: source.table === null ? null : tableOf(dictionary, source.table) };
}
