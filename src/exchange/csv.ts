/** Tables as text: as they come out of a file or the clipboard, and as CSV for others. */

const SEPARATORS = [",", ";", "\t"];

/** Rows of texts. Separated by whichever of comma, semicolon and tab the first line has most of, outside quotes. */
export function readDelimited(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain);
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|)([^${separator}\r\n]*)(${separator}|\r\n|\r|\n|$)`, "y");
  const rows: string[][] = [[]];
  while (cell.lastIndex < plain.length) {
    const [, quoted, bare = "", end] = cell.exec(plain)!;
    rows[rows.length - 1]!.push((quoted?.replace(/""/g, '"') ?? "") + bare);
    if (end === separator && cell.lastIndex === plain.length) rows[rows.length - 1]!.push("");
    if (end !== separator && cell.lastIndex < plain.length) rows.push([]);
  }
  return rows;
}

function separatorOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text)![0].replace(/"(?:[^"]|"")*"/g, "");
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

/** As RFC 4180 has it; a row of one empty cell is quoted, so that it is not taken for no row. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => (cells.length === 1 && cells[0] === "" ? '""' : cells.map(quoted).join(",")))
    .map((line) => `${line}\r\n`)
    .join("");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
