/** How high rows are whose texts take several lines: other programs do not measure them on opening a file. */
import type { StyleTable } from "../../runtime/store/style";
import type { TabModel } from "../../runtime/store/tab";

/** Of a plain row and of plain text, in points. */
const PLAIN = { row: 15.75, text: 10 };
/** Of a column without a width of its own, in pixels. */
const COLUMN = 100;
/** Height of a line and width of a letter, in sizes of the text. */
const LINE = 1.3;
const LETTER = 0.62;

/** Points that a row needs by its texts, or null where a plain one will do. */
export type HeightOf = (row: number) => number | null;

export function rowHeights(tab: TabModel, table: StyleTable): HeightOf {
  const sizes: (number | null)[] = [];
  /** Size of the text where a style wraps it or has it larger; null for all others. */
  const sizeOf = (style: number) => {
    if (sizes[style] === undefined) {
      const { wrap, fontSize } = table.get(style);
      sizes[style] = wrap || (fontSize ?? 0) > PLAIN.text ? (fontSize ?? PLAIN.text) : null;
    }
    return sizes[style]!;
  };
  const { columns } = tab.extent;
  return (row) => {
    let height = 0;
    for (let column = 1; column <= columns; column++) {
      const style = tab.style(row, column);
      const size = style === 0 ? null : sizeOf(style);
      const value = size === null ? undefined : tab.value(row, column);
      if (size === null || typeof value !== "string") continue;
      const width = table.get(style).wrap
        ? (tab.columnWidths.get(column) ?? COLUMN)
        : Number.POSITIVE_INFINITY;
      height = Math.max(height, linesOf(value, width / (size * LETTER)) * size * LINE + 2);
    }
    return height > PLAIN.row ? Math.round(height * 4) / 4 : null;
  };
}

function linesOf(text: string, letters: number): number {
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / letters)), 0);
}
