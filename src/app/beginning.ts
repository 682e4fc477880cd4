/** What a run found when it began, the same for all its steps: the input tabs, and where the partners' data are. */

import type { Dictionary } from "../core/dictionary/model";
import { tabsFromText, tabsToText } from "../core/table/cells-text";
import { hashText } from "../core/table/fingerprint";
import { getOrInsert } from "../core/table/get-or-insert";
import type { Tab } from "../core/table/tab";
import type { PartnerSource } from "../core/validate/source";
import { dictionaryOf } from "./inputs";
import type { Workbook } from "./ports";
import { AppProblem } from "./problem";
import { stagedJson, stageJson } from "./staging";

/** The table by name: the dictionary that has it is read again in each step. */
export type StagedSource = Omit<PartnerSource, "table"> & { readonly table: string | null };

export interface Beginning {
  readonly dictionary: Dictionary;
  /** Fingerprint of the input tabs. */
  readonly fingerprint: string;
  readonly sources: readonly StagedSource[];
}

interface Staged {
  readonly inputs: string;
  readonly sources: readonly StagedSource[];
}

const KEY = "beginning";
/** Read once an execution, however many parts of a step ask for it. */
const known = new WeakMap<Workbook, Beginning>();

export function stageBeginning(
  workbook: Workbook,
  inputs: readonly Tab[],
  sources: readonly PartnerSource[],
): void {
  const staged: Staged = {
    inputs: tabsToText(inputs),
    sources: sources.map((source) => ({ ...source, table: source.table?.name ?? null })),
  };
  known.delete(workbook);
  stageJson(workbook, KEY, staged);
}

/** Throws `lost-run` where the staging tab was deleted by hand. */
export function beginning(workbook: Workbook): Beginning {
  return getOrInsert(known, workbook, () => {
    const { inputs, sources } = stagedJson<Staged>(workbook, KEY);
    const { dictionary } = dictionaryOf(tabsFromText(inputs), workbook);
    return { dictionary, fingerprint: hashText(inputs), sources };
  });
}

/** The sources of a run that is open, or none where nothing is staged for it any more. */
export function sourceAt(workbook: Workbook, index: number): StagedSource | null {
  try {
    return beginning(workbook).sources[index] ?? null;
  } catch (error) {
    if (error instanceof AppProblem) return null;
    throw error;
  }
}
