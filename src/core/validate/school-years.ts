/** School years in a workbook that knows of no fiscal year. */
import { enumVariant } from "../checks/enum-variant";
import type { Field } from "../dictionary/model";
import type { Cell } from "../table/cell";
import { cellText } from "../table/cell-text";
import { endOfSchoolYear } from "../time/parse-period";
import type { Period } from "../time/period";
import type { IssueLog, Spot } from "./issue-log";
import type { DataRows } from "./open-column";
import { partnerPeriod } from "./types/period";
import type { ReadOptions } from "./types/typed";

interface FirstYear {
  readonly cell: Cell;
  readonly spot: Spot;
  readonly period: Period;
}

/**
 * The options for a column (from 1) of years: where it has school years and no others, they are read, which is said once.
 * `2024-25` beside `2025` stays a mistake.
 */
export function withSchoolYears(
  field: Field,
  column: number,
  data: DataRows,
  options: ReadOptions,
  log: IssueLog,
): ReadOptions {
  if (!mayHaveSchoolYears(field, options)) return options;
  const first = firstSchoolYear(column, data, options);
  if (first === null) return options;
  log.addCell(field, enumVariant(field, first.period.key), first.spot, first.cell);
  return { ...options, schoolYears: true };
}

/** Whether a field holds years, and these begin in January for the partner as for all. */
export function mayHaveSchoolYears({ type }: Field, { fiscalYear, partnerFiscalYear }: ReadOptions): boolean {
  return type === "year" && fiscalYear === 1 && partnerFiscalYear === 1;
}

/** Null where there is none, or also another year. */
function firstSchoolYear(
  column: number,
  { cells, rowNumbers }: DataRows,
  options: ReadOptions,
): FirstYear | null {
  let first: FirstYear | null = null;
  for (const row of rowNumbers) {
    const cell = cells[row - 1]![column - 1] ?? "";
    const text = cellText(cell).trim();
    if (text === "" || (first !== null && cell === first.cell)) continue;
    if (partnerPeriod(text, "year", options)) return null;
    const period: Period | null = first === null ? endOfSchoolYear(text) : null;
    if (period) first = { cell, spot: { row, column }, period };
  }
  return first;
}
