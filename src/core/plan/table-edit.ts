/** A plain table as a tab: a frozen header row, one row for each entry. */
import type { SummaryRow } from "../summarize/model";
import { fittedWidth } from "./column-width";
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

export interface TableContent<Name extends string> {
  readonly output: string;
  readonly title: string;
  readonly columns: readonly Name[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly OutValue[])[];
  /** What differs from a width that fits, plain format and no wrapping. */
  readonly layout?: Partial<Record<Name, Partial<PlanColumn>>>;
  /** The columns of figures, first and last: a `*` stands where the figure would. */
  readonly figures?: readonly [first: Name, last: Name];
}

/** The edit that writes a table whole: header in row 1, frozen, with a filter. */
export function tableEdit<Name extends string>(content: TableContent<Name>): TabEdit {
  const { output, title, columns, rows, layout, figures } = content;
  const cells = [columns, ...rows];
  return {
    output,
    title,
    cells,
    columns: columns.map((name, column) =>
      planColumn({ width: fittedWidth(cells, column), ...layout?.[name] }),
    ),
    formats: null,
    frozenRows: 1,
    styles: [
      headerStyle(columns.length),
      ...(figures
        ? [figureStyle(columns.indexOf(figures[0]) + 1, columns.indexOf(figures[1]) + 1, cells.length)]
        : []),
    ],
    links: [],
    append: false,
    filter: true,
  };
}

export function planColumn(layout: Partial<PlanColumn> = {}): PlanColumn {
  return { width: null, format: null, wrap: false, ...layout };
}

/** Figures of the columns from `first` to `last`, header and all. */
export function figureStyle(first: number, last: number, rows: number): Style {
  return { row: 1, column: first, rows, columns: last - first + 1, look: "figures" };
}

function headerStyle(columns: number): Style {
  return { row: 1, column: 1, rows: 1, columns, look: "header" };
}
