/** Cells that people have merged over several rows: the spreadsheet keeps the value in the first of them alone. */

import { finding } from "../checks/finding";
import { isCounted, isNumeric } from "../dictionary/lookup";
import type { Field } from "../dictionary/model";
import { type Cell, isBlank } from "../table/cell";
import type { Merge, Tab } from "../table/tab";
import type { HeadedColumn } from "./data-rows";
import type { IssueLog } from "./issue-log";

type Rows = readonly (readonly Cell[])[];

export interface Unmerged {
  /** The cells with the value in each row that it is merged over, where it holds for each. */
  readonly cells: Rows;
  /** True for a cell that lies under a merged one: what is wrong with it is said above. */
  readonly isCovered: (row: number | null, column: number | null) => boolean;
}

/**
 * A name, group, period or key that is merged over rows holds for each of them. A number or somebody's own words stand
 * once: nobody means five times fifty by a 50 over five rows. Both are said, once a column.
 */
export function unmerge(
  { cells, merges = [] }: Tab,
  headerRow: number,
  columns: readonly HeadedColumn[],
  log: IssueLog,
): Unmerged {
  const fields = new Map(columns.map(({ column, field }) => [column, field]));
  const down = merges.filter(
    ({ row, rows, column }) => rows > 1 && row > headerRow && fields.has(column) && row <= cells.length,
  );
  if (down.length === 0) return { cells, isCovered: () => false };
  const next = [...cells];
  const covered = new Set<number>();
  const said = new Map<number, { merge: Merge; count: number }>();
  for (const merge of down) {
    const { row: top, column } = merge;
    const value = cells[top - 1]![column - 1] ?? "";
    if (isBlank(value)) continue;
    const first = said.get(column);
    said.set(column, { merge: first?.merge ?? merge, count: (first?.count ?? 0) + 1 });
    const spreads = holdsForEach(fields.get(column)!);
    for (let row = top + 1; row < Math.min(top + merge.rows, cells.length + 1); row++) {
      if (!isBlank(cells[row - 1]![column - 1] ?? "")) continue;
      covered.add(placeOf(row, column));
      if (spreads) next[row - 1] = withCell(next[row - 1]!, column, value);
    }
  }
  for (const [column, { merge, count }] of said) {
    const field = fields.get(column)!;
    const spread = holdsForEach(field);
    const found = finding("merged-cell", { label: field.label, count, spread });
    log.addTab(
      found,
      { row: merge.row, column },
      "",
      spread || field.roles.has("narrative") ? "info" : "warning",
    );
  }
  return {
    cells: next,
    isCovered: (row, column) => row !== null && column !== null && covered.has(placeOf(row, column)),
  };
}

function holdsForEach(field: Field): boolean {
  const { roles } = field;
  if (roles.has("key") || roles.has("period") || roles.has("disaggregation")) return true;
  return !isNumeric(field) && !isCounted(field) && !roles.has("narrative");
}

/** There are fewer columns than this. */
function placeOf(row: number, column: number): number {
  return row * 20_000 + column;
}

function withCell(row: readonly Cell[], column: number, value: Cell): Cell[] {
  const next = [...row];
  next[column - 1] = value;
  return next;
}
