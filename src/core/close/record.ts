/** The tab that keeps closed periods: one line each, its numbers as text in pieces that a cell can hold. */

import type { OutValue, TabEdit } from "../plan/plan";
import { cubeToText, unpacked } from "../plan/stage-cube";
import { cellsEdit } from "../plan/table-edit";
import type { Cell } from "../table/cell";
import type { ClosedPeriod, Recorded } from "./model";

const COLUMNS = ["Period", "Closed on", "Run", "Record"] as const;
/** A cell of an `.xlsx` file holds 32,767 characters. */
const PIECE = 30_000;
/** Stands before each piece, so that none can be taken for a number, or lose a space at its end. */
const MARK = "|";

/** The tab is hidden: what it says is for the job, and it holds numbers that are not published. */
export function planClosed(periods: readonly ClosedPeriod[]): TabEdit {
  const rows = periods.map(closedRow);
  const width = Math.max(COLUMNS.length, ...rows.map((row) => row.length));
  const more = Array.from({ length: width - COLUMNS.length }, (_, index) => `Record ${index + 2}`);
  const table = [[...COLUMNS, ...more], ...rows];
  const cells = table.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  const edit = cellsEdit("closed", "Closed periods", cells);
  return { ...edit, filter: false, hidden: true };
}

function closedRow({ period, closedOn, run, cells, data, metrics }: ClosedPeriod): OutValue[] {
  const numbers = cubeToText({ cells, overlapping: new Set() });
  const prints = data.map(({ partner, table, rows }) => [partner, table, rows.join(" ")]);
  const text = `[${numbers},${JSON.stringify(prints)},${JSON.stringify(metrics)}]`;
  // What is not ASCII is written as its code, so that no sign is cut in two.
  const plain = text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const pieces: string[] = [];
  for (let at = 0; at < plain.length; at += PIECE) pieces.push(MARK + plain.slice(at, at + PIECE));
  return [period, closedOn, run, ...pieces];
}

/** The lines of the tab as it stands; people may have moved lines, but a text that they changed is lost. */
export function readClosed([, ...rows]: readonly (readonly Cell[])[]): Recorded[] {
  return rows.flatMap((row): Recorded[] => {
    const [period = "", closedOn = "", run = "", ...pieces] = row.map(String);
    if (period === "") return [];
    const text = pieces.map((piece) => piece.slice(MARK.length)).join("");
    try {
      const [numbers, prints, metrics] = JSON.parse(text) as [unknown, string[][], ClosedPeriod["metrics"]];
      const data = prints.map(([partner = "", table = "", hashes = ""]) => {
        return { partner, table, rows: hashes === "" ? [] : hashes.split(" ") };
      });
      const { cells } = unpacked(numbers);
      return [{ period, closed: { period, closedOn, run, cells, data, metrics } }];
    } catch {
      return [{ period, closed: null }];
    }
  });
}
