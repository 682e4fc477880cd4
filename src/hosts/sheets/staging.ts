/** Large texts for the time of a run, one row of a hidden tab for each key. Where each lies is a document property. */
import { inPieces } from "../../core/table/pieces";
import { cachedText, cacheText } from "./cached-text";
import { newTab } from "./outputs";
import { asText } from "./values";
import { makeRoom } from "./write";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Properties = GoogleAppsScript.Properties.Properties;

/** Characters in one cell: a cell holds 50,000. */
const CHUNK = 45_000;
const TAB = "staging";
const PLACE = "staged:";

/** Row of a key's text, how many cells it fills, and the text's own name in the cache. */
interface Place {
  readonly row: number;
  readonly cells: number;
  /** In the cache; "" where it is not there. */
  readonly id: string;
}

/** Id of the staging tab while a run has one. */
export function stagingId(properties: Properties): number | null {
  const stored = properties.getProperty(TAB);
  return stored === null ? null : Number(stored);
}

/** One write. A key that is staged again is written over its old text. */
export function stageText(spreadsheet: Spreadsheet, properties: Properties, key: string, text: string): void {
  const sheet = stagingTab(spreadsheet, properties);
  const chunks = inPieces(text, CHUNK).map(asText);
  const old = placeOf(properties, key);
  const row = old?.row ?? sheet.getLastRow() + 1;
  const width = Math.max(chunks.length, old?.cells ?? 0);
  // The key in front gives every row content, so that an empty text keeps its row too.
  const line = [asText(key), ...Array.from({ length: width }, (_, index) => chunks[index] ?? "")];
  makeRoom(sheet, { rows: row, columns: line.length });
  sheet.getRange(row, 1, 1, line.length).setValues([line]);
  properties.setProperty(PLACE + key, `${row} ${chunks.length} ${cacheText(text)}`);
}

/** One read for each key that the cache has not got. */
export function readStagedText(
  spreadsheet: Spreadsheet,
  properties: Properties,
  keys: readonly string[],
): Map<string, string> {
  const texts = new Map<string, string>();
  const sheet = existingTab(spreadsheet, properties);
  if (!sheet) return texts;
  for (const key of keys) {
    const place = placeOf(properties, key);
    const text = place && (cachedText(place.id) ?? lineText(sheet, place));
    if (text !== null) texts.set(key, text);
  }
  return texts;
}

/** One read in all. */
export function readAllStagedText(spreadsheet: Spreadsheet, properties: Properties): Map<string, string> {
  const texts = new Map<string, string>();
  const rows = existingTab(spreadsheet, properties)?.getDataRange().getValues() ?? [];
  for (const [name, value] of Object.entries(properties.getProperties())) {
    if (!name.startsWith(PLACE)) continue;
    const place = parsePlace(value);
    const line = rows[place.row - 1]?.slice(1, 1 + place.cells);
    if (line) texts.set(name.slice(PLACE.length), line.join(""));
  }
  return texts;
}

export function clearStagedText(spreadsheet: Spreadsheet, properties: Properties): void {
  const sheet = existingTab(spreadsheet, properties);
  if (sheet) spreadsheet.deleteSheet(sheet);
  for (const name of properties.getKeys()) {
    if (name === TAB || name.startsWith(PLACE)) properties.deleteProperty(name);
  }
}

function stagingTab(spreadsheet: Spreadsheet, properties: Properties): Sheet {
  const existing = existingTab(spreadsheet, properties);
  if (existing) return existing;
  // Places of a tab that a person deleted lead nowhere.
  clearStagedText(spreadsheet, properties);
  const sheet = newTab(spreadsheet, "Shared Metrics (in use)");
  sheet.hideSheet();
  properties.setProperty(TAB, String(sheet.getSheetId()));
  return sheet;
}

function existingTab(spreadsheet: Spreadsheet, properties: Properties): Sheet | null {
  const id = stagingId(properties);
  return id === null ? null : spreadsheet.getSheetById(id);
}

function placeOf(properties: Properties, key: string): Place | null {
  const stored = properties.getProperty(PLACE + key);
  return stored === null ? null : parsePlace(stored);
}

function parsePlace(stored: string): Place {
  const [row, cells, id] = stored.split(" ");
  return { row: Number(row), cells: Number(cells), id: id! };
}

function lineText(sheet: Sheet, { row, cells }: Place): string {
  return sheet.getRange(row, 2, 1, cells).getValues()[0]!.join("");
}
