/** Our own output tabs read back: what stands there is what was published. */
import type { Voice } from "../gaps/model";
import type { SummaryRow } from "../summarize/model";
import type { Cell } from "../table/cell";
import { isBlank } from "../table/cell";
import { labelKey } from "../table/label";
import type { SaidFlag } from "./data-walk";
import { headerOf } from "./header";
import { SUMMARY_COLUMNS } from "./summary";
import { VOICE_COLUMNS } from "./voices";

type Cells = readonly (readonly Cell[])[];

const NAMES = new Set<string>(["metric", "period", "partner", "dimension", "group", "status"]);

/** Rows of Summary, in the order of the tab. */
export function readSummary(cells: Cells): SummaryRow[] {
  return entries(cells).map(({ text, number }) => {
    const values = SUMMARY_COLUMNS.map((key) => [key, NAMES.has(key) ? text(key) : number(key)]);
    return Object.fromEntries(values) as SummaryRow;
  });
}

const OF_FLAGS = [
  ...(["flagId", "severity", "kind", "metric", "question", "dimension", "whatItMeans", "ask"] as const),
];

/** The flags that stand; of those that are gone no sentence is left. */
export function readFlags(cells: Cells): SaidFlag[] {
  return entries(cells)
    .map(({ text }) => Object.fromEntries(OF_FLAGS.map((key) => [key, text(key)])) as unknown as SaidFlag)
    .filter(({ whatItMeans }) => whatItMeans !== "");
}

export function readVoices(cells: Cells): Voice[] {
  return entries(cells).map(({ text }) => {
    const values = VOICE_COLUMNS.map((key) => [key, text(key)]);
    return { ...(Object.fromEntries(values) as Voice), flagIds: text("flagIds").split("; ") };
  });
}

interface Entry {
  /** What stands in the column of a key; "" where the cell is blank or the column is gone. */
  text(key: string): string;
  /** Null for anything but a number: `*` is no number. */
  number(key: string): number | null;
}

/** People may have moved columns or added their own: they are found by their headers. */
function entries([header = [], ...rows]: Cells): Entry[] {
  const places = new Map(header.map((cell, index) => [labelKey(String(cell)), index]));
  return rows
    .filter((row) => !row.every(isBlank))
    .map((row) => {
      const cell = (key: string) => row[places.get(labelKey(headerOf(key))) ?? -1];
      return {
        text: (key) => String(cell(key) ?? ""),
        number: (key) => {
          const value = cell(key);
          return typeof value === "number" ? value : null;
        },
      };
    });
}
