/** Rows of totals among the data: a total's label, and numbers that are the sum of those above. */
import type { Cell } from "../table/cell";
import { labelKey } from "../table/label";

const LABEL = /^(?:grand|sub|sum|suma|gran|overall)?(?:total|totals|totales)(?:general)?$|^(?:sum|suma)$/;
/** `Total Lincoln`, `Lincoln Total`, `Total:`. */
const WORD = /\b(?:sub-?|grand\s+)?total(?:s|es)?\b(?:\s+(?:for|of|de|del|para)\b)?/i;

/** Longest text that is taken for a label. */
const LONGEST = 60;

/**
 * True for a label that can be nothing but a total's: `Grand total`, or `Lincoln total` below rows of Lincoln.
 * `Total Fitness` may be a site.
 */
export function isPlainTotal(label: string, above: readonly Cell[] = []): boolean {
  if (LABEL.test(labelKey(label))) return true;
  const group = labelKey(label.replace(WORD, ""));
  return group !== "" && above.some((cell) => typeof cell === "string" && labelKey(cell) === group);
}

/** The total's label among the first cells of a row, or further right where it is the first of all; "" for none. */
export function totalLabel(row: readonly Cell[]): string {
  let blank = true;
  for (let i = 0; i < row.length && (i < 3 || blank); i++) {
    const cell = row[i];
    blank &&= cell === "";
    if (typeof cell !== "string" || cell.length > LONGEST || !mayBeLabel(cell)) continue;
    if (WORD.test(cell) || isPlainTotal(cell)) return cell.trim();
  }
  return "";
}

/**
 * Whether a text may have `tot` or `sum` in it. Three letters in a row stand on one of every three places, so that a look at
 * these tells most texts apart: it is done for every row.
 */
function mayBeLabel(text: string): boolean {
  for (let i = 2; i < text.length; i += 3) {
    const letter = text.charCodeAt(i) | 32;
    // m, o, and s to u, in lower case or not.
    if (letter === 109 || letter === 111 || (letter >= 115 && letter <= 117)) return MAYBE.test(text);
  }
  return false;
}

const MAYBE = /tot|sum/i;

/** How the numbers of a row compare with the sums above it. */
export interface TotalMatch {
  /** How many columns hold the sum of those above. */
  readonly equal: number;
  /** How many columns hold a number that cannot be judged, since one above it is not known. */
  readonly unknown: number;
  /** Columns (from 1) with another number, and what the rows above add up to there. */
  readonly differ: readonly { readonly column: number; readonly stated: number; readonly sum: number }[];
}

type NumberReader = (cell: Cell, k: number) => number | null;

/** What the rows above add up to in one column, and whether one of its numbers is not known. */
interface Sum {
  known: number;
  partial: boolean;
}

/** Sums of some columns since the top and since the last total, so that a table is added up once. */
export class RunningSums {
  private readonly all: Sum[];
  private sinceTotal: Sum[];

  constructor(readonly columns: readonly number[]) {
    this.all = columns.map(noSum);
    this.sinceTotal = columns.map(noSum);
  }

  /** `number` reads a cell of a column (by its place among them); null for a blank, NaN for what is not known. */
  add(row: readonly Cell[], number: NumberReader): void {
    for (let k = 0; k < this.columns.length; k++) {
      const value = number(row[this.columns[k]! - 1] ?? "", k);
      if (value === null) continue;
      addTo(this.all[k]!, value);
      addTo(this.sinceTotal[k]!, value);
    }
  }

  /** Compared with the sums from the top or from the last total, whichever fit better. */
  compare(row: readonly Cell[], number: NumberReader): TotalMatch {
    const [all, part] = [this.all, this.sinceTotal].map((sums) => this.match(row, number, sums));
    return part!.equal > all!.equal ||
      (part!.equal === all!.equal && part!.differ.length < all!.differ.length)
      ? part!
      : all!;
  }

  passTotal(): void {
    this.sinceTotal = this.columns.map(noSum);
  }

  private match(row: readonly Cell[], number: NumberReader, sums: readonly Sum[]): TotalMatch {
    let equal = 0;
    let unknown = 0;
    const differ: { column: number; stated: number; sum: number }[] = [];
    for (const [k, column] of this.columns.entries()) {
      const stated = number(row[column - 1] ?? "", k);
      if (stated === null) continue;
      const sum = Number(sums[k]!.known.toPrecision(15));
      if (Math.abs(stated - sum) <= 1e-9 * Math.max(1, Math.abs(stated))) equal++;
      else if (sums[k]!.partial) unknown++;
      else differ.push({ column, stated, sum });
    }
    return { equal, unknown, differ };
  }
}

const noSum = (): Sum => ({ known: 0, partial: false });

function addTo(sum: Sum, value: number): void {
  if (Number.isNaN(value)) sum.partial = true;
  else sum.known += value;
}
