/** From the parts of an .xlsx to a workbook in memory. */
import { parseA1 } from "../../../../core/table/a1";
import { parseArea } from "../../runtime/store/area";
import { gridFor, TabModel } from "../../runtime/store/tab";
import { WorkbookModel } from "../../runtime/store/workbook";
import { type ReadingContext, readCells, type SharedString, sharedString } from "./cells";
import { readNotes } from "./comments";
import { Package } from "./package";
import { readConditionalRules, readValidations } from "./rules";
import { layersOf, type TabSource, type XlsxSource } from "./source";
import { addTabs, readState, STATE_SHEET } from "./state";
import { StyleSheet } from "./styles";
import { attributesOf, elements, first, takeApart } from "./xml";

const DAYS_TO_1904 = 1462;

interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** Throws an Error where the bytes are no workbook. */
export function readXlsx(bytes: Uint8Array, name: string): WorkbookModel {
  const parts = Package.read(bytes);
  const workbookPath = parts.relationships("").find((one) => one.type === "officeDocument")?.target;
  const workbookXml = workbookPath === undefined ? null : parts.text(workbookPath);
  if (workbookPath === undefined || workbookXml === null) throw new Error("there is no workbook in it");
  const related = (type: string) =>
    parts.relationships(workbookPath).find((one) => one.type === type)?.target;
  const styleSheet = new StyleSheet(parts.text(related("styles") ?? "") ?? "<styleSheet></styleSheet>");
  const model = new WorkbookModel({ name });
  const context: ReadingContext = {
    strings: readStrings(parts.text(related("sharedStrings") ?? "") ?? ""),
    formats: styleSheet.load(model.styles),
    styles: model.styles,
    dateShift: /date1904="(1|true)"/.test(workbookXml) ? DAYS_TO_1904 : 0,
  };
  const sheets = sheetEntries(parts, workbookPath, workbookXml);
  const own = sheets.find((sheet) => sheet.name === STATE_SHEET);
  const shown = sheets.filter((sheet) => sheet !== own);
  const state = readState(own ? stateOf(parts.text(own.path) ?? "", context) : "");
  const tabs = addTabs(
    model,
    shown.map((sheet) => sheet.name),
    state,
  );
  const sources = new Map<TabModel, ReadSheet>();
  tabs.forEach((tab, index) => {
    sources.set(tab, readSheet(parts, shown[index]!, tab, styleSheet, context));
  });
  for (const [tab, sheet] of sources) readLinks(parts, sheet, tab, model);
  const names = readNames(workbookXml, model);
  model.activeTab = activeTab(workbookXml, sheets, model);
  model.source = {
    package: parts,
    workbookPath,
    dateShift: context.dateShift,
    tabs: new Map([...sources].map(([tab, { path, tail }]) => [tab, { path, tail, layers: layersOf(tab) }])),
    names,
  } satisfies XlsxSource;
  for (const tab of tabs) tab.edited = false;
  return model;
}

function readStrings(xml: string): SharedString[] {
  return elements(xml, "si").map((si) => sharedString(si.inner));
}

/** Worksheets only: a chart sheet is no tab. */
function sheetEntries(parts: Package, workbookPath: string, xml: string): SheetEntry[] {
  const related = new Map(parts.relationships(workbookPath).map((one) => [one.id, one]));
  return elements(first(xml, "sheets")?.inner ?? "", "sheet").flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    const part = related.get(id);
    if (part?.type !== "worksheet") return [];
    return {
      name: attributes.name ?? "",
      path: part.target,
      hidden: (attributes.state ?? "visible") !== "visible",
    };
  });
}

function stateOf(xml: string, context: ReadingContext): string {
  const tab = new TabModel(0, STATE_SHEET);
  readCells(first(xml, "sheetData")?.xml ?? "", tab, context);
  let text = "";
  for (let row = 1; row <= tab.lastRow; row++) text += String(tab.value(row, 1) ?? "");
  return text;
}

function readSheet(
  parts: Package,
  { path, hidden }: SheetEntry,
  tab: TabModel,
  styles: StyleSheet,
  context: ReadingContext,
): ReadSheet {
  const children = takeApart(parts.text(path) ?? "<worksheet></worksheet>").children;
  const child = (name: string) =>
    children
      .filter((one) => one.name === name)
      .map((one) => one.xml)
      .join("");
  const tail = readCells(child("sheetData"), tab, context);
  tab.hidden = hidden;
  Object.assign(tab, gridFor(tab.extent.rows, tab.extent.columns));
  const pane = first(child("sheetViews"), "pane")?.attributes;
  if (pane?.state?.startsWith("frozen")) {
    tab.frozenRows = Number(pane.ySplit ?? 0);
    tab.frozenColumns = Number(pane.xSplit ?? 0);
  }
  const rgb = first(child("sheetPr"), "tabColor")?.attributes.rgb;
  if (rgb?.length === 8) tab.tabColor = `#${rgb.slice(2).toLowerCase()}`;
  tab.filter = parseArea(first(child("autoFilter"), "autoFilter")?.attributes.ref ?? "");
  tab.merges = elements(child("mergeCells"), "mergeCell").flatMap(
    (one) => parseArea(one.attributes.ref ?? "") ?? [],
  );
  readWidths(child("cols"), tab);
  readConditionalRules(child("conditionalFormatting"), tab, styles);
  readValidations(child("dataValidations"), tab);
  readNotes(parts, path, tab);
  return { path, tail, links: child("hyperlinks") };
}

/** A tab whose links wait until all tabs are known. */
interface ReadSheet extends Omit<TabSource, "layers"> {
  readonly links: string;
}

const PIXELS_PER_CHARACTER = 7;
const WIDTH_PADDING = 5;

function readWidths(xml: string, tab: TabModel): void {
  for (const { attributes } of elements(xml, "col")) {
    const width = Math.round(Number(attributes.width) * PIXELS_PER_CHARACTER + WIDTH_PADDING);
    const last = Math.min(Number(attributes.max), tab.maxColumns);
    if (!Number.isFinite(width)) continue;
    for (let column = Number(attributes.min); column <= last; column++) tab.columnWidths.set(column, width);
  }
}

/** Links of text cells; a place in the same file reads as Sheets has it: `#gid=12&range=D17`. */
function readLinks(parts: Package, { path, links }: ReadSheet, tab: TabModel, model: WorkbookModel): void {
  const related = new Map(parts.relationships(path).map((one) => [one.id, one.target]));
  for (const { attributes } of elements(links, "hyperlink")) {
    const place = parseA1(attributes.ref ?? "");
    const text = place && tab.value(place.row, place.column);
    if (!place || typeof text !== "string") continue;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
    const link = id ? (related.get(id) ?? null) : ownLink(attributes.location ?? "", model);
    const raw = tab.richTexts.get(place.row, place.column)?.raw;
    tab.richTexts.set(place.row, place.column, {
      runs: [{ text, link }],
      ...(raw === undefined ? {} : { raw }),
    });
  }
}

function ownLink(location: string, model: WorkbookModel): string | null {
  const bang = location.lastIndexOf("!");
  const name = location
    .slice(0, bang)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const tab = model.tabNamed(name);
  return tab ? `#gid=${tab.id}&range=${location.slice(bang + 1).replaceAll("$", "")}` : null;
}

/** Names of one area of one tab, for the whole workbook; the file keeps all others. */
function readNames(xml: string, model: WorkbookModel): Set<string> {
  const names = new Set<string>();
  for (const { attributes, inner } of elements(first(xml, "definedNames")?.inner ?? "", "definedName")) {
    const name = attributes.name ?? "";
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(
      inner.replaceAll("&apos;", "'").replaceAll("&amp;", "&"),
    );
    if (!match || attributes.localSheetId !== undefined || name.startsWith("_xlnm.")) continue;
    const tab = model.tabNamed((match[1] ?? match[2]!).replaceAll("''", "'"));
    const area = parseArea(match[3]!);
    if (!tab || !area) continue;
    model.names.set(name, { tabId: tab.id, area });
    names.add(name);
  }
  return names;
}

function activeTab(xml: string, sheets: readonly SheetEntry[], model: WorkbookModel): number | null {
  const index = Number(attributesOf(/<workbookView\b[^>]*>/.exec(xml)?.[0] ?? "").activeTab ?? 0);
  const tab = model.tabNamed(sheets[index]?.name ?? "") ?? model.tabs.find((one) => !one.hidden);
  return tab?.id ?? null;
}
