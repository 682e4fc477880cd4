/** What a drafted Dictionary needs of the workbook: a tab to read, and a place to write it. The draft is made in the page. */

import { inputTabKind } from "../core/dictionary/input-tabs";
import type { Request, Response } from "../protocol/calls";
import { tabsByUse } from "./inputs";
import type { Workbook } from "./ports";
import { cellsToText } from "./staged";

/** Enough to see types, ranges and lists of values. */
const ROWS = 5000;

export function sampleTab(workbook: Workbook, { tab }: Request<"sampleTab">): Response<"sampleTab"> {
  const info = tabsByUse(workbook).others.find(({ name }) => name === tab);
  return { cells: cellsToText(info && info.rows > 0 ? workbook.read(info.id, ROWS) : []) };
}

/** Into the Dictionary where that is empty, else into a new tab beside it. */
export function writeDraft(workbook: Workbook, { lines }: Request<"writeDraft">): Response<"writeDraft"> {
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
    id = workbook.addTab("Dictionary draft", lines);
  }
  workbook.show(id, null, null);
  return { tab: workbook.tabs().find((info) => info.id === id)?.name ?? "" };
}
