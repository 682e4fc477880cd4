/** The part of one tab: its changed layers written anew, all else as it came. */
import { a1, parseA1 } from "../../../../core/table/a1";
import { areaA1 } from "../../runtime/store/area";
import { TabModel } from "../../runtime/store/tab";
import type { WorkbookModel } from "../../runtime/store/workbook";
import { Zone } from "../../runtime/values/calendar";
import { writeCells } from "./cells";
import { writeCharts } from "./charts";
import { writeNotes } from "./comments";
import type { Package } from "./package";
import { conditionalRulesXml, validationsXml } from "./rules";
import { type Layer, layersOf, type TabSource } from "./source";
import type { StyleSheet } from "./styles";
import { attributesXml, elements, first, takeApart } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const EMPTY_SHEET = `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"></worksheet>`;

const SHEET_FORMAT = `<sheetFormatPr defaultColWidth="13.57" defaultRowHeight="15.75"/>`;

/** The order in which the format demands the children of a worksheet. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

export interface WritingContext {
  readonly parts: Package;
  readonly model: WorkbookModel;
  readonly styles: StyleSheet;
  readonly dateShift: number;
}

/** Writes the tab to `path`; `number` is its own among the tabs, for the parts that belong to it. */
export function writeSheet(
  { parts, model, styles, dateShift }: WritingContext,
  tab: TabModel,
  source: TabSource | null,
  path: string,
  number: number,
): void {
  const root = takeApart(parts.text(path) ?? EMPTY_SHEET);
  const children = new Map<string, string>();
  for (const { name, xml } of root.children) children.set(name, (children.get(name) ?? "") + xml);
  const old = (name: string) => children.get(name) ?? "";
  const now = layersOf(tab);
  const before = source?.layers ?? layersOf(new TabModel(tab.id, tab.name));
  const changed = (layer: Layer) => before[layer] !== now[layer];

  children.delete("dimension");
  // Columns as wide as Sheets has them: elsewhere they would be a third narrower.
  if (source === null) children.set("sheetFormatPr", SHEET_FORMAT);
  children.set("sheetData", writeCells(tab, model.styles, styles, dateShift, source?.tail ?? null));
  if (changed("frozen")) children.set("sheetViews", viewsXml(old("sheetViews"), tab));
  if (changed("color")) children.set("sheetPr", propertiesXml(old("sheetPr"), tab));
  if (changed("widths")) children.set("cols", columnsXml(old("cols"), tab));
  if (changed("filter"))
    children.set("autoFilter", tab.filter ? `<autoFilter ref="${areaA1(tab.filter)}"/>` : "");
  if (changed("merges")) children.set("mergeCells", mergesXml(tab));
  if (changed("rules")) children.set("conditionalFormatting", conditionalRulesXml(tab, styles));
  if (changed("validations")) {
    const zone = new Zone(model.timeZone);
    children.set(
      "dataValidations",
      validationsXml(tab, (date) => zone.serialOf(date.getTime())),
    );
  }
  if (changed("links")) children.set("hyperlinks", linksXml(old("hyperlinks"), parts, path, tab, model));
  let open = root.open;
  if (changed("notes")) {
    const id = writeNotes(parts, path, tab, number);
    children.set("legacyDrawing", `<legacyDrawing r:id="${id}"/>`);
  }
  if (changed("charts")) children.set("drawing", `<drawing r:id="${writeCharts(parts, path, tab)}"/>`);
  if (!open.includes("xmlns:r=")) open = open.replace(/>$/, ` xmlns:r="${OFFICE}">`);
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.indexOf("controls"));
  const ordered = [...children].sort(([a], [b]) => rank(a) - rank(b));
  parts.put(path, open + ordered.map(([, xml]) => xml).join("") + root.close);
}

function viewsXml(old: string, tab: TabModel): string {
  const view = first(old, "sheetView");
  const { frozenRows, frozenColumns } = tab;
  const pane =
    frozenRows + frozenColumns === 0
      ? ""
      : `<pane${attributesXml({
          xSplit: frozenColumns || undefined,
          ySplit: frozenRows || undefined,
          topLeftCell: a1(frozenRows + 1, frozenColumns + 1),
          activePane: frozenRows && frozenColumns ? "bottomRight" : frozenRows ? "bottomLeft" : "topRight",
          state: "frozen",
        })}/>`;
  const attributes = attributesXml(view?.attributes ?? { workbookViewId: 0 });
  return `<sheetViews><sheetView${attributes}>${pane}</sheetView></sheetViews>`;
}

function propertiesXml(old: string, tab: TabModel): string {
  const element = first(old, "sheetPr");
  const rest = (element?.inner ?? "").replace(/<tabColor[^>]*\/>/, "");
  const color = tab.tabColor === null ? "" : `<tabColor rgb="FF${tab.tabColor.slice(1).toUpperCase()}"/>`;
  return `<sheetPr${attributesXml(element?.attributes ?? {})}>${color}${rest}</sheetPr>`;
}

/** Pixels to the width of so many digits. */
function characters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

function columnsXml(old: string, tab: TabModel): string {
  const spans = elements(old, "col").map(({ attributes }) => attributes);
  const spanOf = (column: number) =>
    spans.find((span) => Number(span.min) <= column && column <= Number(span.max));
  const widest = Math.max(0, ...tab.columnWidths.keys());
  const columns: string[] = [];
  for (let column = 1; column <= widest; column++) {
    const width = tab.columnWidths.get(column);
    if (width === undefined) continue;
    const attributes = {
      ...spanOf(column),
      min: column,
      max: column,
      width: characters(width),
      customWidth: 1,
    };
    columns.push(`<col${attributesXml(attributes)}/>`);
  }
  for (const span of spans.filter(({ max }) => Number(max) > widest)) {
    columns.push(`<col${attributesXml({ ...span, min: Math.max(widest + 1, Number(span.min)) })}/>`);
  }
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

function mergesXml(tab: TabModel): string {
  const merges = tab.merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`);
  return merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "";
}

/** Links of text cells from the model, those of other cells as they came. */
function linksXml(old: string, parts: Package, path: string, tab: TabModel, model: WorkbookModel): string {
  const kept = elements(old, "hyperlink").filter(({ attributes }) => {
    const place = parseA1(attributes.ref ?? "");
    return !place || typeof tab.value(place.row, place.column) !== "string";
  });
  const own = [...tab.richTexts.entries()].flatMap(([row, column, text]) => {
    const link = text.runs.find((run) => run.link !== null)?.link;
    if (!link) return [];
    const place = placeOf(link, model);
    const target = place ? { location: place } : { "r:id": parts.relate(path, "hyperlink", link, true) };
    return `<hyperlink${attributesXml({ ref: a1(row, column), ...target })}/>`;
  });
  const links = [...kept.map((link) => link.xml), ...own];
  return links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "";
}

/** `'Tab'!D17` for a link within the spreadsheet. */
function placeOf(link: string, model: WorkbookModel): string | null {
  const match = /#gid=(\d+)(?:&range=([A-Z0-9:]+))?$/i.exec(link);
  const tab = match && model.tab(Number(match[1]));
  return tab ? `'${tab.name.replaceAll("'", "''")}'!${match[2] ?? "A1"}` : null;
}
