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

/**
 * Clears our notes that no longer hold and writes the new ones; a cell with a note of somebody's keeps it alone. One read
 * and at most one write: notes are plain text, so that those between ours are written back as they stand.
 */
function writeNotes(sheet: Sheet, marks: readonly Mark[]): void {
  const wanted = new Map(
    marks.map(({ row, column, note }) => [place(row, column), ourNote("problem", note)]),
  );
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (columns === 0) return;
  const step = rowsInChunk(columns);
  for (let first = 1; first <= rows; first += step) {
    const now = sheet.getRange(first, 1, Math.min(step, rows - first + 1), columns).getNotes();
    const next = now.map((line, row) =>
      line.map((note, column) =>
        note === "" || isOurNote("problem", note) ? (wanted.get(place(first + row, column + 1)) ?? "") : note,
      ),
    );
    const box = differing(now, next);
    if (!box) continue;
    const part = next.slice(box.top, box.bottom + 1).map((line) => line.slice(box.left, box.right + 1));
    sheet.getRange(first + box.top, box.left + 1, part.length, part[0]!.length).setNotes(part);
  }
}

/** A cell as one number, as a tab may have millions: there are fewer columns than this. */
function place(row: number, column: number): number {
  return row * 20_000 + column;
}

/** The smallest rectangle that holds all notes that differ, counted from 0; null where none does. */
function differing(now: readonly (readonly string[])[], next: readonly (readonly string[])[]) {
  let box: { top: number; bottom: number; left: number; right: number } | null = null;
  for (const [row, line] of next.entries()) {
    for (const [column, note] of line.entries()) {
      if (note === now[row]![column]) continue;
      box ??= { top: row, bottom: row, left: column, right: column };
      box.bottom = row;
      box.left = Math.min(box.left, column);
      box.right = Math.max(box.right, column);
    }
  }
  return box;
}
