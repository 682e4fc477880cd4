/** Lines between the rows that are no data: titles of sections, numbers of pages. */
import { compileCodes } from "../checks/codes";
import { placesRow } from "../checks/required";
import { totalLabel } from "../checks/total-row";
import type { Field } from "../dictionary/model";
import { filledIn, isBlank } from "../table/cell";
import { closest } from "../table/likeness";
import type { Tab } from "../table/tab";
import type { HeadedColumn } from "./data-rows";

/** A title that is merged over so many columns, or more, is no value of the first of them. */
const MERGED_OVER = 3;
/** So many values tell what those of a column look like. */
const EXAMPLES = 3;

/**
 * The text of a row (from 1) that holds nothing else and is no value, "" for a row of data. Such is the number of a page,
 * what is merged over several columns, and a title in the first column. There it is data wherever it may be a value: an
 * identifier, a name among names, a code or what resembles one.
 */
export function titleLines(
  { cells, merges = [] }: Pick<Tab, "cells" | "merges">,
  headerRow: number,
  columns: readonly HeadedColumn[],
): (row: number) => string {
  if (columns.length < 3) return () => "";
  const first = columns.reduce((before, each) => (each.column < before.column ? each : before));
  const isNeeded = ({ field }: HeadedColumn) => field.required || placesRow(field);
  const isData = !first.field.roles.has("key") && !columns.some((each) => each !== first && isNeeded(each));
  let mayBeValue: ((text: string) => boolean) | null = null;
  return (row) => {
    const content = cells[row - 1]!;
    const filled = filledIn(content);
    const text = content[filled[0] ?? -1];
    if (filled.length !== 1 || typeof text !== "string" || !/\p{L}/u.test(text)) return "";
    const column = filled[0]! + 1;
    const merged = merges.some((m) => m.row === row && m.column === column && m.columns >= MERGED_OVER);
    if (merged || PAGE.test(text)) return text.trim();
    if (isData || column !== first.column || first.field.roles.has("narrative")) return "";
    mayBeValue ??= valueTest(first, cells.slice(headerRow));
    return mayBeValue(text.trim()) ? "" : text.trim();
  };
}

const PAGE = /^[\s–—-]*(?:page|p[áa]gina|p[áa]g\.|p\.)\s*\d+(?:\s*(?:of|de|\/)\s*\d+)?[\s–—-]*$/i;

/** Tells whether a text may be a value of a column, by its field and by the rows that have more than that one cell. */
function valueTest({ field, column, header }: HeadedColumn, rows: Tab["cells"]): (text: string) => boolean {
  const names = [...field.missing.flatMap(({ code, reason }) => [code, reason]), ...listed(field)];
  const find = field.allowed && compileCodes(field.allowed);
  const isNamed = (text: string) =>
    find?.(text) != null || names.includes(text) || closest(text, names) !== "";
  if (field.allowed !== null) return isNamed;
  if (field.type !== "string") return (text) => /\d/.test(text) || isNamed(text);
  const values = rows.flatMap((row) => {
    const cell = row[column - 1] ?? "";
    const isOther = isBlank(cell) || totalLabel(row) !== "" || filledIn(row).length < 2;
    return isOther || String(cell) === header ? [] : [String(cell)];
  });
  const kinds = new Set(values.map(kindOf));
  return (text) =>
    values.length < EXAMPLES || kinds.has(kindOf(text)) || /^\S*\d\S*$/.test(text) || isNamed(text);
}

function listed({ allowed }: Field): string[] {
  return (allowed?.codes ?? []).flatMap(({ code, label, aliases }) => [code, label, ...aliases]);
}

/** Words, words with digits, or digits alone. */
function kindOf(text: string): string {
  if (!/\d/.test(text)) return "words";
  return /\p{L}/u.test(text) ? `digits${/\s/.test(text.trim())}` : "digits";
}
