/** The open spreadsheet as the use cases see it. */
import type { TabInfo, Workbook } from "../../app/ports";
import type { Plan } from "../../core/plan/plan";
import { changeCells, contentOf, formulasOf } from "./cells";
import { drawCharts } from "./charts";
import { exclusively } from "./exclusive";
import { localeOf } from "./locale";
import { markCells } from "./marks";
import { userLanguage } from "./menu-words";
import { existingOutput, newTab, outputIds } from "./outputs";
import { prepareColumns } from "./prepare";
import { mergesOf, readCells } from "./read";
import { showCell, showPage } from "./show";
import { clearStagedText, readAllStagedText, readStagedText, stageText, stagingId } from "./staging";
import { emptyTab, fillNewTab, writeTab } from "./write";
import { serialIn } from "./zone";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const STATE = "sm.";
const WHO = "sm.who";

/** The spreadsheet that the add-on runs in. Asks the services only when a method is called. */
export function sheetsWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const properties = PropertiesService.getDocumentProperties();
  let serialOf: ((moment: number) => number) | null = null;
  const serial = (moment: number): number => {
    serialOf ??= serialIn(spreadsheet.getSpreadsheetTimeZone());
    return serialOf(moment);
  };
  /** People delete tabs at any time; then there is nothing more to do. */
  const sheetOf = (tabId: number): Sheet => {
    const sheet = spreadsheet.getSheetById(tabId);
    if (!sheet) throw new Error(`there is no tab ${tabId} any more`);
    return sheet;
  };
  return {
    tabs: () => tabsOf(spreadsheet, stagingId(properties)),
    tab: (id) => {
      const sheet = spreadsheet.getSheetById(id);
      return sheet && tabInfo(sheet);
    },
    read: (tabId, rows = Number.POSITIVE_INFINITY) => {
      const sheet = spreadsheet.getSheetById(tabId);
      if (!sheet) return [];
      return readCells(sheet, Math.min(rows, sheet.getLastRow()), sheet.getLastColumn(), serial);
    },
    merges: (tabId) => mergesOf(sheetOf(tabId)),
    outputs: () => outputIds(spreadsheet, properties),
    apply: (plan) => applyPlan(spreadsheet, properties, plan),
    getState: (key) => properties.getProperty(STATE + key),
    setState: (key, value) => {
      if (value === null) properties.deleteProperty(STATE + key);
      else properties.setProperty(STATE + key, value);
    },
    stage: (key, text) => stageText(spreadsheet, properties, key, text),
    readStaged: (keys) => readStagedText(spreadsheet, properties, keys),
    readAllStaged: () => readAllStagedText(spreadsheet, properties),
    clearStaged: () => clearStagedText(spreadsheet, properties),
    exclusively,
    locale: () => localeOf(spreadsheet.getSpreadsheetLocale()),
    userLanguage,
    now: () => {
      const now = new Date();
      return { instant: now.toISOString(), today: Math.floor(serial(now.getTime())) };
    },
    formulas: (tabId, area) => formulasOf(sheetOf(tabId), area),
    inspect: (tabId, area) => contentOf(sheetOf(tabId), area, serial),
    change: (tabId, changes) => changeCells(sheetOf(tabId), changes),
    mark: (tabId, marks) => markCells(sheetOf(tabId), marks),
    prepare: (tabId, row, guides) => prepareColumns(sheetOf(tabId), row, guides),
    addTab: (name, cells) => fillNewTab(newTab(spreadsheet, name), cells),
    who: () => PropertiesService.getUserProperties().getProperty(WHO) ?? "",
    setWho: (name) => {
      PropertiesService.getUserProperties().setProperty(WHO, name);
    },
    show: (tabId, row, column) => showCell(spreadsheet, tabId, row, column),
    showPage,
  };
}

/** Tabs of cells, but for our staging tab; tabs that are one big chart or a data source hold none. */
function tabsOf(spreadsheet: Spreadsheet, staging: number | null): TabInfo[] {
  return spreadsheet
    .getSheets()
    .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID && sheet.getSheetId() !== staging)
    .map(tabInfo);
}

/** Each answer is a call of its own, so it is only asked for when somebody looks at it. */
function tabInfo(sheet: Sheet): TabInfo {
  return {
    get id() {
      return sheet.getSheetId();
    },
    get name() {
      return sheet.getName();
    },
    get hidden() {
      return sheet.isSheetHidden();
    },
    get rows() {
      return sheet.getLastRow();
    },
    get columns() {
      return sheet.getLastColumn();
    },
  };
}

function applyPlan(
  spreadsheet: Spreadsheet,
  properties: GoogleAppsScript.Properties.Properties,
  plan: Plan,
): Map<string, number> {
  for (const output of plan.retire) {
    const sheet = existingOutput(spreadsheet, properties, output);
    if (!sheet) continue;
    emptyTab(spreadsheet, sheet, output);
    drawCharts(sheet, properties, { output, charts: [] });
  }
  return new Map(plan.edits.map((edit) => [edit.output, writeTab(spreadsheet, properties, edit)]));
}
