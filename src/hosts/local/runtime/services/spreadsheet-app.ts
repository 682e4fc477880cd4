/** `SpreadsheetApp`: the way in. */
import { service } from "../service";
import type { Session } from "../session";
import { conditionalFormatBuilder } from "./conditional-format";
import { validationBuilder } from "./data-validation";
import * as enums from "./enums";
import { richTextBuilder } from "./rich-text";
import { spreadsheetService } from "./spreadsheet";
import { uiService } from "./ui";

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export function spreadsheetApp(session: Session): App {
  const spreadsheet = () => spreadsheetService(session);
  return service(session, "SpreadsheetApp", {
    getActiveSpreadsheet: spreadsheet,
    getActive: spreadsheet,
    getActiveSheet: () => spreadsheet().getActiveSheet(),
    getActiveRange: () => spreadsheet().getActiveRange(),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => spreadsheet().setActiveSheet(sheet),
    getUi: () => uiService(session),
    newRichTextValue: () => richTextBuilder(session),
    newConditionalFormatRule: () => conditionalFormatBuilder(session),
    newDataValidation: () => validationBuilder(session),
    /** Nothing is held back here, so there is nothing to send. */
    flush() {},
    WrapStrategy: enums.WrapStrategy,
    BorderStyle: enums.BorderStyle,
    Dimension: enums.Dimension,
    SheetType: enums.SheetType,
    BooleanCriteria: enums.BooleanCriteria,
    DataValidationCriteria: enums.DataValidationCriteria,
  } satisfies Partial<Record<keyof App, unknown>>);
}
