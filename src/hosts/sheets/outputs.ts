/** Which tab holds each of our outputs. Ours are known by a stored id; a person's tab is never taken for one. */
import { freeTabName, outputOfRange, rangeName } from "./names";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Properties = GoogleAppsScript.Properties.Properties;

/** One document property for each output, as one for all would outgrow the 9 KB that a property holds. */
const PREFIX = "output:";

/**
 * Output key to tab id, of those tabs that still exist.
 * A copy of a spreadsheet keeps tabs and named ranges but loses stored ids, so a tab under a range of ours is ours too.
 */
export function outputIds(spreadsheet: Spreadsheet, properties: Properties): Map<string, number> {
  const found = new Map<string, number>();
  for (const [key, value] of Object.entries(properties.getProperties())) {
    if (!key.startsWith(PREFIX)) continue;
    const id = Number(value);
    if (spreadsheet.getSheetById(id)) found.set(key.slice(PREFIX.length), id);
  }
  const stored = new Set(found.values());
  for (const range of spreadsheet.getNamedRanges()) {
    const output = outputOfRange(range.getName());
    if (output === null) continue;
    const id = unlessLost(() => range.getRange())
      ?.getSheet()
      .getSheetId();
    if (id !== undefined && !stored.has(id)) found.set(output, id);
  }
  return found;
}

/**
 * The tab of an output, and whether it was made just now: a new tab goes last and takes the name of `title`, or the next
 * one that is free.
 */
export function outputTab(
  spreadsheet: Spreadsheet,
  properties: Properties,
  output: string,
  title: string,
): { sheet: Sheet; made: boolean } {
  const known = existingOutput(spreadsheet, properties, output);
  const sheet = known ?? newTab(spreadsheet, title);
  properties.setProperty(PREFIX + output, String(sheet.getSheetId()));
  return { sheet, made: known === null };
}

/** The tab of an output, or null where it has none or a person deleted it. */
export function existingOutput(
  spreadsheet: Spreadsheet,
  properties: Properties,
  output: string,
): Sheet | null {
  const stored = properties.getProperty(PREFIX + output);
  const sheet = stored === null ? null : spreadsheet.getSheetById(Number(stored));
  return sheet ?? namedRangeOf(spreadsheet, output)?.getSheet() ?? null;
}

/** The range that our table covered when it was last written, wherever people have moved it since. */
export function namedRangeOf(spreadsheet: Spreadsheet, output: string): Range | null {
  return unlessLost(() => spreadsheet.getRangeByName(rangeName(output)));
}

/** A name outlives its cells: where the tab under it was deleted, asking for its range is an error. */
function unlessLost(range: () => Range | null): Range | null {
  try {
    return range();
  } catch {
    return null;
  }
}

/** Sheets shows a new tab at once, so the tab that the person was looking at is shown again. */
export function newTab(spreadsheet: Spreadsheet, title: string): Sheet {
  const sheets = spreadsheet.getSheets();
  const shown = spreadsheet.getActiveSheet();
  const name = freeTabName(
    title,
    sheets.map((sheet) => sheet.getName()),
  );
  const sheet = spreadsheet.insertSheet(name, sheets.length);
  spreadsheet.setActiveSheet(shown);
  return sheet;
}
