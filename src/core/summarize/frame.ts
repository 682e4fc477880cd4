/** The rows of one table, of one partner or of all: tabs end to end, as columns of whole numbers. */

import type { RecordTab } from "../consolidate/model";
import { fieldByName, roleFields } from "../dictionary/lookup";
import type { TableSpec } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import type { Column } from "../validate/model";
import { inAges } from "./ages";
import type { BreakdownGroups } from "./breakdown-groups";
import { Coder, refine } from "./coder";
import { type Dimension, isMultiple, type RowGroups } from "./dimension";
import { type PeriodSlots, placeInTime } from "./period-slots";

/** A tab's place in a frame: its rows are `from` to `from + size - 1`. */
export interface FrameTab {
  readonly tab: RecordTab;
  readonly from: number;
  readonly size: number;
}

export class Frame {
  readonly tabs: readonly FrameTab[];
  readonly size: number;
  readonly held: Uint8Array;
  /** Run of period slots of each row; last below first for a row that counts in no period. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  private readonly byDimension = new Map<Dimension, RowGroups>();
  private readonly byBreakdown = new Map<BreakdownGroups, RowGroups>();

  constructor(
    readonly table: TableSpec,
    tabs: readonly RecordTab[],
    private readonly slots: PeriodSlots,
  ) {
    let size = 0;
    this.tabs = tabs.map((tab) => {
      const place = { tab, from: size, size: tab.rowNumbers.length };
      size += place.size;
      return place;
    });
    this.size = size;
    this.held = new Uint8Array(size);
    this.first = new Int32Array(size);
    this.last = new Int32Array(size);
    for (const { tab, from } of this.tabs) {
      this.held.set(tab.held, from);
      placeInTime(tab, slots, this.first, this.last, from);
    }
  }

  /** The column of a tab for a dimension, by machine name; dates of birth as ages where these are what is banded. */
  private columnFor(tab: RecordTab, dimension: string): Column | undefined {
    const field = fieldByName(this.table, dimension);
    const column = field ? tab.columns.get(field.name) : undefined;
    return column && inAges(column, tab, this.slots.recordPeriods);
  }

  /** The groups of each row in one dimension. Rows of a tab without the column are not reported. */
  groupsOf(dimension: Dimension): RowGroups {
    return getOrInsert(this.byDimension, dimension, () => {
      const field = fieldByName(this.table, dimension.name);
      return field && isMultiple(field) ? this.multiple(dimension) : this.single(dimension);
    });
  }

  /** The groups of each row in a breakdown: each combination of its groups in the dimensions. */
  groupsIn(groups: BreakdownGroups): RowGroups {
    return getOrInsert(this.byBreakdown, groups, () => {
      const parts = groups.dimensions.map((dimension) => this.groupsOf(dimension));
      if (parts.length === 1) return parts[0]!;
      return parts.some(({ starts }) => starts) ? this.product(groups, parts) : this.zip(groups, parts);
    });
  }

  private single(dimension: Dimension): RowGroups {
    const items = new Int32Array(this.size);
    for (const { tab, from, size } of this.tabs) {
      const column = this.columnFor(tab, dimension.name);
      if (column) dimension.writeSingle(column, items, from);
      else if (size > 0) items.fill(dimension.notReported, from, from + size);
    }
    return { items, starts: null };
  }

  private multiple(dimension: Dimension): RowGroups {
    const items: number[] = [];
    const starts: number[] = [0];
    for (const { tab, size } of this.tabs) {
      const column = this.columnFor(tab, dimension.name);
      if (column) dimension.appendMultiple(column, items, starts);
      else for (let row = 0; row < size; row++) starts.push(items.push(dimension.notReported));
    }
    return { items: Int32Array.from(items), starts: Int32Array.from(starts) };
  }

  private zip(groups: BreakdownGroups, parts: readonly RowGroups[]): RowGroups {
    const items = new Int32Array(this.size);
    const tuple = parts.map(() => 0);
    for (let row = 0; row < this.size; row++) {
      for (let i = 0; i < parts.length; i++) tuple[i] = parts[i]!.items[row]!;
      items[row] = groups.idOf(tuple);
    }
    return { items, starts: null };
  }

  private product(groups: BreakdownGroups, parts: readonly RowGroups[]): RowGroups {
    const items: number[] = [];
    const starts = new Int32Array(this.size + 1);
    for (let row = 0; row < this.size; row++) {
      for (const tuple of combinations(parts.map((part) => groupsAt(part, row))))
        items.push(groups.idOf(tuple));
      starts[row + 1] = items.length;
    }
    return { items: Int32Array.from(items), starts };
  }
}

/** The groups of one row. */
export function groupsAt({ items, starts }: RowGroups, row: number): ArrayLike<number> {
  return starts ? items.subarray(starts[row]!, starts[row + 1]!) : [items[row]!];
}

/** Every way to take one of each: `[[1, 2], [3]]` gives `[1, 3]` and `[2, 3]`. */
export function combinations(choices: readonly ArrayLike<number>[]): number[][] {
  let found: number[][] = [[]];
  for (const choice of choices) {
    found = found.flatMap((start) => Array.from(choice, (next) => [...start, next]));
  }
  return found;
}

/** Whole-number codes of a field's values in each row of a frame; 0 where there is none, so that codes count from 1. */
export function valueCodes(frame: Frame, field: string, coder: Coder<unknown>): Int32Array {
  const codes = new Int32Array(frame.size);
  for (const { tab, from, size } of frame.tabs) {
    const column = tab.columns.get(field);
    if (!column) continue;
    for (let row = 0; row < size; row++) {
      const value = column.values[row];
      // A list is told from another by what it holds.
      if (value !== null && value !== undefined) {
        codes[from + row] = 1 + coder.code(typeof value === "object" ? value.join("\n") : value);
      }
    }
  }
  return codes;
}

/** Splits rows by partner, first period, and the values of the fields; returns the block of each row and their number. */
export function blocksOf(frame: Frame, fields: Iterable<string>): { blocks: Int32Array; count: number } {
  const blocks = new Int32Array(frame.size);
  const partners = new Coder<string>();
  for (const { tab, from, size } of frame.tabs) blocks.fill(partners.code(tab.partner), from, from + size);
  const periods = frame.first.map((first, row) => (frame.last[row]! < first ? -1 : first));
  let count = refine(blocks, periods);
  for (const field of fields) count = refine(blocks, blockCodes(frame, field));
  return { blocks, count };
}

/** As `valueCodes`, but telling apart why there is no value: a margin is not a blank. */
export function blockCodes(frame: Frame, field: string): Int32Array {
  const codes = valueCodes(frame, field, new Coder());
  for (const { tab, from, size } of frame.tabs) {
    const states = tab.columns.get(field)?.states;
    if (states)
      for (let row = 0; row < size; row++) if (states[row] !== 0) codes[from + row] = -1 - states[row]!;
  }
  return codes;
}

/** Fields whose value is the same for a whole tab because Partners says so, in any tab of the frame. */
export function fixedFields(frame: Frame): string[] {
  const names = frame.tabs.flatMap(({ tab }) =>
    [...tab.columns.values()].filter((column) => column.column === null).map((column) => column.field.name),
  );
  return [...new Set(names)];
}

/** Machine names of the fields that break rows down. */
export function disaggregationFields(table: TableSpec): string[] {
  return roleFields(table, "disaggregation").map((field) => field.name);
}
