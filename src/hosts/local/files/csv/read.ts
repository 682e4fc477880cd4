/** CSV files to tabs: cells are text as written, nothing is coerced. */
import { parse } from "csv-parse/sync";
import { gridFor, type TabModel } from "../../runtime/store/tab";
import { decodeText } from "./encoding";
import { unguarded } from "./formula-guard";

const SEPARATORS = [",", ";", "\t"];

/**
 * Throws an Error where the text is no CSV (a quote that never closes).
 *
 * @param isOurs as in `writeCsv`
 */
export function readCsv(bytes: Uint8Array, tab: TabModel, isOurs = false): void {
  const text = decodeText(bytes);
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  rows.forEach((cells, down) => {
    cells.forEach((cell, across) => {
      if (cell !== "") tab.setValue(down + 1, across + 1, isOurs ? unguarded(cell) : cell);
    });
  });
  Object.assign(tab, gridFor(tab.lastRow, tab.lastColumn));
  tab.edited = false;
}

/** The sign that the first line has most of, outside quotes; a comma where it has none. */
function separatorOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
