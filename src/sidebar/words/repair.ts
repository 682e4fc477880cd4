/** Texts of the screens for fixes, changes, prepared tabs and drafts. */
import type { FixState } from "../../protocol/calls";
import type { RepairNotice } from "../repair-store";

export interface RepairWords {
  readonly fix: (count: number) => string;
  readonly fixThis: (cell: string) => string;
  readonly fixes: (check: string | null) => string;
  readonly firstFixes: (shown: number, total: number) => string;
  readonly nothingYet: string;
  readonly how: string;
  readonly changeCells: string;
  readonly rememberWords: string;
  readonly yourName: string;
  readonly apply: (changed: number, mapped: number) => string;
  readonly onlyTab: string;
  readonly sameEverywhere: string;
  readonly cells: (named: string, more: number) => string;
  readonly state: Readonly<Record<FixState, string>>;
  readonly changes: string;
  readonly noChanges: string;
  readonly changesHint: string;
  readonly checkAgain: string;
  readonly batch: (when: string, who: string) => string;
  readonly batchCount: (count: number, undone: number) => string;
  readonly undoAll: (count: number) => string;
  readonly oneByOne: string;
  readonly undo: string;
  readonly undoOf: (tab: string, cell: string) => string;
  readonly isUndone: string;
  readonly notice: (notice: RepairNotice) => string;
}
