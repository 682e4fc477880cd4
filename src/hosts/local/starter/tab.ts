/** The shape of a starter tab: plain data that any host can write. */

export type StarterCell = string | number;

export interface StarterTab {
  readonly name: string;
  /** Rectangular, from A1; an empty cell is `""`. */
  readonly rows: readonly (readonly StarterCell[])[];
  /** Rows that stay in sight, from the top. */
  readonly headerRows: number;
  /** What to say in a note at a cell, by address. */
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * A tab from its columns and its rows by column name.
 * @param columns header to the note that explains it, `""` for none
 */
export function inputTab(
  name: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, StarterCell>>[],
): StarterTab {
  const headers = Object.keys(columns);
  const notes: Record<string, string> = {};
  for (const [index, header] of headers.entries()) {
    const note = columns[header];
    if (note) notes[`${String.fromCharCode(65 + index)}1`] = note;
  }
  return {
    name,
    rows: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))],
    headerRows: 1,
    notes,
  };
}
