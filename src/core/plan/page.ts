/** A tab for people to read, written line by line. */
import type { OutValue, PlanChart, Style, TabEdit } from "./plan";
import { planColumn } from "./table-edit";

/** Rows of different widths that become one rectangle, with the format and look of each. */
export class Page {
  private readonly rows: OutValue[][] = [];
  private readonly rowFormats: (string | null)[] = [];
  private readonly styles: Style[] = [];

  private readonly charts: Omit<PlanChart, "column">[] = [];

  get height(): number {
    return this.rows.length;
  }

  chart(chart: Omit<PlanChart, "column">): void {
    this.charts.push(chart);
  }

  line(text: string, look: Style["look"] | null): void {
    this.row(text === "" ? [] : [text], null, look);
  }

  /** `format` is that of all cells but the first. */
  row(cells: OutValue[], format: string | null, look: Style["look"] | null): void {
    this.rows.push(cells);
    this.rowFormats.push(format);
    if (look) this.styles.push({ row: this.rows.length, column: 1, rows: 1, columns: cells.length, look });
  }

  /** Gives one cell of the last row a look of its own. */
  paint(column: number, look: Style["look"]): void {
    this.styles.push({ row: this.rows.length, column, rows: 1, columns: 1, look });
  }

  toEdit(output: string, title: string): TabEdit {
    const width = Math.max(...this.rows.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, index) => index);
    return {
      output,
      title,
      cells: this.rows.map((row) => columns.map((column) => row[column] ?? null)),
      columns: columns.map((column) => planColumn(column === 0 ? { width: 200 } : {})),
      formats: this.rowFormats.map((format) => columns.map((column) => (column === 0 ? null : format))),
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
