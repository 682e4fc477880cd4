/** Native validation rules and header notes of a partner's tab; what people have set there themselves stays. */
import type { ColumnGuide } from "../../app/editing";
import type { EntryRule } from "../../core/plan/entry-rule";
import { isOurNote, ourNote } from "../../core/plan/our-note";
import { columnLetters } from "../../core/table/a1";
import { makeRoom } from "./write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** How the help text of our rules begins, by which they are known again. */
const SIGN = "Shared Metrics: ";

/** Two reads, then one call for each column and each run of notes. */
export function prepareColumns(sheet: Sheet, headerRow: number, guides: readonly ColumnGuide[]): void {
  const width = guides.reduce((most, { column }) => Math.max(most, column), 1);
  makeRoom(sheet, { rows: headerRow + 1, columns: width });
  const rules = sheet.getRange(headerRow + 1, 1, 1, width).getDataValidations()[0]!;
  const rows = sheet.getMaxRows() - headerRow;
  for (const { column, rule, text } of guides) {
    const now = rules[column - 1] ?? null;
    if (now !== null && !now.getHelpText()?.startsWith(SIGN)) continue;
    if (now === null && rule === null) continue;
    const next = rule && validation(rule, `${columnLetters(column)}${headerRow + 1}`, text);
    sheet.getRange(headerRow + 1, column, rows, 1).setDataValidation(next);
  }
  writeHelp(sheet, headerRow, width, guides);
  if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(headerRow);
}

function validation(rule: EntryRule, firstCell: string, text: string): Validation {
  const builder = SpreadsheetApp.newDataValidation()
    .setAllowInvalid(!rule.strict)
    .setHelpText(SIGN + text.replace(/\n/g, " "));
  if (rule.kind === "list") return builder.requireValueInList([...rule.values], true).build();
  if (rule.kind === "date") return builder.requireDate().build();
  const { least, most, whole } = rule;
  // Formulas without a separator read alike in every locale.
  if (whole && least === null && most === null) {
    return builder.requireFormulaSatisfied(`=INT(${firstCell})=${firstCell}`).build();
  }
  if (least !== null && most !== null) return builder.requireNumberBetween(least, most).build();
  if (least !== null) return builder.requireNumberGreaterThanOrEqualTo(least).build();
  if (most !== null) return builder.requireNumberLessThanOrEqualTo(most).build();
  return builder.requireFormulaSatisfied(`=ISNUMBER(${firstCell})`).build();
}

function writeHelp(sheet: Sheet, row: number, width: number, guides: readonly ColumnGuide[]): void {
  const notes = sheet.getRange(row, 1, 1, width).getNotes()[0]!;
  const next = new Map(
    guides
      .filter(({ column }) => notes[column - 1] === "" || isOurNote("help", notes[column - 1]!))
      .map(({ column, text }) => [column, text === "" ? "" : ourNote("help", text)]),
  );
  for (let column = 1; column <= width; column++) {
    const run: string[] = [];
    while (next.has(column + run.length)) run.push(next.get(column + run.length)!);
    if (run.length > 0) sheet.getRange(row, column, 1, run.length).setNotes([run]);
    column += run.length;
  }
}
