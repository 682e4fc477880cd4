/** From a workbook in memory to the parts of an .xlsx; what nobody changed goes back as it came, byte for byte. */
import { absoluteA1 } from "../../runtime/store/area";
import { TabModel } from "../../runtime/store/tab";
import type { WorkbookModel } from "../../runtime/store/workbook";
import { Package } from "./package";
import { EMPTY_SHEET, type WritingContext, writeSheet } from "./sheet";
import type { XlsxSource } from "./source";
import { chunks, STATE_SHEET, stateText } from "./state";
import { StyleSheet } from "./styles";
import { attributesXml, elements, encode, first, takeApart } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function writeXlsx(model: WorkbookModel): Uint8Array {
  const source = isXlsx(model.source) ? model.source : newSource();
  const parts = source.package.copy();
  const { workbookPath } = source;
  const stylesPath =
    parts.relationships(workbookPath).find((one) => one.type === "styles")?.target ?? "xl/styles.xml";
  const styles = new StyleSheet(parts.text(stylesPath) ?? EMPTY_STYLES);
  styles.load(model.styles);
  const context: WritingContext = { parts, model, styles, dateShift: source.dateShift };
  const paths = new Map<TabModel, string>();
  model.tabs.forEach((tab, index) => {
    const known = source.tabs.get(tab) ?? null;
    const path = known?.path ?? newSheet(parts);
    paths.set(tab, path);
    if (!known || tab.edited) writeSheet(context, tab, known, path, index + 1);
  });
  for (const [tab, { path }] of source.tabs) if (!paths.has(tab)) removeSheet(parts, workbookPath, path);
  const state = stateTab(model);
  const statePath = writeState(context, state, workbookPath);
  parts.put(stylesPath, styles.xml());
  parts.declare(stylesPath, `${TYPE}.styles+xml`);
  parts.relate(workbookPath, "styles", stylesPath);
  dropCalculationOrder(parts, workbookPath);
  writeWorkbook(context, source, paths, statePath);
  return parts.bytes();
}

function isXlsx(source: unknown): source is XlsxSource {
  return typeof source === "object" && source !== null && "package" in source;
}

const EMPTY_STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function newSource(): XlsxSource {
  const parts = Package.empty();
  const workbookPath = "xl/workbook.xml";
  parts.put(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  parts.put(
    workbookPath,
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  );
  parts.declare(workbookPath, `${TYPE}.sheet.main+xml`);
  parts.relate("", "officeDocument", workbookPath);
  return { package: parts, workbookPath, dateShift: 0, tabs: new Map(), names: new Set() };
}

function newSheet(parts: Package): string {
  let number = 1;
  while (parts.paths().includes(`xl/worksheets/sheet${number}.xml`)) number++;
  const path = `xl/worksheets/sheet${number}.xml`;
  parts.put(path, EMPTY_SHEET);
  parts.declare(path, `${TYPE}.worksheet+xml`);
  return path;
}

function removeSheet(parts: Package, workbookPath: string, path: string): void {
  parts.unrelate(workbookPath, path);
  parts.undeclare(path);
  parts.remove(path);
}

/** The order in which a program last calculated names cells that may hold no formula any more. */
function dropCalculationOrder(parts: Package, workbookPath: string): void {
  const chain = parts.relationships(workbookPath).find((one) => one.type === "calcChain");
  if (chain) removeSheet(parts, workbookPath, chain.target);
}

function stateTab(model: WorkbookModel): TabModel {
  const tab = new TabModel(-1, STATE_SHEET);
  chunks(stateText(model)).forEach((piece, index) => {
    tab.setValue(index + 1, 1, piece);
  });
  return tab;
}

function writeState(context: WritingContext, state: TabModel, workbookPath: string): string {
  const { parts } = context;
  const entry = sheetElements(parts.text(workbookPath)!).find(
    ({ attributes }) => attributes.name === STATE_SHEET,
  );
  const known = parts
    .relationships(workbookPath)
    .find((one) => one.id === relationOf(entry?.attributes ?? {}));
  const path = known?.target ?? newSheet(parts);
  writeSheet(context, state, null, path, 0);
  return path;
}

function sheetElements(workbookXml: string) {
  return elements(first(workbookXml, "sheets")?.inner ?? "", "sheet");
}

function relationOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
}

/** The list of tabs, the names, and which tab is open. Sheets that are no tabs (chart sheets) stay, behind. */
function writeWorkbook(
  { parts, model }: WritingContext,
  source: XlsxSource,
  paths: ReadonlyMap<TabModel, string>,
  statePath: string,
): void {
  const { workbookPath } = source;
  const xml = parts.text(workbookPath)!;
  const old = sheetElements(xml);
  const oldId = new Map(old.map((one) => [relationOf(one.attributes), Number(one.attributes.sheetId)]));
  let nextId = Math.max(0, ...oldId.values()) + 1;
  const entry = (name: string, path: string, state: string | undefined) => {
    const relation = parts.relate(workbookPath, "worksheet", path);
    const sheetId = oldId.get(relation) ?? nextId++;
    return { relation, xml: `<sheet${attributesXml({ name, sheetId, state, "r:id": relation })}/>` };
  };
  const tabs = model.tabs.map((tab) => entry(tab.name, paths.get(tab)!, tab.hidden ? "hidden" : undefined));
  const own = [...tabs, entry(STATE_SHEET, statePath, "veryHidden")];
  const present = new Set(parts.relationships(workbookPath).map((one) => one.id));
  const others = old
    .map((one) => ({ relation: relationOf(one.attributes)!, xml: one.xml }))
    .filter((one) => present.has(one.relation) && !own.some(({ relation }) => relation === one.relation));
  const sheets = [...own, ...others];

  const place = new Map(sheets.map(({ relation }, index) => [relation, index]));
  const moved = old.map((one) => place.get(relationOf(one.attributes)!));
  const names = namesXml(xml, model, source.names, moved);
  const root = takeApart(xml);
  const children = root.children.filter(({ name }) => name !== "definedNames");
  const at = children.findIndex(({ name }) => name === "sheets");
  const body = children.map(({ name, xml: child }, index) => {
    if (index === at) return `<sheets>${sheets.map((one) => one.xml).join("")}</sheets>${names}`;
    return name === "bookViews" ? viewsXml(child, model) : child;
  });
  const open = root.open.includes("xmlns:r=") ? root.open : root.open.replace(/>$/, ` xmlns:r="${OFFICE}">`);
  parts.put(workbookPath, open + body.join("") + root.close);
}

function viewsXml(xml: string, model: WorkbookModel): string {
  const shown = model.tabs.findIndex((tab) => tab.id === model.activeTab && !tab.hidden);
  const active =
    shown >= 0
      ? shown
      : Math.max(
          0,
          model.tabs.findIndex((tab) => !tab.hidden),
        );
  return xml.replace(/<workbookView\b([^>]*?)(\/?)>/, (_, attributes: string, slash: string) => {
    const rest = attributes.replace(/\s(activeTab|firstSheet)="[^"]*"/g, "");
    return `<workbookView${rest} activeTab="${active}"${slash}>`;
  });
}

/** The model's names, and the file's others: those of one sheet follow it, or go with it. */
function namesXml(
  xml: string,
  model: WorkbookModel,
  modelled: ReadonlySet<string>,
  moved: readonly (number | undefined)[],
): string {
  const kept = elements(first(xml, "definedNames")?.inner ?? "", "definedName").flatMap((one) => {
    const local = one.attributes.localSheetId;
    if (local === undefined) return modelled.has(one.attributes.name ?? "") ? [] : one.xml;
    const place = moved[Number(local)];
    return place === undefined ? [] : one.xml.replace(/localSheetId="\d+"/, `localSheetId="${place}"`);
  });
  const own = [...model.names].flatMap(([name, { tabId, area }]) => {
    const tab = model.tab(tabId);
    if (!tab) return [];
    const place = `'${tab.name.replaceAll("'", "''")}'!${absoluteA1(area)}`;
    return `<definedName name="${encode(name)}">${encode(place)}</definedName>`;
  });
  const all = [...kept, ...own];
  return all.length > 0 ? `<definedNames>${all.join("")}</definedNames>` : "";
}
