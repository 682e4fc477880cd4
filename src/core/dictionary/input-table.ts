/** The one reader of all input tabs: a table with named columns, somewhere below a title or notes. */

import type { Issue } from "../checks/issue";
import { type Cell, isBlank } from "../table/cell";
import { getOrInsert } from "../table/get-or-insert";
import type { Tab } from "../table/tab";
import { trimmedText } from "./cell-text";
import { type CellSchema, mistakeOf } from "./cells";
import { dictionaryError } from "./dictionary-error";
import { findHeader, headerKeys, type Places, placeColumns } from "./input-header";
import type { Mistake } from "./mistakes";

export interface ColumnSpec<T> {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly schema: CellSchema<T>;
  /** The value of a blank cell, and of one that cannot be read. */
  readonly otherwise: T;
}

export function column<T, B extends T | null>(
  name: string,
  schema: CellSchema<T>,
  otherwise: B,
  ...aliases: string[]
): ColumnSpec<T | B> {
  return { name, aliases, schema, otherwise };
}

export type Specs = Readonly<Record<string, ColumnSpec<unknown>>>;
export type Values<S extends Specs> = { readonly [K in keyof S]: S[K]["otherwise"] };

/** One line of an input tab, read. */
export interface Line<S extends Specs = Specs> {
  /** As people count. */
  readonly row: number;
  readonly values: Values<S>;
  /** One cell of the line. */
  spot(name: keyof S & string): Spot;
  /** The cell as written; "" where it is blank or the tab has no such column. */
  written(name: keyof S & string): string;
  /** Notes a mistake at a cell of the line, or at the line where the tab has no such column. */
  report(name: keyof S & string, mistake: Mistake): void;
}

/** True for the first line of a key; a later one is reported as having the `name` of that. */
export function isFirst<S extends Specs>(
  line: Line<S>,
  column: keyof S & string,
  name: string,
  key: string,
  firstRows: Map<string, number>,
): boolean {
  const firstRow = getOrInsert(firstRows, key, () => line.row);
  if (firstRow !== line.row) line.report(column, { kind: "duplicate-name", name, firstRow });
  return firstRow === line.row;
}

/** False where the lower of two limits is above the upper one, which is reported at the lower. */
export function inOrder<S extends Specs>(
  line: Line<S>,
  lower: keyof S & string,
  low: number | null,
  upper: keyof S & string,
  high: number | null,
): boolean {
  if (low === null || high === null || low <= high) return true;
  const [minimum, maximum] = [line.written(lower), line.written(upper)];
  line.report(lower, { kind: "minimum-over-maximum", minimum, maximum });
  return false;
}

/** A cell of a line, with its place known. */
export interface Spot {
  readonly written: string;
  /** The column's own name, whatever the tab calls it. */
  readonly header: string;
  report(mistake: Mistake): void;
}

export interface TableLayout<S extends Specs> {
  readonly columns: S;
  /** Columns without which a line says nothing. */
  readonly essential: readonly (keyof S & string)[];
  /** Headers that belong to a known format and are of no use here. */
  readonly ignored?: readonly string[];
  /** The column that names a field, for the issues of its line. */
  readonly fieldColumn?: keyof S & string;
}

/** The lines of a tab, in order. Mistakes in headers and cells go to `issues`; blank lines are passed over. */
export function readLines<S extends Specs>(whole: Tab, layout: TableLayout<S>, issues: Issue[]): Line<S>[] {
  const headerRow = findHeader(whole.cells, headerKeys(layout.columns));
  const tab = headerRow === null ? whole : withMergedValues(whole, headerRow);
  if (headerRow === null) {
    const first = layout.columns[layout.essential[0]!]!.name;
    if (tab.cells.some((cells) => cells.some((cell) => !isBlank(cell)))) {
      issues.push(
        dictionaryError({ tab, row: null, column: null }, { kind: "missing-column", column: first }),
      );
    }
    return [];
  }
  const places = placeColumns(tab, headerRow, layout, issues);
  if (places === null) return [];
  const lines: Line<S>[] = [];
  for (let row = headerRow + 1; row <= tab.cells.length; row++) {
    if (tab.cells[row - 1]!.every(isBlank)) continue;
    const line = readLine(tab, row, layout, places, issues);
    if (line) lines.push(line);
  }
  return lines;
}

/** The name of a table or list that is merged over several lines holds for each of them. */
function withMergedValues(tab: Tab, headerRow: number): Tab {
  const down = (tab.merges ?? []).filter(({ row, rows }) => row > headerRow && rows > 1);
  if (down.length === 0) return tab;
  const cells = tab.cells.map((row) => [...row]);
  for (const { row: top, column, rows } of down) {
    const value = cells[top - 1]?.[column - 1] ?? "";
    for (const line of cells.slice(top, top + rows - 1)) {
      // A line with nothing of its own is none.
      if (!line.every(isBlank)) line[column - 1] = value;
    }
  }
  return { ...tab, cells };
}

function readLine<S extends Specs>(
  tab: Tab,
  row: number,
  layout: TableLayout<S>,
  places: Places,
  issues: Issue[],
): Line<S> | null {
  const cells = tab.cells[row - 1]!;
  const placeOf = (name: string): number | null => {
    const candidates = places.get(name) ?? [];
    return candidates.find((column) => !isBlank(cells[column - 1]!)) ?? candidates[0] ?? null;
  };
  const cellOf = (name: string): Cell => {
    const place = placeOf(name);
    return place === null || isBlank(cells[place - 1]!) ? "" : cells[place - 1]!;
  };
  const written = (name: string) => trimmedText(cellOf(name));
  const report = (name: string, mistake: Mistake) => {
    const place = { tab, row, column: placeOf(name) };
    const field = layout.fieldColumn === undefined ? "" : written(layout.fieldColumn);
    issues.push(dictionaryError(place, mistake, written(name), field));
  };
  if (Object.keys(layout.columns).every((name) => written(name) === "")) return null;
  const blank = layout.essential.filter((name) => written(name) === "");
  for (const name of blank) report(name, { kind: "blank-name", column: layout.columns[name]!.name });
  if (blank.length > 0) return null;
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(layout.columns)) {
    values[name] = readCell(spec, cellOf(name), (mistake) => report(name, mistake));
  }
  const spot = (name: string) => ({
    written: written(name),
    header: layout.columns[name]!.name,
    report: (mistake: Mistake) => report(name, mistake),
  });
  return { row, values: values as Values<S>, spot, written, report };
}

/** The value of a cell, or what stands in for it where it is blank or, as reported, cannot be read. */
export function readCell<T>(spec: ColumnSpec<T>, cell: Cell, report: (mistake: Mistake) => void): T {
  if (isBlank(cell)) return spec.otherwise;
  const result = spec.schema.safeParse(cell);
  if (result.success) return result.data;
  const { otherwise } = spec;
  const used = typeof otherwise === "string" || typeof otherwise === "number" ? String(otherwise) : "";
  report(mistakeOf(result.error, spec.name, cell, used));
  return otherwise;
}
