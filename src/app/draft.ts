/** What the page needs of the workbook to draft, take over and hand on a Dictionary; it does the rest itself. */
import { type InputTabKind, inputTabKind } from "../core/dictionary/input-tabs";
import { cellsToText, tabsToText } from "../core/table/cells-text";
import type { Request, Response } from "../protocol/calls";
import { readTab, tabsByUse } from "./inputs";
import type { Workbook } from "./ports";

/** Enough to see types, ranges and lists of values. */
const ROWS = 5000;

export function sampleTab(workbook: Workbook, { tab }: Request<"sampleTab">): Response<"sampleTab"> {
  const info = tabsByUse(workbook).others.find(({ name }) => name === tab);
  return { cells: cellsToText(info && info.rows > 0 ? workbook.read(info.id, ROWS) : []) };
}

/** Into the Dictionary where that is empty, else into a new tab: nothing that people have typed is written over. */
export function writeDraft(
  workbook: Workbook,
  { lines, asDictionary }: Request<"writeDraft">,
): Response<"writeDraft"> {
  const dictionary = tabsByUse(workbook).inputs.find(({ name }) => inputTabKind(name) === "Dictionary");
  let id: number;
  if (dictionary && dictionary.rows === 0) {
    id = dictionary.id;
    workbook.change(
      id,
      lines.flatMap((line, row) =>
        line.map((value, column) => ({ row: row + 1, column: column + 1, value, format: null })),
      ),
    );
  } else {
    id = workbook.addTab(asDictionary && !dictionary ? "Dictionary" : "Dictionary draft", lines);
  }
  workbook.show(id, null, null);
  return { tab: workbook.tabs().find((info) => info.id === id)?.name ?? "" };
}

const DESCRIBING: readonly (InputTabKind | null)[] = ["Dictionary", "Codes", "Settings"];

export function dictionaryTabs(workbook: Workbook): Response<"dictionaryTabs"> {
  const tabs = tabsByUse(workbook).inputs.filter(({ name }) => DESCRIBING.includes(inputTabKind(name)));
  return { tabs: tabsToText(tabs.map((info) => readTab(workbook, info))) };
}
