/** Our own output tabs read back: what stands there is what was published. */
import type { Voice } from "../gaps/model";
import type { SummaryRow } from "../summarize/model";
import type { Cell } from "../table/cell";
import { isBlank } from "../table/cell";
import { labelKey } from "../table/label";
import type { SaidFlag } from "./data-walk";

type Cells = readonly (readonly Cell[])[];

/** Rows of Summary, in the order of the tab. */
export function readSummary(cells: Cells): SummaryRow[] {
  return entries(cells).map(({ text, number }) => ({
    metric: text("Metric"),
    period: text("Period"),
    partner: text("Partner"),
    dimension: text("Dimension"),
    group: text("Group"),
    n: number("n"),
    numerator: number("Numerator"),
    denominator: number("Denominator"),
    value: number("Value"),
    low: number("Low"),
    high: number("High"),
    reference: number("Reference"),
    gap: number("Gap"),
    target: number("Target"),
    status: text("Status") as SummaryRow["status"],
  }));
}

/** The flags that stand; of those that are gone no sentence is left. */
export function readFlags(cells: Cells): SaidFlag[] {
  return entries(cells)
    .map(({ text }) => ({
      flagId: text("Flag id"),
      severity: text("Severity") as SaidFlag["severity"],
      kind: text("Kind") as SaidFlag["kind"],
      metric: text("Metric"),
      question: text("Question"),
      dimension: text("Dimension"),
      whatItMeans: text("What it means"),
      ask: text("Ask"),
    }))
    .filter(({ whatItMeans }) => whatItMeans !== "");
}

export function readVoices(cells: Cells): Voice[] {
  return entries(cells).map(({ text }) => ({
    partner: text("Partner"),
    period: text("Period"),
    dimension: text("Dimension"),
    group: text("Group"),
    prompt: text("Prompt"),
    text: text("Text"),
    flagIds: text("Flag ids").split("; "),
  }));
}

interface Entry {
  /** "" where the cell is blank or the column is gone. */
  text(column: string): string;
  /** Null for anything but a number: `*` is no number. */
  number(column: string): number | null;
}

/** People may have moved columns or added their own: they are found by their headers. */
function entries([header = [], ...rows]: Cells): Entry[] {
  const places = new Map(header.map((cell, index) => [labelKey(String(cell)), index]));
  return rows
    .filter((row) => !row.every(isBlank))
    .map((row) => {
      const cell = (column: string) => row[places.get(labelKey(column)) ?? -1];
      return {
        text: (column) => String(cell(column) ?? ""),
        number: (column) => {
          const value = cell(column);
          return typeof value === "number" ? value : null;
        },
      };
    });
}
