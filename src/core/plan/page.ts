/** A tab for people to read, written line by line. */
import type { Look, OutValue, PlanChart, PlanColumn, Style, TabEdit } from "./plan";
import { planColumn } from "./table-edit";

/** Rows of different widths that become one rectangle, with the format and look of each. */
export class Page {
  private readonly rows: (readonly OutValue[])[] = [];
  private readonly formats: (readonly (string | null)[])[] = [];
  private readonly styles: Style[] = [];
  private readonly charts: Omit<PlanChart, "column">[] = [];

  get height(): number {
    return this.rows.length;
  }

  chart(chart: Omit<PlanChart, "column">): void {
    this.charts.push(chart);
  }

  line(text: string, look: Look | null): void {
    this.row(text === "" ? [] : [text], null, look);
  }

  /** `format` is that of all cells but the first, or one for each cell. */
  row(
    cells: readonly OutValue[],
    format: string | null | readonly (string | null)[],
    look: Look | null,
  ): void {
    this.rows.push(cells);
    const isOne = typeof format === "string" || format === null;
    this.formats.push(isOne ? cells.map((_, column) => (column === 0 ? null : format)) : format);
    if (look && cells.length > 0)
      this.styles.push({ row: this.rows.length, column: 1, rows: 1, columns: cells.length, look });
  }

  /** Gives one cell of the last row a look of its own. */
  paint(column: number, look: Look): void {
    this.styles.push({ row: this.rows.length, column, rows: 1, columns: 1, look });
  }

  /** @param layout of the first columns; the first is wide unless it says otherwise */
  toEdit(output: string, title: string, layout: readonly Partial<PlanColumn>[] = [{ width: 200 }]): TabEdit {
    const width = Math.max(layout.length, ...this.rows.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, index) => index);
    return {
      output,
      title,
      cells: this.rows.map((row) => columns.map((column) => row[column] ?? null)),
      columns: columns.map((column) => planColumn(layout[column])),
      formats: this.formats.map((formats) => columns.map((column) => formats[column] ?? null)),
      frozenRows: 0,
      styles: this.styles,
      links: [],
      append: false,
      filter: false,
      // Beside the widest table, with a column between.
      charts: this.charts.map((chart) => ({ ...chart, column: width + 2 })),
    };
  }
}
