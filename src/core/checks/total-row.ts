/** Rows of totals among the data: a total's label, and numbers that are the sum of those above. */
import type { Cell } from "../table/cell";
import { labelKey } from "../table/label";

const LABEL = /^(?:grand|sub|sum|suma|gran|overall)?(?:total|totals|totales)(?:general)?$|^(?:sum|suma)$/;
/** `Total Lincoln`, `Lincoln Total`, `Total:`. */
const WORD = /\b(?:sub-?|grand\s+)?total(?:s|es)?\b/i;

/** Longest text that is taken for a label. */
const LONGEST = 60;

/** The total's label among the first cells of a row, or "". */
export function totalLabel(row: readonly Cell[]): string {
  for (let i = 0; i < row.length && i < 3; i++) {
    const cell = row[i];
    if (typeof cell !== "string" || cell === "" || cell.length > LONGEST || !MAYBE.test(cell)) continue;
    if (WORD.test(cell) || LABEL.test(labelKey(cell))) return cell.trim();
  }
  return "";
}

const MAYBE = /tot|sum/i;

/** Sums of some columns since the top and since the last total, so that a table is added up once. */
export class RunningSums {
  private readonly all: number[];
  private readonly sinceTotal: number[];

  constructor(readonly columns: readonly number[]) {
    this.all = columns.map(() => 0);
    this.sinceTotal = columns.map(() => 0);
  }

  /** `number` reads a cell; null where it holds none. */
  add(row: readonly Cell[], number: (cell: Cell) => number | null): void {
    for (let k = 0; k < this.columns.length; k++) {
      const value = number(row[this.columns[k]! - 1] ?? "") ?? 0;
      this.all[k]! += value;
      this.sinceTotal[k]! += value;
    }
  }

  /** True where the row has numbers and all of them are sums of what was added, from the top or from the last total. */
  isTotal(row: readonly Cell[], number: (cell: Cell) => number | null): boolean {
    return this.matches(row, number, this.all) || this.matches(row, number, this.sinceTotal);
  }

  passTotal(): void {
    this.sinceTotal.fill(0);
  }

  private matches(
    row: readonly Cell[],
    number: (cell: Cell) => number | null,
    sums: readonly number[],
  ): boolean {
    let compared = 0;
    for (let k = 0; k < this.columns.length; k++) {
      const value = number(row[this.columns[k]! - 1] ?? "");
      if (value === null) continue;
      if (Math.abs(value - sums[k]!) > 1e-9 * Math.max(1, Math.abs(value))) return false;
      compared++;
    }
    return compared > 0;
  }
}
