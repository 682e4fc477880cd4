/** One tab: its cells column by column, and what lies on them. */
import { type Area, contains } from "./area";
import type { ChartModel, ConditionalRule, RichText, ValidationRule } from "./extras";
import { AreaValues, SparseCells, shiftArea } from "./sparse";

/** An error such as `#REF!` that a cell shows. */
export class CellError {
  constructor(readonly code: string) {}
}

/** A date is a serial number under a date format; `undefined` is an empty cell. */
export type CellValue = number | string | boolean | CellError | undefined;

interface Column {
  /** By row number; holes are empty cells. Never longer than the last cell that was written. */
  values: CellValue[];
  /** Numbers of styles by row number; holes are plain. */
  styles: number[];
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/**
 * The grid of a table from a file: that of a new tab at least, save that a long one has no columns beside its own, since a
 * workbook holds 10 million cells, empty ones too.
 */
export function gridFor(rows: number, columns: number): Pick<TabModel, "maxRows" | "maxColumns"> {
  const isLong = rows > DEFAULT_ROWS;
  return {
    maxRows: Math.max(DEFAULT_ROWS, rows),
    maxColumns: Math.max(isLong ? 1 : DEFAULT_COLUMNS, columns),
  };
}

export class TabModel {
  maxRows = DEFAULT_ROWS;
  maxColumns = DEFAULT_COLUMNS;
  hidden = false;
  /** Protected by somebody else: scripts that write to it get an error. Not read from files, whose opener owns them. */
  protectedByOthers = false;
  frozenRows = 0;
  frozenColumns = 0;
  tabColor: string | null = null;
  filter: Area | null = null;
  /** By column number: kept for scripts, not read from files. */
  readonly filterCriteria = new Map<number, unknown>();
  merges: Area[] = [];
  conditionalRules: ConditionalRule[] = [];
  /** Made by scripts; charts of a file stay in its parts. */
  charts: ChartModel[] = [];
  /** Pixels, by column or row number. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** What else a file says of a row (hidden, height, outline), as it says it. */
  readonly rowAttributes = new Map<number, string>();
  /** Without the leading `=`. */
  readonly formulas = new SparseCells<string>();
  readonly notes = new SparseCells<string>();
  readonly richTexts = new SparseCells<RichText>();
  readonly validations = new AreaValues<ValidationRule>();
  /** True once anything was changed since the tab was opened. */
  edited = false;
  private readonly columns: Column[] = [];

  constructor(
    readonly id: number,
    public name: string,
  ) {}

  value(row: number, column: number): CellValue {
    return this.columns[column]?.values[row];
  }

  style(row: number, column: number): number {
    return this.columns[column]?.styles[row] ?? 0;
  }

  /** Puts a value in a cell; what was its formula or rich text goes. */
  setValue(row: number, column: number, value: CellValue): void {
    this.edited = true;
    if (this.formulas.size > 0) this.formulas.delete(row, column);
    if (this.richTexts.size > 0) this.richTexts.delete(row, column);
    const values = this.column(column).values;
    if (value !== undefined && value !== "") values[row] = value;
    else if (row < values.length) values[row] = undefined;
  }

  setFormula(row: number, column: number, formula: string, result?: CellValue): void {
    this.setValue(row, column, result);
    this.formulas.set(row, column, formula);
  }

  setStyle(row: number, column: number, style: number): void {
    this.edited = true;
    const styles = this.column(column).styles;
    if (style !== 0) styles[row] = style;
    else if (row < styles.length) styles[row] = 0;
  }

  restyle(area: Area, change: (style: number) => number): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        this.setStyle(row, column, change(this.style(row, column)));
      }
    }
  }

  clearValues(area: Area): void {
    this.edited = true;
    this.formulas.clear(area);
    this.richTexts.clear(area);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const values = this.columns[column]?.values;
      if (!values) continue;
      const end = Math.min(values.length, area.row + area.rows);
      if (end === values.length) values.length = Math.min(values.length, area.row);
      else values.fill(undefined, area.row, end);
    }
  }

  clearStyles(area: Area): void {
    this.edited = true;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const styles = this.columns[column]?.styles;
      if (!styles) continue;
      const end = Math.min(styles.length, area.row + area.rows);
      if (end === styles.length) styles.length = Math.min(styles.length, area.row);
      else styles.fill(0, area.row, end);
    }
  }

  /** Last row with content; 0 for an empty tab. */
  get lastRow(): number {
    let last = 0;
    for (const column of this.columns) if (column) last = Math.max(last, lastFilled(column.values));
    for (const [row] of this.formulas.entries()) last = Math.max(last, row);
    return last;
  }

  /** Last column with content; 0 for an empty tab. */
  get lastColumn(): number {
    let last = this.columns.length - 1;
    while (last > 0 && lastFilled(this.columns[last]?.values ?? []) === 0) last--;
    last = Math.max(0, last);
    for (const [, column] of this.formulas.entries()) last = Math.max(last, column);
    return last;
  }

  /** Last row and column that has a value, a look or a note: what a file must hold. */
  get extent(): { readonly rows: number; readonly columns: number } {
    let rows = this.lastRow;
    let columns = this.lastColumn;
    for (const [number, column] of this.columns.entries()) {
      const styled = column ? lastStyled(column.styles) : 0;
      rows = Math.max(rows, styled);
      if (styled > 0) columns = Math.max(columns, number);
    }
    return { rows, columns };
  }

  /** Inserts lines after line `after`, or deletes as many where `count` is negative. */
  shift(axis: "row" | "column", after: number, count: number): void {
    this.edited = true;
    if (axis === "row") for (const column of this.columns) shiftColumn(column, after, count);
    else shiftList(this.columns, after, count);
    if (axis === "row") this.maxRows += count;
    else this.maxColumns += count;
    for (const cells of [this.formulas, this.notes, this.richTexts]) cells.shift(axis, after, count);
    this.validations.shift(axis, after, count);
    const moved = (area: Area) => shiftArea(area, axis, after, count) ?? [];
    this.merges = this.merges.flatMap(moved);
    this.filter = this.filter && shiftArea(this.filter, axis, after, count);
    this.conditionalRules = this.conditionalRules.flatMap((rule) => {
      const areas = rule.areas.flatMap(moved);
      return areas.length > 0 ? { ...rule, areas } : [];
    });
    shiftKeys(axis === "row" ? this.rowHeights : this.columnWidths, after, count);
    if (axis === "row") shiftKeys(this.rowAttributes, after, count);
  }

  /** The merged area that a cell lies in. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((area) => contains(area, row, column)) ?? null;
  }

  private column(number: number): Column {
    let column = this.columns[number];
    if (!column) {
      column = { values: [], styles: [] };
      this.columns[number] = column;
    }
    return column;
  }
}

function lastFilled(values: readonly CellValue[]): number {
  let last = values.length - 1;
  while (last > 0 && values[last] === undefined) last--;
  return Math.max(0, last);
}

function lastStyled(styles: readonly number[]): number {
  let last = styles.length - 1;
  while (last > 0 && !styles[last]) last--;
  return Math.max(0, last);
}

function shiftColumn(column: Column | undefined, after: number, count: number): void {
  if (!column) return;
  shiftList(column.values, after, count);
  shiftList(column.styles, after, count);
}

/** Works in place on a list whose index is the line's number. */
function shiftList(list: unknown[], after: number, count: number): void {
  if (list.length <= after + 1) return;
  if (count < 0) {
    list.splice(after + 1, -count);
    return;
  }
  const tail = list.splice(after + 1);
  list.length += count;
  for (const item of tail) list.push(item);
}

function shiftKeys<T>(map: Map<number, T>, after: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [line, value] of entries) {
    if (line <= after) map.set(line, value);
    else if (line + count > after) map.set(line + count, value);
  }
}
