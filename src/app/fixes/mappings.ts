/** What a partner's own header or value means, written down in Mappings once somebody has confirmed it. */

import type { Dictionary } from "../../core/dictionary/model";
import type { LoggedChange } from "../../core/plan/change-log";
import { a1 } from "../../core/table/a1";
import { DateCell } from "../../core/table/cell";
import { labelKey } from "../../core/table/label";
import type { Problem } from "../../protocol/calls";
import { addInputLines } from "../input-lines";
import type { Workbook } from "../ports";
import { rowMark } from "./row-mark";

/** Checks whose suggestion may stand for the partner's own word for good. */
export const MAPPABLE: ReadonlySet<string> = new Set(["header-variant", "enum", "enum-variant"]);

const COLUMNS = ["Partner", "Field", "Theirs", "Ours", "Confirmed by", "On"] as const;

/** True where Mappings says so already. */
export function isMapped({ check, partner, field, value }: Problem, { mappings }: Dictionary): boolean {
  const isHeader = check === "header-variant";
  return mappings.some(
    (line) =>
      labelKey(line.partner) === labelKey(partner) &&
      (isHeader ? line.field === "" && line.ours === field : line.field === field) &&
      line.theirs.trim().toLowerCase() === value.trim().toLowerCase(),
  );
}

/** Adds one line for each thing that is new; what to log of it. */
export function writeMappings(
  workbook: Workbook,
  problems: readonly Problem[],
  dictionary: Dictionary,
  log: Pick<LoggedChange, "when" | "who" | "batch">,
): LoggedChange[] {
  const lines = new Map<string, Problem>();
  for (const problem of problems) {
    const { partner, field, value } = problem;
    if (MAPPABLE.has(problem.check) && !isMapped(problem, dictionary)) {
      lines.set(JSON.stringify([partner, field, value]), problem);
    }
  }
  if (lines.size === 0) return [];
  const added = [...lines.values()];
  const today = new DateCell(workbook.now().today);
  const { tab, firstRow, rows } = addInputLines(
    workbook,
    "Mappings",
    COLUMNS,
    added.map(({ partner, field, value, suggestedValue }) => [
      partner,
      field,
      value,
      suggestedValue,
      log.who,
      today,
    ]),
  );
  return added.map(({ field, check, value, suggestedValue }, index) => ({
    ...log,
    tab,
    cell: `${a1(firstRow + index, 1)}:${a1(firstRow + index, rows[index]!.length)}`,
    field,
    oldValue: null,
    formatBefore: "General",
    newValue: `${value} = ${suggestedValue}`,
    formatAfter: "@",
    check,
    rowMark: rowMark(rows[index]!, 0),
  }));
}
