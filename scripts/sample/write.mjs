// Writes the sample: tabs as a folder of CSV and as one `.xlsx` with real types, formats and a few notes.

const quoted = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function csvText(cell) {
  if (typeof cell === "object") return cell.date ?? cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return quoted(String(cell));
}

/** RFC 4180, lines ending in a line feed. */
export const toCsv = (rows) => `${rows.map((row) => row.map(csvText).join(",")).join("\n")}\n`;

const HEADER_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE6F1" } };

function xlsxValue(cell) {
  if (cell === "") return null;
  if (typeof cell !== "object") return cell;
  return cell.date ? new Date(`${cell.date}T00:00:00Z`) : { error: cell.error };
}

const percent = (header) => ["Baseline", "Target", "Confidence"].includes(header);

/**
 * @param workbook an empty workbook of the `.xlsx` library
 * @param tabs `{ name, rows, headerRow, notes }`; rows from A1, headerRow from 1, notes by address
 */
export function fillWorkbook(workbook, tabs) {
  for (const tab of tabs) {
    const sheet = workbook.addWorksheet(tab.name, {
      views: [{ state: "frozen", ySplit: tab.headerRow, xSplit: 0 }],
    });
    for (const row of tab.rows) sheet.addRow(row.map(xlsxValue));
    const headers = tab.rows[tab.headerRow - 1];
    const header = sheet.getRow(tab.headerRow);
    header.font = { bold: true };
    header.fill = HEADER_FILL;
    for (const [index, name] of headers.entries()) {
      const column = sheet.getColumn(index + 1);
      column.width = Math.min(42, Math.max(11, String(name).length + 2));
      column.eachCell((cell, row) => {
        if (row <= tab.headerRow) return;
        if (cell.value instanceof Date) cell.numFmt = "yyyy-mm-dd";
        else if (percent(name) && typeof cell.value === "number") cell.numFmt = "0%";
      });
    }
    for (const [address, note] of Object.entries(tab.notes ?? {})) sheet.getCell(address).note = note;
  }
}
