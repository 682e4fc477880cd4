/** Rows of totals among the data: which rows they are, and whether what they state is what the rows above add up to. */

import { finding } from "../checks/finding";
import { isPercent } from "../checks/percent-scale";
import { placesRow } from "../checks/required";
import { isPlainTotal, RunningSums, totalLabel } from "../checks/total-row";
import { isCounted, isNumeric } from "../dictionary/lookup";
import type { Field } from "../dictionary/model";
import { type Cell, filledIn, isBlank } from "../table/cell";
import { cellText } from "../table/cell-text";
import { parseNumber } from "../table/parse-number";
import type { HeadedColumn } from "./data-rows";
import type { IssueLog } from "./issue-log";

/**
 * Tells whether a row is one of totals, and says so. Rows are added up only when one looks like a total. A row that is
 * plainly called a total is one where any of its numbers is the sum, or where it could not be placed as data; a count
 * that is not the sum is a warning at its cell.
 */
export function totalRows(
  cells: readonly (readonly Cell[])[],
  columns: readonly HeadedColumn[],
  decimalComma: boolean,
  log: IssueLog,
) {
  const numeric = columns.filter(({ field }) => isNumeric(field) && !isPercent(field));
  const sums = new RunningSums(numeric.map(({ column }) => column));
  const number = (cell: Cell): number | null => {
    if (typeof cell === "number") return cell;
    return typeof cell === "string" && cell !== "" ? parseNumber(cell.trim(), decimalComma) : null;
  };
  const counted = numeric.map(({ field }) => countedNumber(field, number));
  const placing = columns.filter(({ field }) => placesRow(field));
  const isPlaced = (row: readonly Cell[]) =>
    placing.every(({ column, field }) => {
      const cell = row[column - 1] ?? "";
      return !isBlank(cell) && !(field.roles.has("period") && totalLabel([cell]) !== "");
    });
  let added = 0;
  return (row: number, dataRows: readonly number[], alone: boolean, label: string): boolean => {
    const content = cells[row - 1]!;
    const bare =
      alone && dataRows.length > 1 && columns.length > 2 && onlyNumbers(content, numeric, !isPlaced(content));
    if (dataRows.length === 0 || (label === "" && !bare)) return false;
    for (; added < dataRows.length; added++) {
      sums.add(cells[dataRows[added]! - 1]!, (cell, k) => counted[k]!(cell));
    }
    const { equal, unknown, differ } = sums.compare(content, number);
    const isPlain = isPlainTotal(label, cells[dataRows[dataRows.length - 1]! - 1]);
    const isTotal =
      (equal > 0 && (differ.length === 0 || isPlain)) ||
      (isPlain && !isPlaced(content) && equal + unknown + differ.length > 0);
    if (!isTotal && !countsRows(content, dataRows.length)) return false;
    sums.passTotal();
    const name = label || content.map(cellText).find((text) => text.trim() !== "")!;
    log.addTab(finding("total-row", { label: name }), { row, column: null }, name);
    if (!isTotal) return true;
    for (const { column, stated, sum } of differ) {
      const { field } = numeric.find((known) => known.column === column)!;
      if (!addsUp(field)) continue;
      const params = { label: field.label, total: stated, parts: sum, dimension: "" };
      log.addCell(field, finding("subtotal-mismatch", params), { row, column }, stated, "warning");
    }
    return true;
  };
}

/** Reads what a cell adds to a sum: NaN where it should hold a number and holds none that could be counted. */
function countedNumber(field: Field, number: (cell: Cell) => number | null): (cell: Cell) => number | null {
  const { minimum, maximum, type, missing } = field;
  return (cell) => {
    if (isBlank(cell)) return field.required ? Number.NaN : null;
    const value = number(cell);
    const counts =
      value !== null &&
      (minimum === null || value >= minimum) &&
      (maximum === null || value <= maximum) &&
      (type !== "integer" || Number.isInteger(value)) &&
      !missing.some(({ code }) => Number(code) === value);
    return counts ? value : Number.NaN;
  };
}

/**
 * A sum may be printed without a label, below all rows or apart from them: then nothing but numbers is in its row, in few
 * of the columns or where it could not be placed as data (`stray`).
 */
function onlyNumbers(row: readonly Cell[], numeric: readonly HeadedColumn[], stray: boolean): boolean {
  const filled = filledIn(row);
  return (
    filled.length > 0 &&
    (stray || filled.length * 2 < row.length) &&
    filled.every((index) => numeric.some(({ column }) => column === index + 1))
  );
}

/** Averages and ages stand in rows of totals too, and are no sums. */
function addsUp(field: Field): boolean {
  return field.type === "integer" && isCounted(field);
}

/** `Total participants | 27`: beside its label a row has only the number of the rows above. */
function countsRows(row: readonly Cell[], count: number): boolean {
  const filled = filledIn(row);
  return filled.length === 2 && row[filled[1]!] === count;
}
