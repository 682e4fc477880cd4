/**
 * Marks of ours on people's tabs: one colour rule over all cells with a problem, and a note at each of them. Both are
 * known again by what stands in them, and whatever is not ours stays as it is.
 */
import type { Mark } from "../../app/editing";
import { isOurNote, ourNote } from "../../core/plan/our-note";
import { a1 } from "../../core/table/a1";
import { runsDown } from "./cells";
import { rowsInChunk } from "./read";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Always true; the text in it says whose rule it is. */
const SIGNATURE = '=LEN("Shared Metrics: cells with problems")>0';
const COLOUR = "#fce8e6";

/** Leaves exactly `marks` on the tab. */
export function markCells(sheet: Sheet, marks: readonly Mark[]): void {
  const rules = sheet.getConditionalFormatRules();
  const theirs = rules.filter((rule) => !isOurs(rule));
  if (marks.length > 0) sheet.setConditionalFormatRules([...theirs, colourRule(sheet, marks)]);
  else if (theirs.length < rules.length) sheet.setConditionalFormatRules(theirs);
  writeNotes(sheet, marks);
}

function isOurs(rule: Rule): boolean {
  return rule.getBooleanCondition()?.getCriteriaValues()[0] === SIGNATURE;
}

function colourRule(sheet: Sheet, marks: readonly Mark[]): Rule {
  const areas = runsDown(marks).map((run) => {
    const { row, column } = run[0]!;
    return `${a1(row, column)}:${a1(row + run.length - 1, column)}`;
  });
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(SIGNATURE)
    .setBackground(COLOUR)
    .setRanges(sheet.getRangeList(areas).getRanges())
    .build();
}

/** Clears our notes that no longer hold and writes the new ones; a cell with a note of somebody's keeps it alone. */
function writeNotes(sheet: Sheet, marks: readonly Mark[]): void {
  const wanted = new Map(
    marks.map(({ row, column, note }) => [place(row, column), ourNote("problem", note)]),
  );
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (columns === 0) return;
  const step = rowsInChunk(columns);
  for (let first = 1; first <= rows; first += step) {
    const notes = sheet.getRange(first, 1, Math.min(step, rows - first + 1), columns).getNotes();
    for (let column = 1; column <= columns; column++) {
      const now = notes.map((line) => line[column - 1]!);
      const next = now.map((note, index) =>
        note === "" || isOurNote("problem", note) ? (wanted.get(place(first + index, column)) ?? "") : null,
      );
      for (const { start, end } of stretches(now, next)) {
        const part = next.slice(start, end).map((note) => [note]);
        sheet.getRange(first + start, column, part.length, 1).setNotes(part);
      }
    }
  }
}

/** A cell as one number, as a tab may have millions: there are fewer columns than this. */
function place(row: number, column: number): number {
  return row * 20_000 + column;
}

/** From the first to the last note that differs (`end` excluded), in one stretch unless a person's note (null) lies between. */
function stretches(
  now: readonly string[],
  next: readonly (string | null)[],
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  next.forEach((note, index) => {
    if (note === null) open = null;
    else if (note !== now[index]) {
      if (open) open.end = index + 1;
      else {
        open = { start: index, end: index + 1 };
        found.push(open);
      }
    }
  });
  return found;
}
