/** Taking a person to a tab, to a cell, or to a window of its own. */
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Shows a tab, and in it a cell, a whole row (`column` null) or a whole column (`row` null); false where it is gone. */
export function showCell(
  spreadsheet: Spreadsheet,
  tabId: number,
  row: number | null,
  column: number | null,
): boolean {
  const sheet = spreadsheet.getSheetById(tabId);
  if (!sheet) return false;
  if (sheet.isSheetHidden()) sheet.showSheet();
  spreadsheet.setActiveSheet(sheet);
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  // A problem may point below or beside a grid that people have made smaller since.
  if ((row ?? 1) > rows || (column ?? 1) > columns) return true;
  if (row === null && column === null) return true;
  const range =
    row === null
      ? sheet.getRange(1, column!, rows, 1)
      : column === null
        ? sheet.getRange(row, 1, 1, columns)
        : sheet.getRange(row, column);
  range.activate();
  return true;
}

/** The page of the sidebar as a modal window; what is added at its end tells it what to begin with. */
export function showPage(screen: string, subject = ""): void {
  const page = HtmlService.createHtmlOutputFromFile("Sidebar")
    .append(`<div id="screen" data-name="${screen}" data-subject="${encodeURIComponent(subject)}"></div>`)
    .setWidth(900)
    .setHeight(680);
  SpreadsheetApp.getUi().showModalDialog(page, "Shared Metrics");
}
