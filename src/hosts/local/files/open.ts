/** Opens a workbook: an .xlsx file, a folder of CSV files (one a tab), or a single CSV file. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { WorkbookModel } from "../runtime/store/workbook";
import { ourTabs } from "./csv/formula-guard";
import { readCsv } from "./csv/read";
import { FileProblem } from "./problem";
import { readXlsx } from "./xlsx/read";
import { addTabs, readState } from "./xlsx/state";

/** Lies beside the CSV files of a folder and keeps what they have no place for. */
export const STATE_FILE = ".shared-metrics.json";

/** Throws a FileProblem. */
export async function openWorkbook(path: string): Promise<WorkbookModel> {
  const info = await stat(path).catch(() => null);
  if (!info)
    throw new FileProblem(
      "missing",
      `There is no file or folder ${path}: check the name and where it is.`,
      path,
    );
  if (info.isDirectory()) return openFolder(path);
  const kind = extname(path).toLowerCase();
  if (kind === ".csv") return openCsvFiles(path, [path], "");
  if (kind !== ".xlsx") {
    const message = `${basename(path)} is no .xlsx or .csv file: save it as .xlsx in your spreadsheet program, then try again.`;
    throw new FileProblem("wrong-extension", message, path);
  }
  return openXlsx(path, await bytesOf(path));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new FileProblem("unreadable", `${basename(path)} may not be read: check its permissions.`, path);
  });
}

function openXlsx(path: string, bytes: Uint8Array): WorkbookModel {
  const name = basename(path);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const message = `${name} is protected with a password or is an old .xls file: open it in your spreadsheet program, take the password off, and save it as .xlsx.`;
    throw new FileProblem("encrypted", message, path);
  }
  if (!startsWith(bytes, [0x50, 0x4b])) {
    const message = `${name} is not an .xlsx file, whatever its name says: save it as .xlsx in your spreadsheet program.`;
    throw new FileProblem("not-xlsx", message, path);
  }
  try {
    return readXlsx(bytes, basename(path, extname(path)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${name} is broken (${reason}): open it in your spreadsheet program, save a copy, and use that.`;
    throw new FileProblem("broken", message, path);
  }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

async function openFolder(path: string): Promise<WorkbookModel> {
  const names = await readdir(path);
  const files = names.filter((name) => extname(name).toLowerCase() === ".csv" && !name.startsWith("."));
  if (files.length === 0) {
    const what = names.length === 0 ? "is empty" : "has no .csv files";
    throw new FileProblem(
      "empty-folder",
      `The folder ${path} ${what}: put one .csv file a tab into it.`,
      path,
    );
  }
  const state = await readFile(join(path, STATE_FILE), "utf8").catch(() => "");
  return openCsvFiles(
    path,
    files.sort().map((name) => join(path, name)),
    state,
  );
}

async function openCsvFiles(
  path: string,
  files: readonly string[],
  stateText: string,
): Promise<WorkbookModel> {
  const model = new WorkbookModel({ name: basename(path, extname(path)) });
  const state = readState(stateText);
  const rank = Object.keys(state.tabs);
  const place = (name: string) => (rank.includes(name) ? rank.indexOf(name) : rank.length);
  const named = files
    .map((file) => ({ file, name: tabName(file) }))
    .sort((a, b) => place(a.name) - place(b.name));
  const tabs = addTabs(
    model,
    named.map(({ name }) => name),
    state,
  );
  const ours = ourTabs(model);
  for (const [index, { file }] of named.entries()) {
    const bytes = await bytesOf(file);
    try {
      readCsv(bytes, tabs[index]!, ours.has(tabs[index]!.id));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new FileProblem(
        "broken",
        `${basename(file)} is no readable CSV (${reason}): export it again.`,
        file,
      );
    }
    tabs[index]!.hidden = state.hidden?.includes(tabs[index]!.name) ?? false;
  }
  model.asWritten = true;
  return model;
}

/** Signs that a file name cannot hold are written as `%2F`. */
function tabName(file: string): string {
  const name = basename(file, extname(file));
  return name.replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
