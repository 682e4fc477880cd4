/** Checks that look at several cells at once: scales of percentages, parts against their total. */
import { isPercent, otherScale, percentScale } from "../checks/percent-scale";
import { type Subtotal, subtotalMismatch, subtotalsOf } from "../checks/subtotal-mismatch";
import { compileLimits } from "../checks/value-check";
import type { TableSpec } from "../dictionary/model";
import type { IssueLog } from "./issue-log";
import { cellOf, type DataRows, type OpenColumn, refuse } from "./open-column";

/** The scales of percentages, then their limits: 85 among fractions is 0.85, not too large. */
export function checkPercentScale(open: OpenColumn, data: DataRows, log: IssueLog): void {
  const { field, values } = open;
  if (!isPercent(field) || open.column === null) return;
  const { rows, factor } = otherScale(field, values);
  for (const i of rows) refuse(open, data, i, percentScale(field, values[i] as number, factor), log);
  const beyond = compileLimits(field);
  if (beyond === null) return;
  for (let i = 0; i < values.length; i++) {
    const found = typeof values[i] === "number" ? beyond(values[i]!) : null;
    if (found) refuse(open, data, i, found, log);
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
    const { column } = total;
    // Never an error, whatever the field's severity: the stated total wins and stays.
    log.addCell(
      set.total,
      found,
      { row: data.rowNumbers[i]!, column },
      cellOf(data, i, column),
      set.total.severity === "info" ? "info" : "warning",
    );
  }
}
