/** `dictionary`: dictionaries from elsewhere in, and out again. */
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { inputTabKind } from "../../../core/dictionary/input-tabs";
import type { Cell } from "../../../core/table/cell";
import type { Tab } from "../../../core/table/tab";
import { type ExportFormat, exportText } from "../../../exchange/export";
import { type DictionaryImport, importJson, importTable } from "../../../exchange/import";
import { jsonFault } from "../../../exchange/json-fault";
import { lossInWords } from "../../../exchange/words";
import { openWorkbook, saveWorkbook } from "../files/index";
import { FileProblem } from "../files/problem";
import { displayText, type TabModel, WorkbookModel } from "../runtime/index";
import { JobProblem } from "./drive";

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
  for (const loss of lost) console.log(`  not taken over: ${lossInWords(loss, "en")}`);
}

/** Writes the dictionary of a workbook as Table Schema (JSON) or as a REDCap data dictionary (CSV). */
export async function exportDictionary(input: string, format: ExportFormat, output: string): Promise<void> {
  refuseToOverwrite(output);
  const exported = exportText(await inputTabs(input), format, { dateOrder: "ymd", decimalComma: false });
  if (!exported) {
    throw new JobProblem(
      `${input} has no Dictionary that can be read: add a tab named Dictionary with at least a Field column.`,
    );
  }
  await writeFile(`${output}.tmp`, exported.text);
  await rename(`${output}.tmp`, output);
  console.log(`Wrote ${exported.fields} fields: ${output}`);
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
    const { line, column } = jsonFault(text);
    throw new JobProblem(
      `${path} is not valid JSON from line ${line}, character ${column} on: check that the whole file was saved.`,
    );
  }
}

async function readTable(path: string): Promise<DictionaryImport | null> {
  const model = await openWorkbook(path);
  const tab = model.tabNamed("Dictionary") ?? model.tabs[0];
  return tab ? importTable(textsOf(model, tab)) : null;
}

async function inputTabs(path: string): Promise<Tab[]> {
  const model = await openWorkbook(path);
  return model.tabs
    .filter(({ name }) => inputTabKind(name) !== null)
    .map((tab) => ({ id: tab.id, name: tab.name, cells: textsOf(model, tab), asWritten: true }));
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
