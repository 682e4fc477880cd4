/** Hard CSV files: the cells that the reader takes from them. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { csvTab } from "./check";
import { judged, type Outcome } from "./outcome";

export function csvSpectrum(folder: string): Outcome[] {
  return readdirSync(join(folder, "csvs")).map((file) => {
    const name = basename(file, ".csv");
    const path = join(folder, "csvs", file);
    const expected = [JSON.parse(readFileSync(join(folder, "json", `${name}.json`), "utf8"))].flat();
    const [header = [], ...rows] = csvTab(path, name, 1).cells;
    const read = rows.map((row) => Object.fromEntries(header.map((label, i) => [label, row[i]])));
    return compare(name, readFileSync(path, "utf8"), read, expected);
  });
}

type Row = Readonly<Record<string, unknown>>;

function compare(name: string, text: string, read: readonly Row[], expected: readonly Row[]): Outcome {
  const reasons: string[] = [];
  const unexplained: string[] = read.length === expected.length ? [] : [`${read.length} rows`];
  expected.forEach((row, i) => {
    for (const [label, value] of Object.entries(row)) {
      if (read[i]?.[label] === value) continue;
      if (text.includes(String(value)))
        unexplained.push(`row ${i + 1}, ${label}: ${String(read[i]?.[label])}`);
      else reasons.push(`the answer for ${label} does not stand in the file`);
    }
  });
  return judged("csv-spectrum", name, reasons, unexplained);
}
