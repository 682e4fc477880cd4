/** The input tabs: read once when a run begins. */
import type { Issue } from "../core/checks/issue";
import { type InputTabKind, inputTabKind } from "../core/dictionary/input-tabs";
import type { Dictionary } from "../core/dictionary/model";
import { readDictionary } from "../core/dictionary/read";
import type { Tab } from "../core/table/tab";
import type { TabInfo, Workbook } from "./ports";
import { AppProblem } from "./problem";
import { fromJson, loadText, saveText } from "./state";

/** The workbook's tabs by what they are for. A tab of ours is known by its id, never by its name. */
export interface TabsByUse {
  readonly inputs: readonly TabInfo[];
  readonly others: readonly TabInfo[];
}

/** The first input tab of a kind. */
export function inputOf(workbook: Workbook, kind: InputTabKind): TabInfo | undefined {
  return tabsByUse(workbook).inputs.find(({ name }) => inputTabKind(name) === kind);
}

/** Of the input tabs that a run needs, those that hold nothing below a header. */
export function missingInputs(workbook: Workbook): ("Dictionary" | "Metrics")[] {
  const needed = ["Dictionary", "Metrics"] as const;
  return needed.filter((kind) => (inputOf(workbook, kind)?.rows ?? 0) < 2);
}

export function tabsByUse(workbook: Workbook): TabsByUse {
  const ours = new Set(workbook.outputs().values());
  const theirs = workbook.tabs().filter((tab) => !ours.has(tab.id));
  const isInput = ({ name }: TabInfo) => inputTabKind(name) !== null;
  return { inputs: theirs.filter(isInput), others: theirs.filter((tab) => !isInput(tab)) };
}

/** Tables that partners' tabs have side by side, as the last run saw them; they decide what the Dictionary means. */
const JOINED = "joined";

export function saveJoined(workbook: Workbook, tables: readonly string[]): void {
  saveText(workbook, JOINED, JSON.stringify(tables));
}

export function dictionaryOf(
  tabs: readonly Tab[],
  workbook: Workbook,
): { dictionary: Dictionary; issues: readonly Issue[] } {
  const joined = (fromJson(loadText(workbook, JOINED)) ?? []) as string[];
  const { dictionary, issues } = readDictionary(tabs, workbook.locale(), joined);
  if (dictionary === null) throw new AppProblem("no-dictionary");
  return { dictionary, issues };
}

/** An input tab, with the cells that are merged in it. */
export function readInput(workbook: Workbook, info: TabInfo): Tab {
  return { ...readTab(workbook, info), merges: workbook.merges(info.id) };
}

export function readTab(workbook: Workbook, info: TabInfo): Tab {
  return {
    id: info.id,
    name: info.name,
    cells: info.rows === 0 ? [] : workbook.read(info.id),
    asWritten: workbook.getState("asWritten") === "yes",
  };
}
