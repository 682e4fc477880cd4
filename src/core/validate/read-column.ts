/** The passes over one column, block after block of rows: reading its cells, finding values that stand there already. */
import { finding } from "../checks/finding";
import { firstSeen } from "../checks/unique";
import { a1 } from "../table/a1";
import type { Cell } from "../table/cell";
import type { IssueLog } from "./issue-log";
import { STATE } from "./model";
import { type DataRows, type OpenColumn, record, refuse } from "./open-column";
import { type ColumnBlock, type QuickPath, takeQuickly } from "./quick-path";
import type { CellRules } from "./read-cell";
import { ReadingMemory, takeKnown } from "./reading-memory";

/**
 * Rows that are read at a time, all their columns one after the other: the cells of a row lie side by side in memory,
 * and a block of them fits into the processor's cache.
 */
export const BLOCK = 256;
const ALL_ROWS = Int32Array.from({ length: BLOCK }, (_, row) => row);
/** One for all columns. */
const LEFT = new Int32Array(BLOCK);

/** Data rows that stand one after the other: the cells of each, and the index of the first. */
export interface RowBlock {
  readonly rows: readonly (readonly Cell[])[];
  readonly from: number;
}

/** Something that is done to a column. */
export type RowPass = (block: RowBlock) => void;

/** Reads the cells: those that are their own value and those that were read before in loops of their own. */
export function readColumn(
  open: OpenColumn,
  data: DataRows,
  rules: CellRules,
  quick: QuickPath,
  log: IssueLog,
): RowPass {
  const memory = new ReadingMemory(rules);
  const index = open.column! - 1;
  return ({ rows, from }) => {
    const block = blockOf(open, rows, from);
    let count = takeQuickly(block, rows.length, quick);
    count = takeKnown(block, count, memory.texts);
    for (let k = 0; k < count; k++) {
      const row = block.left[k]!;
      const cell = rows[row]![index] ?? "";
      record(open, data, from + row, memory.read(cell), cell, log);
    }
  };
}

function blockOf({ column, values, states }: OpenColumn, rows: RowBlock["rows"], from: number): ColumnBlock {
  LEFT.set(ALL_ROWS);
  return { rows, index: column! - 1, values, states, from, left: LEFT };
}

/** Finds values that stand further up already; the first keeps its value. */
export function checkUnique(open: OpenColumn, data: DataRows, log: IssueLog): RowPass {
  const { field, values, states } = open;
  const seen = firstSeen();
  return ({ rows, from }) => {
    for (let i = from; i < from + rows.length; i++) {
      if (states[i] !== STATE.value) continue;
      const first = seen(values[i]!, i);
      if (first < 0) continue;
      const firstCell = a1(data.rowNumbers[first]!, open.column!);
      refuse(open, data, i, finding("unique", { label: field.label, firstCell }), log);
    }
  };
}
