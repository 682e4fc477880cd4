/** What a fix would do to each cell, found from the Issues tab and the cells as they are now. */

import type { Dictionary, FieldType } from "../../core/dictionary/model";
import type { PlainValue } from "../../core/plan/plan";
import { parseA1 } from "../../core/table/a1";
import type { Cell } from "../../core/table/cell";
import { cellText } from "../../core/table/cell-text";
import { groupBy } from "../../core/table/get-or-insert";
import { fixFormat, fixValue } from "../../core/validate/fix-value";
import type { FixState, Problem } from "../../protocol/calls";
import type { AreaContent } from "../editing";
import { tabsByUse } from "../inputs";
import type { TabInfo, Workbook } from "../ports";
import { filledCells } from "./spills";

/** One cell to be fixed, or why it is left as it is. */
export interface PlannedFix {
  readonly problem: Problem;
  readonly state: FixState;
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly formatBefore: string;
  readonly after: PlainValue;
  /** Null where the format stays. */
  readonly format: string | null;
}

/** The fixes of one tab, with the rows that they lie in, over all columns. */
export interface TabFixes {
  readonly tab: TabInfo | null;
  readonly firstRow: number;
  readonly cells: AreaContent["cells"];
  readonly fixes: readonly PlannedFix[];
}

/** Tab by tab. Only tabs of partners are ever looked at; the cells of each are read once. */
export function planFixes(
  workbook: Workbook,
  problems: readonly Problem[],
  dictionary: Dictionary,
): TabFixes[] {
  const byTab = groupBy(problems, ({ tab }) => tab);
  const tabs = new Map(tabsByUse(workbook).others.map((tab) => [tab.name, tab]));
  const types = fieldTypes(dictionary);
  return [...byTab].map(([name, own]) => planTab(workbook, tabs.get(name) ?? null, own, types));
}

function planTab(
  workbook: Workbook,
  tab: TabInfo | null,
  problems: readonly Problem[],
  types: ReadonlyMap<string, FieldType>,
): TabFixes {
  const places = problems.map(({ cell }) => parseA1(cell) ?? { row: 0, column: 0 });
  const firstRow = places.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const lastRow = places.reduce((most, { row }) => Math.max(most, row), 1);
  if (tab === null || tab.rows < firstRow || firstRow < 1) {
    const fixes = problems.map((problem, i) => gone(problem, places[i]!));
    return { tab: null, firstRow: 1, cells: [], fixes };
  }
  const { columns } = tab;
  const area = { row: firstRow, column: 1, rows: lastRow - firstRow + 1, columns };
  const { cells, formulas, formats } = workbook.inspect(tab.id, area);
  const isFilled = filledCells(workbook, tab.id, columns);
  const fixes = problems.map((problem, i): PlannedFix => {
    const { row, column } = places[i]!;
    const before = cells[row - firstRow]?.[column - 1];
    if (before === undefined) return gone(problem, places[i]!);
    const after = fixValue(types.get(problem.field) ?? "string", problem.suggestedValue);
    const formatBefore = formats[row - firstRow]![column - 1]!;
    const state = isFilled(row, column)
      ? "linked"
      : formulas[row - firstRow]![column - 1] !== ""
        ? "formula"
        : cellText(before) !== problem.value
          ? "changed"
          : "ready";
    return {
      problem,
      state,
      row,
      column,
      before,
      formatBefore,
      after,
      format: fixFormat(after, formatBefore),
    };
  });
  return { tab, firstRow, cells, fixes };
}

function gone(problem: Problem, place: { row: number; column: number }): PlannedFix {
  return { problem, state: "gone", ...place, before: "", formatBefore: "", after: null, format: null };
}

/** By machine name; where tables give one name different types, the value stays text. */
function fieldTypes({ tables }: Dictionary): Map<string, FieldType> {
  const types = new Map<string, FieldType>();
  for (const { name, type } of tables.flatMap(({ fields }) => fields)) {
    types.set(name, (types.get(name) ?? type) === type ? type : "string");
  }
  return types;
}
