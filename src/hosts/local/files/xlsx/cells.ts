/** `<sheetData>`: the cells of a tab, read by one pass over the text and written row by row. */
import { columnLetters, parseA1 } from "../../../../core/table/a1";
import type { StyleTable } from "../../runtime/store/style";
import { CellError, type CellValue, type TabModel } from "../../runtime/store/tab";
import { serialOfDay } from "../../runtime/values/calendar";
import { type HeightOf, rowHeights } from "./row-height";
import type { StyleSheet } from "./styles";
import { attributesOf, attributesXml, decode, elements, encode } from "./xml";

export interface SharedString {
  readonly text: string;
  /** The runs as written, where the text has fonts of its own. */
  readonly raw: string | null;
}

export interface ReadingContext {
  readonly strings: readonly SharedString[];
  /** Style by the file's number of a cell format. */
  readonly formats: readonly number[];
  readonly styles: StyleTable;
  readonly dateShift: number;
}

/** Text of `<si>` or `<is>`: its runs together, without phonetic hints. */
export function sharedString(inner: string): SharedString {
  const spoken = inner.includes("<rPh") ? inner.replace(/<rPh[\s\S]*?<\/rPh>/g, "") : inner;
  const text = elements(spoken, "t")
    .map((element) => decode(element.inner))
    .join("");
  return { text, raw: /<r[\s>]/.test(spoken) ? spoken : null };
}

const ROW_OR_CELL = /<row\b([^>]*)>|<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/** Fills a tab from its `<sheetData>`; returns the blank rows below the last content, which stay unread. */
export function readCells(data: string, tab: TabModel, context: ReadingContext) {
  const tailStart = startOfTail(data);
  const rowTexts = new Map<string, string>();
  const shared: Shared = new Map();
  let row = 0;
  let column = 0;
  for (const match of data.slice(0, tailStart).matchAll(ROW_OR_CELL)) {
    if (match[1] !== undefined) {
      row = Number(/\br="(\d+)"/.exec(match[1])?.[1] ?? row + 1);
      column = 0;
      const attributes = keptRowAttributes(match[1]);
      if (attributes !== "") {
        if (!rowTexts.has(attributes)) rowTexts.set(attributes, attributes);
        tab.rowAttributes.set(row, rowTexts.get(attributes)!);
      }
      continue;
    }
    const address = /\br="([A-Z]+)\d+"/.exec(match[2]!)?.[1];
    column = address ? columnOf(address) : column + 1;
    readCell(tab, row, column, match[2]!, match[3] ?? "", context, shared);
  }
  const xml = data.slice(tailStart).replace(/<\/sheetData>\s*$/, "");
  const firstRow = Number(/<row\b[^>]*\br="(\d+)"/.exec(xml.slice(0, 1000))?.[1] ?? 0);
  return firstRow > 0 ? { firstRow, xml } : null;
}

/** Where the first row begins that has nothing but looks down to the end. */
function startOfTail(data: string): number {
  const last = Math.max(data.lastIndexOf("</v>"), data.lastIndexOf("</is>"), data.lastIndexOf("<f"));
  if (last < 0) return Math.max(0, data.search(/<row\b/));
  const next = data.indexOf("<row", last);
  return next < 0 ? data.length : next;
}

function keptRowAttributes(attributes: string): string {
  return attributes
    .replace(/\s(r|spans|[\w]+:\w+)="[^"]*"/g, "")
    .replace(/\/\s*$/, "")
    .trim();
}

const columns = new Map<string, number>();

function columnOf(letters: string): number {
  let column = columns.get(letters);
  if (column === undefined) {
    column = parseA1(`${letters}1`)!.column;
    columns.set(letters, column);
  }
  return column;
}

/** Formulas that are written once and filled down, by their number. */
type Shared = Map<string, string>;

function readCell(
  tab: TabModel,
  row: number,
  column: number,
  tag: string,
  inner: string,
  context: ReadingContext,
  shared: Shared,
): void {
  const format = /\bs="(\d+)"/.exec(tag)?.[1];
  const style = format === undefined ? 0 : (context.formats[Number(format)] ?? 0);
  if (style !== 0) tab.setStyle(row, column, style);
  if (inner === "") return;
  const type = /\bt="(\w+)"/.exec(tag)?.[1] ?? "n";
  const string = stringOf(type, inner, context);
  const value = string ? string.text : typedValue(type, inner, context, style);
  const formula = inner.includes("<f") ? formulaOf(inner, shared) : null;
  if (formula !== null) tab.setFormula(row, column, formula, value === "" ? undefined : value);
  else if (value !== undefined) tab.setValue(row, column, value);
  if (string?.raw && formula === null) {
    tab.richTexts.set(row, column, { runs: [{ text: string.text, link: null }], raw: string.raw });
  }
}

function stringOf(type: string, inner: string, context: ReadingContext): SharedString | null {
  if (type === "s") return context.strings[Number(valueText(inner))] ?? null;
  if (type === "inlineStr") return sharedString(inner);
  return null;
}

function valueText(inner: string): string {
  const start = inner.indexOf("<v");
  if (start < 0) return "";
  const from = inner.indexOf(">", start) + 1;
  return inner.slice(from, Math.max(from, inner.indexOf("</v>", from)));
}

function typedValue(type: string, inner: string, context: ReadingContext, style: number): CellValue {
  const text = valueText(inner);
  if (text === "") return undefined;
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") return new CellError(decode(text));
  if (type === "str") return decode(text);
  if (type === "d") return isoSerial(text);
  const number = Number(text);
  return context.dateShift !== 0 && context.styles.isDate(style) ? number + context.dateShift : number;
}

function isoSerial(text: string): CellValue {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text);
  const day = match && serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!match || day === null) return text;
  return day + (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
}

/** The formula's text. Cells of a filled-down formula beyond the first name only its number: they keep its text. */
function formulaOf(inner: string, shared: Shared): string | null {
  const element = elements(inner, "f")[0];
  if (!element) return null;
  const text = decode(element.inner);
  const number = element.attributes.t === "shared" ? element.attributes.si : undefined;
  if (number === undefined) return text;
  if (text !== "") shared.set(number, text);
  return text || (shared.get(number) ?? "");
}

/** The tab's `<sheetData>`; `tail` is appended as it came where nothing reaches into it. */
export function writeCells(
  tab: TabModel,
  table: StyleTable,
  sheet: StyleSheet,
  dateShift: number,
  tail: { readonly firstRow: number; readonly xml: string } | null,
): string {
  const { rows, columns: width } = tab.extent;
  const last = Math.max(rows, highest(tab.rowAttributes.keys()), highest(tab.rowHeights.keys()));
  const write = cellWriter(tab, table, sheet, dateShift);
  const heightOf = rowHeights(tab, table);
  const pieces: string[] = ["<sheetData>"];
  for (let row = 1; row <= last; row++) {
    let cells = "";
    for (let column = 1; column <= width; column++) cells += write(row, column);
    const attributes = rowXml(tab, row, heightOf);
    if (cells !== "" || attributes !== "") pieces.push(`<row r="${row}"${attributes}>${cells}</row>`);
  }
  if (tail && last < tail.firstRow) pieces.push(tail.xml);
  pieces.push("</sheetData>");
  return pieces.join("");
}

function highest(numbers: Iterable<number>): number {
  let top = 0;
  for (const number of numbers) top = Math.max(top, number);
  return top;
}

const POINTS_PER_PIXEL = 0.75;

function rowXml(tab: TabModel, row: number, heightOf: HeightOf): string {
  const kept = tab.rowAttributes.get(row);
  const height = tab.rowHeights.get(row);
  if (height !== undefined) {
    return attributesXml({ ...attributesOf(kept ?? ""), ht: height * POINTS_PER_PIXEL, customHeight: 1 });
  }
  const old = attributesOf(kept ?? "");
  const needed = old.customHeight === undefined ? heightOf(row) : null;
  if (needed !== null && needed > Number(old.ht ?? 0)) return attributesXml({ ...old, ht: needed });
  return kept ? ` ${kept}` : "";
}

function cellWriter(tab: TabModel, table: StyleTable, sheet: StyleSheet, dateShift: number) {
  const letters: string[] = [];
  const looks: string[] = [""];
  return (row: number, column: number): string => {
    const value = tab.value(row, column);
    const style = tab.style(row, column);
    const formula = tab.formulas.size > 0 ? tab.formulas.get(row, column) : undefined;
    if (value === undefined && style === 0 && formula === undefined) return "";
    letters[column] ??= columnLetters(column);
    looks[style] ??= ` s="${sheet.formatOf(style, table)}"`;
    const start = `<c r="${letters[column]}${row}"${looks[style]}`;
    const f = formula === undefined ? "" : `<f>${encode(formula)}</f>`;
    if (typeof value === "number") {
      return `${start}>${f}<v>${dateShift && table.isDate(style) ? value - dateShift : value}</v></c>`;
    }
    if (typeof value === "string" && !f) {
      const raw = tab.richTexts.size > 0 ? tab.richTexts.get(row, column)?.raw : undefined;
      return `${start} t="inlineStr"><is>${raw ?? `<t xml:space="preserve">${encode(value)}</t>`}</is></c>`;
    }
    if (typeof value === "string") return `${start} t="str">${f}<v>${encode(value)}</v></c>`;
    if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    if (value instanceof CellError) return `${start} t="e">${f}<v>${encode(value.code)}</v></c>`;
    return f ? `${start}>${f}</c>` : `${start}/>`;
  };
}
