/** A list that a tab holds as one column for each answer (`race___2`), ticked or not. */
import { compileCodes } from "../checks/codes";
import { typeError } from "../checks/type-error";
import type { Field } from "../dictionary/model";
import { type Cell, isBlank } from "../table/cell";
import type { HeaderMatch } from "../table/match-headers";
import { yesNo } from "../table/yes-no";
import type { IssueLog } from "./issue-log";
import { STATE } from "./model";
import { type DataRows, type OpenColumn, record } from "./open-column";
import type { CellRules, Reading } from "./read-cell";
import type { RowPass } from "./read-column";

/** Gathers the columns in one list. A row in which none is ticked is blank; one bad cell makes the list unknown. */
export function readCheckboxes(
  open: OpenColumn,
  data: DataRows,
  boxes: readonly HeaderMatch[],
  rules: CellRules,
  log: IssueLog,
): RowPass {
  const { field } = rules;
  const codes = boxes.map(({ code }) => codeOf(field, code));
  const wrong = rules.read(false);
  const readRow = (row: readonly Cell[], i: number): void => {
    const ticked: string[] = [];
    let bad: HeaderMatch | null = null;
    for (const [k, box] of boxes.entries()) {
      const cell = row[box.column - 1] ?? "";
      if (isBlank(cell)) continue;
      const tick = isTicked(cell);
      if (tick === null) bad ??= box;
      else if (tick) ticked.push(codes[k]!);
    }
    if (bad !== null) record(open, data, i, broken(field, wrong), row[bad.column - 1]!, log, bad.column);
    else if (ticked.length === 0) record(open, data, i, rules.blank, "", log);
    else open.values[i] = ticked;
  };
  return ({ rows, from }) => {
    for (const [k, row] of rows.entries()) readRow(row, from + k);
  };
}

function broken(field: Field, reading: Reading): Reading {
  const severity = field.severity ?? "error";
  return {
    ...reading,
    state: STATE.invalid,
    value: null,
    finding: typeError({ ...field, type: "boolean" }),
    severity,
  };
}

function isTicked(cell: Cell): boolean | null {
  if (typeof cell === "string" && /^(?:un)?checked$/i.test(cell.trim())) return /^c/i.test(cell.trim());
  return yesNo(typeof cell === "string" ? cell.trim() : cell);
}

/** Headers write a code with signs that a header may have: `__1` for `-1`, lower case. */
function codeOf(field: Field, written: string): string {
  if (field.allowed === null) return written;
  const find = compileCodes(field.allowed);
  const negative = written.startsWith("_") ? find(`-${written.slice(1)}`) : null;
  return (negative ?? find(written))?.code ?? written;
}
