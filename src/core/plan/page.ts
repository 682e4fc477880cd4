/** A tab for people to read, written line by line. */

import { fittedWidth } from "./column-width";
import type { Look, OutValue, PlanChart, PlanColumn, Style, TabEdit } from "./plan";
import { figureStyle, planColumn } from "./table-edit";

/** Rows of different widths that become one rectangle, with the format and look of each. */
export class Page {
  private readonly rows: (readonly OutValue[])[] = [];
  private readonly formats: (readonly (string | null)[])[] = [];
  private readonly styles: Style[] = [];
  private readonly charts: Omit<PlanChart, "column">[] = [];

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows.reduce((most, row) => Math.max(most, row.length), 0);
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

  /**
   * @param layout of each column; where there is none, widths fit
   * @param figures the first column of figures, all to its right being such too; 0 for none
   */
  toEdit(output: string, title: string, layout: readonly Partial<PlanColumn>[], figures: number): TabEdit {
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), layout.length);
    const columns = Array.from({ length: width }, (_, index) => index);
    const cells = this.rows.map((row) => columns.map((column) => row[column] ?? null));
    return {
      output,
      title,
      cells,
      columns: columns.map((column) => planColumn(layout[column] ?? { width: fittedWidth(cells, column) })),
      formats: this.formats.map((formats) => columns.map((column) => formats[column] ?? null)),
      frozenRows: 0,
      styles:
        figures > 0 && width >= figures
          ? [...this.styles, figureStyle(figures, width, this.height)]
          : this.styles,
      links: [],
      append: false,
      filter: false,
      // Beside the widest table, with a column between.
      charts: this.charts.map((chart) => ({ ...chart, column: width + 2 })),
    };
  }
}
