/** Links from cells of ours to cells elsewhere, as rich text: a HYPERLINK formula would not be text. */
import type { Link, OutValue, TabEdit } from "../../core/plan/plan";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** One call for each column that has links, over the rows from its first link to its last. */
export function writeLinks(sheet: Sheet, edit: TabEdit): void {
  const byColumn = new Map<number, Map<number, Link>>();
  for (const link of edit.links) {
    const links = byColumn.get(link.column) ?? new Map<number, Link>();
    byColumn.set(link.column, links.set(link.row, link));
  }
  for (const [column, links] of byColumn) writeColumn(sheet, edit.cells, column, links);
}

/** Texts without a link go along as they are; rich text is text, so a number between two links parts the column. */
function writeColumn(
  sheet: Sheet,
  cells: TabEdit["cells"],
  column: number,
  links: ReadonlyMap<number, Link>,
): void {
  const last = Math.max(...links.keys());
  let run: RichText[][] = [];
  for (let row = Math.min(...links.keys()); row <= last + 1; row++) {
    const value = cells[row - 1]?.[column - 1] ?? "";
    const link = links.get(row);
    if (row <= last && (link || typeof value === "string")) {
      run.push([richText(value, link)]);
    } else if (run.length > 0) {
      sheet.getRange(row - run.length, column, run.length, 1).setRichTextValues(run);
      run = [];
    }
  }
}

function richText(value: OutValue, link: Link | undefined): RichText {
  const text = String(value ?? "");
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  if (link && text !== "") builder.setLinkUrl(`#gid=${link.tabId}&range=${link.address}`);
  return builder.build();
}
