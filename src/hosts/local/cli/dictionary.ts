/** `dictionary`: dictionaries from elsewhere in, and out again. */
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { inputTabKind } from "../../../core/dictionary/input-tabs";
import type { Dictionary } from "../../../core/dictionary/model";
import { readDictionary } from "../../../core/dictionary/read";
import type { Cell } from "../../../core/table/cell";
import { type DictionaryImport, importJson, importTable } from "../../../exchange/import";
import { toRedcap } from "../../../exchange/redcap-export";
import { toTableSchema } from "../../../exchange/table-schema-export";
import { csvText } from "../files/csv/write";
import { openWorkbook, saveWorkbook } from "../files/index";
import { FileProblem } from "../files/problem";
import { displayText, type TabModel, WorkbookModel } from "../runtime/index";
import { JobProblem } from "./drive";

export const EXPORT_FORMATS = ["table-schema", "redcap"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes a workbook (or CSV folder) with one tab, the Dictionary. Throws `FileProblem` and `JobProblem`. */
export async function importDictionary(input: string, output: string): Promise<void> {
  refuseToOverwrite(output);
  const { format, rows, lost } = await readForeign(input);
  const model = new WorkbookModel({ name: "Dictionary" });
  const tab = model.addTab("Dictionary");
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== "") tab.setValue(row + 1, column + 1, cell);
    });
  });
  await saveWorkbook(model, output);
  console.log(`Read ${rows.length - 1} fields of a ${format} dictionary. Dictionary: ${output}`);
  for (const what of lost) console.log(`  not taken over: ${what}`);
}

/** Writes the dictionary of a workbook as Table Schema (JSON) or as a REDCap data dictionary (CSV). */
export async function exportDictionary(input: string, format: ExportFormat, output: string): Promise<void> {
  refuseToOverwrite(output);
  const { tables } = await dictionaryOf(input);
  const text =
    format === "redcap" ? csvText(toRedcap(tables)) : `${JSON.stringify(toTableSchema(tables), null, 2)}\n`;
  await writeFile(`${output}.tmp`, text);
  await rename(`${output}.tmp`, output);
  const fields = tables.reduce((sum, table) => sum + table.fields.length, 0);
  console.log(`Wrote ${fields} fields: ${output}`);
}

async function readForeign(path: string): Promise<DictionaryImport> {
  const imported = /\.json$/i.test(path) ? importJson(await readJson(path)) : await readTable(path);
  if (imported) return imported;
  throw new JobProblem(
    `${path} holds no dictionary that can be read: give a Table Schema or CSVW metadata (.json), or a REDCap data dictionary (.csv).`,
  );
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new FileProblem("missing", `There is no file ${path}: check the name and where it is.`, path);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new JobProblem(`${path} is not valid JSON: check that the whole file was saved.`);
  }
}

async function readTable(path: string): Promise<DictionaryImport | null> {
  const model = await openWorkbook(path);
  const tab = model.tabNamed("Dictionary") ?? model.tabs[0];
  return tab ? importTable(textsOf(model, tab)) : null;
}

async function dictionaryOf(path: string): Promise<Dictionary> {
  const model = await openWorkbook(path);
  const tabs = model.tabs
    .filter(({ name }) => inputTabKind(name) !== null)
    .map((tab) => ({ id: tab.id, name: tab.name, cells: textsOf(model, tab), asWritten: true }));
  const { dictionary } = readDictionary(tabs, { dateOrder: "ymd", decimalComma: false });
  if (dictionary) return dictionary;
  throw new JobProblem(
    `${path} has no Dictionary that can be read: add a tab named Dictionary with at least a Field column.`,
  );
}

function textsOf(model: WorkbookModel, tab: TabModel): (string & Cell)[][] {
  return Array.from({ length: tab.lastRow }, (_, row) =>
    Array.from({ length: tab.lastColumn }, (_, column) => displayText(model, tab, row + 1, column + 1)),
  );
}

function refuseToOverwrite(output: string): void {
  if (!existsSync(output)) return;
  throw new FileProblem(
    "unwritable",
    `${output} is there already and is not written over. Give another name, or move it away first.`,
    output,
  );
}
