/** Rows marked `All` are stated totals: what the finer rows beside them add up to must not exceed them. */
import { subtotalMismatch } from "../checks/subtotal-mismatch";
import { isNumeric, roleFields } from "../dictionary/lookup";
import type { Field, TableSpec } from "../dictionary/model";
import { STATE, type ValidatedTab } from "../validate/model";
import { identityFields, type StatedForTabs } from "./identity";
import { numberRows } from "./number-rows";
import type { OpenTab } from "./resolve-duplicates";

/** A row as the groups that it is about: one text for each dimension, or ALL_GROUPS. */
interface GroupedRow {
  readonly tab: OpenTab;
  readonly row: number;
  /** Equal for rows that differ in dimensions only. */
  readonly block: number;
  readonly groups: readonly string[];
}

const ALL_GROUPS = "\u0002all";

/** The tabs are of one partner and table, with `held` final. One warning for each total, field and dimension. */
export function checkMarginTotals(table: TableSpec, tabs: readonly OpenTab[], stated: StatedForTabs): void {
  const dimensions = roleFields(table, "disaggregation");
  const counted = table.fields.filter(addsUp);
  if (counted.length === 0 || !tabs.some((tab) => hasMargin(tab, dimensions))) return;
  const rows = groupedRows(table, tabs, dimensions, stated);
  const sums = partSums(rows, counted);
  for (const { tab, row, block, groups } of rows) {
    for (const [d, dimension] of dimensions.entries()) {
      // People with two answers count in both: such groups may exceed their total.
      if (dimension.type === "list") continue;
      const parts = groups[d] === ALL_GROUPS ? sums.get(totalKey(block, groups, d)) : undefined;
      parts?.forEach((sum, k) => {
        compare(tab, row, counted[k]!, dimension, sum);
      });
    }
  }
}

/** People and whole numbers add up over groups; averages and shares do not. */
function addsUp(field: Field): boolean {
  if (!isNumeric(field)) return false;
  return field.roles.has("headcount") || (field.roles.has("measure") && field.type === "integer");
}

function hasMargin(tab: ValidatedTab, dimensions: readonly Field[]): boolean {
  return dimensions.some(({ name }) => tab.columns.get(name)?.states.includes(STATE.margin));
}

function groupedRows(
  table: TableSpec,
  tabs: readonly OpenTab[],
  dimensions: readonly Field[],
  stated: StatedForTabs,
): GroupedRow[] {
  const apart = (identityFields(table, stated) ?? []).filter((field) => !dimensions.includes(field));
  const { numbers, starts } = numberRows(tabs, apart, true);
  return tabs.flatMap((tab, t) => {
    const columns = dimensions.map(({ name }) => tab.columns.get(name));
    return Array.from(tab.rowNumbers, (_, row): GroupedRow => {
      const groups = columns.map((column) => {
        const state = column?.states[row] ?? STATE.margin;
        if (state === STATE.margin) return ALL_GROUPS;
        return state === STATE.value
          ? String(column!.values[row])
          : `\u0002${state}${column!.reasons.get(row) ?? ""}`;
      });
      return { tab, row, block: numbers[starts[t]! + row]!, groups };
    }).filter(({ block }) => block >= 0);
  });
}

/** What the rows add up to that are one dimension finer than a total, by `totalKey`; one sum for each counted field. */
function partSums(rows: readonly GroupedRow[], counted: readonly Field[]): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  for (const { tab, row, block, groups } of rows) {
    const values = counted.map(({ name }) => tab.columns.get(name)?.values[row]);
    for (let d = 0; d < groups.length; d++) {
      if (groups[d] === ALL_GROUPS) continue;
      const key = totalKey(block, groups, d);
      const sum = sums.get(key) ?? counted.map(() => 0);
      values.forEach((value, k) => {
        if (typeof value === "number") sum[k]! += value;
      });
      sums.set(key, sum);
    }
  }
  return sums;
}

/** The total over one dimension of the rows that have these other groups. */
function totalKey(block: number, groups: readonly string[], over: number): string {
  return [block, over, ...groups.map((group, d) => (d === over ? ALL_GROUPS : group))].join("\u0001");
}

function compare(tab: OpenTab, row: number, field: Field, dimension: Field, sum: number): void {
  const column = tab.columns.get(field.name);
  const total = column?.values[row];
  if (!column || typeof total !== "number") return;
  const found = subtotalMismatch({ total: field, dimension: dimension.name, parts: [] }, total, [sum]);
  if (found === null) return;
  const spot = { row: tab.rowNumbers[row]!, column: column.column };
  tab.log.addCell(field, found, spot, total, field.severity === "info" ? "info" : "warning");
}
