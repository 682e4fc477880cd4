/** Taking a person to a tab or a cell. */
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
