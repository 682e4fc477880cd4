/** Places in a tab as people say them. */

const ROW = { en: "row", es: "fila" } as const;
const COLUMN = { en: "column", es: "columna" } as const;

/** `D17`; `row 17` where a whole row is meant, `column D` for a column. */
export function placeName(cell: string, language: "en" | "es"): string {
  if (/^\d+$/.test(cell)) return `${ROW[language]} ${cell}`;
  return /^[A-Z]+$/.test(cell) ? `${COLUMN[language]} ${cell}` : cell;
}
