/** Saves a workbook, never half: written under another name first, then renamed. */
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { WorkbookModel } from "../runtime/store/workbook";
import { ourTabs } from "./csv/formula-guard";
import { writeCsv } from "./csv/write";
import { STATE_FILE } from "./open";
import { FileProblem } from "./problem";
import { stateText } from "./xlsx/state";
import { writeXlsx } from "./xlsx/write";

/**
 * To an .xlsx file where `path` ends so, else to a folder with one CSV file a tab. Replaces an .xlsx file that
 * is there, and in a folder the files of the same tabs. Throws a FileProblem.
 */
export async function saveWorkbook(model: WorkbookModel, path: string): Promise<void> {
  const kind = extname(path).toLowerCase();
  if (kind !== ".xlsx" && kind !== "" && !(await isFolder(path))) {
    const message = `${basename(path)} cannot be written: name a file that ends in .xlsx, or a folder for CSV files.`;
    throw new FileProblem("wrong-extension", message, path);
  }
  try {
    await (kind === ".xlsx" ? saveXlsx(model, path) : saveFolder(model, path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${path} could not be written (${reason}): check the folder, its permissions and the free space.`;
    throw new FileProblem("unwritable", message, path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isDirectory() ?? false;
}

async function saveXlsx(model: WorkbookModel, path: string): Promise<void> {
  const bytes = writeXlsx(model);
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function saveFolder(model: WorkbookModel, path: string): Promise<void> {
  const ours = ourTabs(model);
  const files = model.tabs.map(
    (tab) => [`${fileName(tab.name)}.csv`, writeCsv(tab, model.styles, ours.has(tab.id))] as const,
  );
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  const draft = join(parent, `.${basename(path)}.${process.pid}.tmp`);
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft);
    for (const [name, text] of files) await writeFile(join(draft, name), text);
    await writeFile(join(draft, STATE_FILE), stateText(model));
    if (!(await isFolder(path))) await rename(draft, path);
    else for (const name of await readdir(draft)) await rename(join(draft, name), join(path, name));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function fileName(tab: string): string {
  return tab.replace(/[/\\:*?"<>|%\p{Cc}]|^\./gu, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}
