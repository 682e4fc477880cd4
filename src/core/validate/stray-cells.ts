/** Data that stand under no header. */
import { finding } from "../checks/finding";
import { blankHeader } from "../checks/headers";
import { isBlank } from "../table/cell";
import { cellText } from "../table/cell-text";
import type { HeaderRow } from "./find-header";
import type { IssueLog } from "./issue-log";
import type { DataRows } from "./open-column";

/**
 * A column between headers, or one that is filled in half of the rows and more than one, has lost its header: one problem. Other cells
 * beyond the last header are stray: one problem a row.
 */
export function findStrayCells(data: DataRows, header: HeaderRow, log: IssueLog): void {
  const width = data.cells[0]?.length ?? 0;
  const lastHeader = header.headers.reduce((last, text, index) => (text === "" ? last : index + 1), 0);
  const beyond: number[] = [];
  for (let column = 1; column <= width; column++) {
    if ((header.headers[column - 1] ?? "") !== "") continue;
    const filled = countFilled(data, column);
    if (filled === 0) continue;
    if (column < lastHeader || (filled > 1 && filled * 2 >= data.rowNumbers.length)) {
      log.addTab(blankHeader(filled), { row: header.row, column });
    } else beyond.push(column);
  }
  if (beyond.length > 0) listExtraCells(data, beyond, log);
}

function countFilled({ cells, rowNumbers }: DataRows, column: number): number {
  let filled = 0;
  for (const row of rowNumbers) {
    const cell = cells[row - 1]![column - 1] ?? "";
    if (cell !== "" && cell !== false && !isBlank(cell)) filled++;
  }
  return filled;
}

function listExtraCells({ cells, rowNumbers }: DataRows, columns: readonly number[], log: IssueLog): void {
  for (const row of rowNumbers) {
    const filled = columns.filter((column) => {
      const cell = cells[row - 1]![column - 1] ?? "";
      return cell !== false && !isBlank(cell);
    });
    const first = filled[0];
    if (first === undefined) continue;
    const text = cellText(cells[row - 1]![first - 1] ?? "");
    log.addTab(finding("extra-cell", { columns: filled.length }), { row, column: first }, text);
  }
}
