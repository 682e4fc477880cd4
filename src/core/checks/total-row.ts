/** Rows of totals among the data: a total's label, and numbers that are the sum of those above. */
import type { Cell } from "../table/cell";
import { labelKey } from "../table/label";

const LABEL = /^(?:grand|sub|sum|suma|gran|overall)?(?:total|totals|totales)(?:general)?$|^(?:sum|suma)$/;
/** `Total Lincoln`, `Lincoln Total`, `Total:`. */
const WORD = /\b(?:sub-?|grand\s+)?total(?:s|es)?\b/i;

/** Longest text that is taken for a label. */
const LONGEST = 60;

/** True for a label that can be nothing but a total's; `Total Fitness` may be a site. */
export function isPlainTotal(label: string): boolean {
  return LABEL.test(labelKey(label));
}

/** The total's label among the first cells of a row, or "". */
export function totalLabel(row: readonly Cell[]): string {
  for (let i = 0; i < row.length && i < 3; i++) {
    const cell = row[i];
    if (typeof cell !== "string" || cell === "" || cell.length > LONGEST || !MAYBE.test(cell)) continue;
    if (WORD.test(cell) || isPlainTotal(cell)) return cell.trim();
  }
  return "";
}

const MAYBE = /tot|sum/i;

/** How the numbers of a row compare with the sums above it. */
export interface TotalMatch {
  /** How many columns hold the sum of those above. */
  readonly equal: number;
  /** Columns (from 1) with another number, and what the rows above add up to there. */
  readonly differ: readonly { readonly column: number; readonly stated: number; readonly sum: number }[];
}

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

  /** Compared with the sums from the top or from the last total, whichever fit better. */
  compare(row: readonly Cell[], number: (cell: Cell) => number | null): TotalMatch {
    const [all, part] = [this.all, this.sinceTotal].map((sums) => this.match(row, number, sums));
    return part!.equal > all!.equal ||
      (part!.equal === all!.equal && part!.differ.length < all!.differ.length)
      ? part!
      : all!;
  }

  passTotal(): void {
    this.sinceTotal.fill(0);
  }

  private match(
    row: readonly Cell[],
    number: (cell: Cell) => number | null,
    sums: readonly number[],
  ): TotalMatch {
    let equal = 0;
    const differ: { column: number; stated: number; sum: number }[] = [];
    for (const [k, column] of this.columns.entries()) {
      const stated = number(row[column - 1] ?? "");
      if (stated === null) continue;
      const sum = Number(sums[k]!.toPrecision(15));
      if (Math.abs(stated - sum) > 1e-9 * Math.max(1, Math.abs(stated))) differ.push({ column, stated, sum });
      else equal++;
    }
    return { equal, differ };
  }
}
