/** Checks that look at several cells at once: scales of percentages, parts against their total. */
import { isPercent, otherScale, percentScale } from "../checks/percent-scale";
import { type Subtotal, subtotalMismatch, subtotalsOf } from "../checks/subtotal-mismatch";
import type { TableSpec } from "../dictionary/model";
import type { IssueLog } from "./issue-log";
import { type DataRows, type OpenColumn, refuse } from "./read-column";

export function checkPercentScale(open: OpenColumn, data: DataRows, log: IssueLog): void {
  if (!isPercent(open.field)) return;
  const { rows, factor } = otherScale(open.values);
  for (const i of rows) {
    refuse(open, data, i, percentScale(open.field, open.values[i] as number, factor), log);
  }
}

/** Compares stated totals with the sum of what is known of their parts, row by row. */
export function checkSubtotals(
  table: TableSpec,
  columns: ReadonlyMap<string, OpenColumn>,
  data: DataRows,
  log: IssueLog,
): void {
  for (const set of subtotalsOf(table)) {
    const total = columns.get(set.total.name);
    const parts = set.parts.flatMap(({ name }) => columns.get(name) ?? []);
    if (total && parts.length > 0) compareSubtotal(set, total, parts, data, log);
  }
}

function compareSubtotal(
  set: Subtotal,
  total: OpenColumn,
  parts: readonly OpenColumn[],
  data: DataRows,
  log: IssueLog,
): void {
  for (let i = 0; i < total.values.length; i++) {
    const stated = total.values[i];
    if (typeof stated !== "number") continue;
    const known = parts.flatMap(({ values }) => (typeof values[i] === "number" ? [values[i] as number] : []));
    const found = subtotalMismatch(set, stated, known);
    if (found === null) continue;
    const row = data.rowNumbers[i]!;
    const cell = total.column === null ? "" : (data.cells[row - 1]![total.column - 1] ?? "");
    // Never an error, whatever the field's severity: the stated total wins and stays.
    log.addCell(
      set.total,
      found,
      { row, column: total.column },
      cell,
      set.total.severity === "info" ? "info" : "warning",
    );
  }
}
