/** Reads workbooks with the libraries themselves, so that what the project writes is seen by other eyes. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cell, Workbook } from "@cj-tech-master/excelts";
import { parse } from "csv-parse/sync";

/** A note that a check has put at a cell with a problem. */
const MARK = /^Shared Metrics ✕[\u200b-\u200d\u2060]+\n/;

/** What a person sees in a cell and what they put there beside it; marks of ours are not theirs. */
function seen(cell: Cell): string {
  const text =
    typeof cell.note === "string" ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join("");
  const note = MARK.test(text) ? "" : text;
  return JSON.stringify([cell.value, note, cell.value === null ? "" : cell.numFmt]);
}

const EMPTY = JSON.stringify([null, "", ""]);

/** Every cell of a tab that holds something, as a line: value, note and number format. */
export function contents(workbook: Workbook, name: string): string[] {
  const lines: string[] = [];
  workbook.getWorksheet(name)!.eachRow((row) =>
    row.eachCell((cell) => {
      const line = seen(cell);
      if (line !== EMPTY) lines.push(`${cell.address} ${line}`);
    }),
  );
  return lines;
}

export async function readWorkbook(path: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** The cells of each tab of an `.xlsx` or of a folder of CSV, as lines. */
export async function cellsByTab(path: string): Promise<Map<string, string[]>> {
  if (path.endsWith(".xlsx")) {
    const workbook = await readWorkbook(path);
    return new Map(workbook.worksheets.map(({ name }) => [name, contents(workbook, name)]));
  }
  const tabs = new Map<string, string[]>();
  for (const name of (await readdir(path)).filter((file) => file.endsWith(".csv"))) {
    const rows: string[][] = parse(await readFile(join(path, name), "utf8"), {
      relax_column_count: true,
      bom: true,
    });
    tabs.set(
      name,
      rows.map((row) => JSON.stringify(row)),
    );
  }
  return tabs;
}
