/** A plain table as a tab: a frozen header row, one row for each entry. */
import type { SummaryRow } from "../summarize/model";
import { fittedWidth } from "./column-width";
import { headerOf } from "./header";
import type { OutValue, PlanColumn, Style, TabEdit } from "./plan";

/** What stands in place of every hidden number. */
export const HIDDEN = "*";

/** A number as a cell shows it, scaled; `*` where it is hidden. */
export function shown(
  row: Pick<SummaryRow, "status"> | undefined,
  value: number | null | undefined,
  scale: number,
): OutValue {
  if (value != null) return value * scale;
  return row?.status === "suppressed" ? HIDDEN : null;
}

export interface TableContent<Key extends string> {
  readonly output: string;
  readonly title: string;
  /** In the order of the tab, each headed by what `headerOf` makes of it. */
  readonly columns: readonly Key[];
  readonly rows: readonly Readonly<Record<Key, OutValue>>[];
  /** What differs from a width that fits, plain format and no wrapping. */
  readonly layout?: Partial<Record<Key, Partial<PlanColumn>>>;
  /** The columns of figures, first and last: a `*` stands where the figure would. */
  readonly figures?: readonly [first: Key, last: Key];
}

/** The edit that writes a table whole: header in row 1, frozen, with a filter. */
export function tableEdit<Key extends string>(content: TableContent<Key>): TabEdit {
  const { output, title, columns, rows, layout, figures } = content;
  const cells = [columns.map(headerOf), ...rows.map((row) => columns.map((key) => row[key]))];
  const edit = cellsEdit(
    output,
    title,
    cells,
    columns.map((key) => layout?.[key]),
  );
  if (!figures) return edit;
  const [first, last] = figures.map((key) => columns.indexOf(key) + 1) as [number, number];
  return { ...edit, styles: [...edit.styles, figureStyle(first, last, cells.length)] };
}

/** The same from cells, of which the first row is the header, and the layout of each column. */
export function cellsEdit(
  output: string,
  title: string,
  cells: readonly (readonly OutValue[])[],
  layout: readonly (Partial<PlanColumn> | undefined)[] = [],
): TabEdit {
  const columns = cells[0]!.map((_, column) =>
    planColumn({ width: fittedWidth(cells, column), ...layout[column] }),
  );
  return {
    ...{
      output,
      title,
      cells,
      columns,
      formats: null,
      frozenRows: 1,
      links: [],
      append: false,
      filter: true,
    },
    styles: [{ row: 1, column: 1, rows: 1, columns: columns.length, look: "header" }],
  };
}

export function planColumn(layout: Partial<PlanColumn> = {}): PlanColumn {
  return { width: null, format: null, wrap: false, ...layout };
}

/** Figures of the columns from `first` to `last`, header and all. */
export function figureStyle(first: number, last: number, rows: number): Style {
  return { row: 1, column: first, rows, columns: last - first + 1, look: "figures" };
}
