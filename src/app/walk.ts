/** The data walk of the last run: put together from the output tabs as they stand, so that it says what they say. */
import { type DataWalk, dataWalk, type WalkInput } from "../core/plan/data-walk";
import { readFlags, readSummary, readVoices } from "../core/plan/read-outputs";
import { dictionaryOf, readInput, tabsByUse } from "./inputs";
import type { Workbook } from "./ports";
import { readOutput } from "./read-output";
import { fromJson, loadText, saveText } from "./state";
import { definitions } from "./wording";

const KEY = "walkPeriods";

/** Which period each metric is looked at in: the one thing about a walk that no tab says. */
export function saveWalkPeriods(workbook: Workbook, periods: WalkInput["periodOf"]): void {
  saveText(workbook, KEY, JSON.stringify([...periods]));
}

/** Null before the first run that built the summaries. */
export function lastWalk(workbook: Workbook): DataWalk | null {
  const periods = fromJson(loadText(workbook, KEY)) as [string, string][] | null;
  const summary = readOutput(workbook, "summary");
  if (periods === null || summary.length === 0) return null;
  const inputs = tabsByUse(workbook).inputs.map((info) => readInput(workbook, info));
  const { dictionary } = dictionaryOf(inputs, workbook);
  return dataWalk({
    dictionary,
    summary: readSummary(summary),
    flags: readFlags(readOutput(workbook, "gap-flags")),
    voices: readVoices(readOutput(workbook, "voices")),
    periodOf: new Map(periods),
    definitionOf: definitions(dictionary),
  });
}

/** False where there is nothing to show yet. */
export function openWalk(workbook: Workbook): boolean {
  const ready = loadText(workbook, KEY) !== null;
  if (ready) workbook.showPage("walk");
  return ready;
}
