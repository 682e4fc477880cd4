/** `report.json`: what the output tabs hold, as the contract lists it, read back from the workbook that was written. */

import { isoDate, isoDateTime } from "../../../core/time/calendar";
import type { Progress, RunSummary } from "../../../protocol/calls";
import { CellError } from "../runtime/store/tab";
import type { WorkbookModel } from "../runtime/store/workbook";
import type { Usage } from "../runtime/usage";

export type ReportValue = string | number | boolean | null;
export type ReportRow = Readonly<Record<string, ReportValue>>;

export interface Report {
  readonly run: Pick<RunSummary, "id" | "startedAt" | "dictionary" | "complete" | "partners">;
  readonly issues: readonly ReportRow[];
  readonly master: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly ReportValue[])[];
  };
  readonly summary: readonly ReportRow[];
  readonly gaps: readonly ReportRow[];
  readonly coverage: readonly ReportRow[];
  readonly usage: Usage;
}

/** In a check only the issues are made anew; what the file holds of an earlier run is not reported as if it were. */
export function makeReport(
  model: WorkbookModel,
  summary: NonNullable<Progress["summary"]>,
  usage: Usage,
): Report {
  const { id, startedAt, dictionary, complete, partners, mode } = summary;
  const tabOf = new Map(summary.outputs.map(({ output, tab }) => [output, tab]));
  const read = (output: string) =>
    readTable(model, mode === "run" || output === "issues" ? tabOf.get(output) : undefined);
  const hidden = (rows: ReportRow[]) =>
    rows.map((row) => mapValues(row, (value) => (value === "*" ? null : value)));
  return {
    run: { id, startedAt, dictionary, complete, partners },
    issues: asObjects(read("issues")),
    master: read("master"),
    summary: hidden(asObjects(read("summary"))),
    gaps: asObjects(read("gap-flags")).filter((row) => row.whatItMeans !== null),
    coverage: asObjects(read("coverage")),
    usage,
  };
}

interface Table {
  readonly columns: string[];
  readonly rows: ReportValue[][];
}

function readTable(model: WorkbookModel, name: string | undefined): Table {
  const tab = name === undefined ? null : model.tabNamed(name);
  if (!tab) return { columns: [], rows: [] };
  const width = tab.lastColumn;
  const rows = Array.from({ length: tab.lastRow }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const value = tab.value(row + 1, column + 1);
      if (value instanceof CellError) return value.code;
      if (typeof value !== "number" || !model.styles.isDate(tab.style(row + 1, column + 1)))
        return value ?? null;
      return Number.isInteger(value) ? isoDate(value) : isoDateTime(value);
    }),
  );
  return { columns: (rows[0] ?? []).map(String), rows: rows.slice(1) };
}

/** Columns become keys: `What to do` is `whatToDo`. */
function asObjects({ columns, rows }: Table): ReportRow[] {
  const keys = columns.map(camelCase);
  return rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null])));
}

function camelCase(header: string): string {
  const [first = "", ...rest] = header.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capital).join("");
}

function mapValues(row: ReportRow, change: (value: ReportValue) => ReportValue): ReportRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
}
