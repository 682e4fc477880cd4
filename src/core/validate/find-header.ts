/** Where the headers of a tab are: below titles and notes, in one row or split over two. */
import { fieldIndex } from "../dictionary/lookup";
import type { Field, TableSpec } from "../dictionary/model";
import type { Cell } from "../table/cell";
import { cellText } from "../table/cell-text";
import { labelKey } from "../table/label";
import { matchHeaders } from "../table/match-headers";
import { cleanText } from "./clean-text";

export interface HeaderRow {
  /** The row above the first data row, from 1; of a split header the lower one. */
  readonly row: number;
  /** First row of the header: the same, or the one above it. */
  readonly firstRow: number;
  /** One for each column, "" where there is none. */
  readonly headers: readonly string[];
  /** How many different fields the headers name. */
  readonly score: number;
}

/** How many rows of titles, notes and blanks may stand above the header. */
const ROWS_ABOVE = 20;
/** How many rows are looked at for headers that are all misspelt. */
const ROWS_GUESSED = 5;

type Cells = readonly (readonly Cell[])[];

/**
 * The header row among the first rows of a tab, or null. `mapped` goes from the `labelKey` of a partner's own headers to
 * machine names.
 */
export function findHeader(
  cells: Cells,
  fields: readonly Field[],
  mapped: ReadonlyMap<string, string>,
): HeaderRow | null {
  const names = knownNames(fields, mapped);
  const rows = cells.slice(0, ROWS_ABOVE + 2).map(headersOf);
  let best: HeaderRow | null = null;
  for (let i = 0; i < Math.min(rows.length, ROWS_ABOVE + 1); i++) {
    const found = headerAt(rows, i, names);
    if (found.score > (best?.score ?? 0)) best = found;
  }
  if (best !== null && convinces(best)) return best;
  return guessHeader(rows.slice(0, ROWS_ABOVE + 1), fields, mapped);
}

/** The table whose fields the headers of a tab name most; of equals, the one with the fewest others. Null if none. */
export function bestTable(
  cells: Cells,
  tables: readonly TableSpec[],
  mapped: ReadonlyMap<string, string>,
): { readonly table: TableSpec; readonly header: HeaderRow } | null {
  let best: { table: TableSpec; header: HeaderRow } | null = null;
  for (const table of tables) {
    const header = findHeader(cells, table.fields, mapped);
    if (header === null) continue;
    const more = header.score - (best?.header.score ?? 0);
    if (best === null || more > 0 || (more === 0 && table.fields.length < best.table.fields.length)) {
      best = { table, header };
    }
  }
  return best;
}

/** Everything that names a field, as `labelKey`. */
function knownNames(fields: readonly Field[], mapped: ReadonlyMap<string, string>): Names {
  const names = fieldIndex(fields);
  for (const [header, name] of mapped) {
    const field = fields.find((each) => each.name === name);
    if (field) names.set(header, field);
  }
  return names;
}
type Names = ReadonlyMap<string, Field>;

/** The field that a header names, if any; `race___2` names `race`. */
function named(header: string, names: Names): Field | undefined {
  const checkbox = header.indexOf("___");
  const list = checkbox > 0 ? names.get(labelKey(header.slice(0, checkbox))) : undefined;
  return names.get(labelKey(header)) ?? list;
}

/** How many different fields the headers name. */
function scoreOf(headers: readonly string[], names: Names): number {
  return new Set(headers.flatMap((header) => named(header, names) ?? [])).size;
}

/** The header that starts at a row: that row alone, or with the next where only the two together say more. */
function headerAt(rows: readonly string[][], i: number, names: Names): HeaderRow {
  const upper = rows[i]!;
  const alone = { row: i + 1, firstRow: i + 1, headers: upper, score: scoreOf(upper, names) };
  const lower = rows[i + 1];
  if (lower === undefined) return alone;
  const joined = joinRows(upper, lower, names);
  const score = scoreOf(joined, names);
  if (score <= alone.score || score <= scoreOf(lower, names)) return alone;
  return { row: i + 2, firstRow: i + 1, headers: joined, score };
}

/** `Gender` over `Female`, `Male` reads `Gender Female`, `Gender Male`: an upper header reaches to the next one. */
function joinRows(upper: readonly string[], lower: readonly string[], names: Names): string[] {
  let reach = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const above = upper[i] ?? "";
    const below = lower[i] ?? "";
    if (above !== "") reach = above;
    const readings = [`${reach} ${below}`.trim(), below, above];
    return readings.find((reading) => named(reading, names)) ?? `${above} ${below}`.trim();
  });
}

/** One header that happens to be a field's name among many that are not is no header row. */
function convinces({ headers, score }: HeaderRow): boolean {
  const filled = headers.filter((header) => header !== "").length;
  return score >= 3 || score * 3 >= filled;
}

/** The row that reads most like the fields, where no header is spelt as the dictionary has it. */
function guessHeader(
  rows: readonly string[][],
  fields: readonly Field[],
  mapped: ReadonlyMap<string, string>,
): HeaderRow | null {
  let best: HeaderRow | null = null;
  const filled = rows.flatMap((headers, i) => (headers.some((header) => header !== "") ? [i] : []));
  for (const i of filled.slice(0, ROWS_GUESSED)) {
    const headers = rows[i]!;
    const likely = new Set(matchHeaders(headers, fields, mapped).flatMap(({ field }) => field?.name ?? []));
    const enough = Math.min(2, fields.length);
    if (likely.size < enough || likely.size <= (best?.score ?? 0)) continue;
    best = { row: i + 1, firstRow: i + 1, headers, score: likely.size };
  }
  return best;
}

function headersOf(row: readonly Cell[]): string[] {
  return row.map((cell) => cleanText(cellText(cell)));
}
