/** What the page needs of the workbook to draft, take over and hand on a Dictionary; it does the rest itself. */
import { type InputTabKind, inputTabKind } from "../core/dictionary/input-tabs";
import { cellsToText, tabsToText } from "../core/table/cells-text";
import type { Request, Response } from "../protocol/calls";
import { inputOf, readTab, tabsByUse } from "./inputs";
import type { Workbook } from "./ports";

/** Enough to see types, ranges and lists of values. */
const ROWS = 5000;

export function sampleTab(workbook: Workbook, { tab }: Request<"sampleTab">): Response<"sampleTab"> {
  const info = tabsByUse(workbook).others.find(({ name }) => name === tab);
  return { cells: cellsToText(info && info.rows > 0 ? workbook.read(info.id, ROWS) : []) };
}

/** Into the tab of that kind where it is empty or not there yet, else into a new one: nothing that people have typed is written over. */
export function writeDraft(
  workbook: Workbook,
  { kind, lines }: Request<"writeDraft">,
): Response<"writeDraft"> {
  const known = inputOf(workbook, kind);
  let id: number;
  if (known && known.rows === 0) {
    id = known.id;
    workbook.change(
      id,
      lines.flatMap((line, row) =>
        line.map((value, column) => ({ row: row + 1, column: column + 1, value, format: null })),
      ),
    );
  } else {
    id = workbook.addTab(known ? `${kind} draft` : kind, lines);
  }
  workbook.show(id, null, null);
  return { tab: workbook.tab(id)?.name ?? "" };
}

const DESCRIBING: readonly (InputTabKind | null)[] = ["Dictionary", "Codes", "Settings"];

export function dictionaryTabs(workbook: Workbook): Response<"dictionaryTabs"> {
  const tabs = tabsByUse(workbook).inputs.filter(({ name }) => DESCRIBING.includes(inputTabKind(name)));
  return { tabs: tabsToText(tabs.map((info) => readTab(workbook, info))) };
}
