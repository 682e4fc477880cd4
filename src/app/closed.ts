/** Closed periods in a run: the record is read, carried into the numbers, and written with them. */
import type { Issue } from "../core/checks/issue";
import { carried } from "../core/close/carry";
import { changesAfterClose, metricHash } from "../core/close/changes";
import { closingOf } from "../core/close/closing";
import { dataPrints } from "../core/close/data-prints";
import type { ClosedPeriod, DataPrint } from "../core/close/model";
import { planClosed, readClosed } from "../core/close/record";
import type { Records } from "../core/consolidate/model";
import type { TabEdit } from "../core/plan/plan";
import type { Cube } from "../core/summarize/model";
import { publishedOf } from "../core/suppress/protect";
import type { Lease } from "./lease";
import type { Workbook } from "./ports";
import { readOutput } from "./read-output";
import { stagedJson, stageIssues, stageJson } from "./staging";
import type { Numbers } from "./steps/summarize";

/** What this run closes and opens again. */
export interface Books {
  readonly closing: readonly { readonly period: string; readonly data: readonly DataPrint[] }[];
  readonly reopened: readonly string[];
}

const KEY = "closing";
const OUTPUT = "closed";
const NOTHING: Books = { closing: [], reopened: [] };

/** The numbers with closed periods as they were published. */
export interface Kept {
  readonly cube: Cube;
  /** Closed periods whose data are others than when they were closed. */
  readonly changed: ReadonlySet<string>;
}

/** Stages what has changed in closed periods, and keeps their numbers. */
export function keepBooks(workbook: Workbook, records: Records, fresh: Cube, mode: Lease["mode"]): Kept {
  const { dictionary } = records;
  const recorded = readClosed(readOutput(workbook, OUTPUT));
  if (dictionary.settings.closedThrough === "" && recorded.length === 0)
    return { cube: fresh, changed: new Set() };
  const present = [...records.periods.map(({ key }) => key), ...fresh.cells.map(({ period }) => period)];
  const closing = closingOf(dictionary.settings, recorded, present);
  const shut = new Set([...closing.closing, ...closing.kept.map(({ period }) => period)]);
  for (const period of present) if (closing.isKept(period)) shut.add(period);
  const rows = dataPrints(records, [...shut]);
  const ofKept = rows.filter(({ period }) => closing.isKept(period));
  const issues = changesAfterClose(closing.kept, ofKept, records);
  stageIssues(workbook, OUTPUT, issues);
  const changed = new Set(issues.flatMap(changedPeriod));
  if (mode === "check") return { cube: fresh, changed };
  const dataOf = (period: string) =>
    rows
      .filter((one) => one.period === period)
      .map(({ partner, table, prints }) => ({ partner, table, rows: prints }));
  const books: Books = {
    closing: closing.closing.map((period) => ({ period, data: dataOf(period) })),
    reopened: closing.reopened,
  };
  stageJson(workbook, KEY, books);
  return { cube: carried(fresh, closing, dictionary), changed };
}

function changedPeriod({ check, params }: Issue): string[] {
  if (check !== "changed-after-close") return [];
  return params.what === "data" ? [params.period] : [];
}

export function stagedBooks(workbook: Workbook): Books {
  return workbook.readStaged([KEY]).has(KEY) ? stagedJson<Books>(workbook, KEY) : NOTHING;
}

/** The edit of the record where this run closes a period or opens one again; to be written together with the numbers. */
export function closedEdits(workbook: Workbook, run: string, numbers: Numbers): TabEdit[] {
  const { closing, reopened } = stagedBooks(workbook);
  if (closing.length === 0 && reopened.length === 0) return [];
  const { dictionary, cube, protection } = numbers;
  const gone = new Set([...reopened, ...closing.map(({ period }) => period)]);
  const kept = readClosed(readOutput(workbook, OUTPUT)).flatMap(({ period, closed }) =>
    closed && !gone.has(period) ? closed : [],
  );
  const closedOn = workbook.now().instant;
  const metrics = Object.fromEntries(dictionary.metrics.map((metric) => [metric.name, metricHash(metric)]));
  const closed = closing.map(({ period, data }): ClosedPeriod => {
    const cells = cube.cells.filter((cell) => cell.period === period);
    const decided = cells.map((cell) => ({ ...cell, published: publishedOf(cell, protection, dictionary) }));
    return { period, closedOn, run, cells: decided, data, metrics };
  });
  return [planClosed([...kept, ...closed])];
}
