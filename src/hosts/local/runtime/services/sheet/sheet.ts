/** `Sheet`: one tab. */
import { ServiceException, service } from "../../service";
import type { Session } from "../../session";
import type { TabModel } from "../../store/tab";
import { conditionalFormat, conditionalRuleOf } from "../conditional-format";
import { SheetType } from "../enums";
import { filterService } from "../filter";
import { colour } from "../range/looks";
import { areaFromText, bareMethods, rangeService } from "../range/range";
import { rangeListService } from "../range-list";
import { spreadsheetService } from "../spreadsheet";
import { chartMethods } from "./charts";
import { lineMethods } from "./lines";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const tabs = new WeakMap<object, TabModel>();

/** The tab behind a sheet that the bundle passed. */
export function tabOf(sheet: unknown): TabModel {
  const tab = typeof sheet === "object" && sheet !== null ? tabs.get(sheet) : undefined;
  if (!tab)
    throw new ServiceException("The parameters don't match the method signature: a sheet is expected.");
  return tab;
}

export function sheetService(session: Session, tab: TabModel): Sheet {
  const self = () => sheet;
  const sheet: Sheet = service(session, "Sheet", {
    ...identityMethods(session, tab, self),
    ...lineMethods(session, tab, self),
    ...rangeMethods(session, tab, self),
    ...contentMethods(session, tab, self),
    ...chartMethods(session, tab),
  });
  tabs.set(sheet, tab);
  return sheet;
}

function identityMethods(session: Session, tab: TabModel, self: () => Sheet) {
  const { model } = session;
  return {
    getName: () => tab.name,
    getSheetName: () => tab.name,
    getSheetId: () => tab.id,
    getType: () => SheetType.GRID,
    getIndex: () => model.tabs.indexOf(tab) + 1,
    getParent: () => spreadsheetService(session),
    setName(name: string) {
      const other = model.tabNamed(name);
      if (other && other !== tab) throw nameTaken(name);
      tab.edited = true;
      tab.name = name;
      return self();
    },
    activate() {
      tab.hidden = false;
      model.activeTab = tab.id;
      return self();
    },
    hideSheet() {
      if (model.tabs.every((other) => other === tab || other.hidden)) {
        throw new ServiceException("You can't hide all the sheets in a document.");
      }
      tab.edited = true;
      tab.hidden = true;
      if (model.activeTab === tab.id) model.activeTab = model.tabs.find((other) => !other.hidden)!.id;
      return self();
    },
    showSheet() {
      tab.edited = true;
      tab.hidden = false;
      return self();
    },
    isSheetHidden: () => tab.hidden,
    getTabColor: () => tab.tabColor,
    setTabColor(color: string | null) {
      tab.edited = true;
      tab.tabColor = colour(color);
      return self();
    },
  } satisfies Partial<Record<keyof Sheet, unknown>>;
}

export function nameTaken(name: string): ServiceException {
  return new ServiceException(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function rangeMethods(session: Session, tab: TabModel, self: () => Sheet) {
  const { model } = session;
  const range = (first: string | number, column = 1, rows = 1, columns = 1): Range => {
    const area = typeof first === "string" ? areaFromText(tab, first) : { row: first, column, rows, columns };
    return rangeService(session, tab, area);
  };
  return {
    getRange: range,
    getRangeList: (addresses: string[]) =>
      rangeListService(
        session,
        addresses.map((text) => range(text)),
        bareMethods,
      ),
    getDataRange: () => range(1, 1, Math.max(1, tab.lastRow), Math.max(1, tab.lastColumn)),
    getActiveRange() {
      const active = model.activeRange;
      return active?.tabId === tab.id ? range(active.row, active.column, active.rows, active.columns) : null;
    },
    setActiveRange(target: Range) {
      return target.activate();
    },
    setActiveSelection(target: Range | string) {
      return (typeof target === "string" ? range(target) : target).activate();
    },
    setCurrentCell(cell: Range) {
      return cell.activate();
    },
    getFilter: () => (tab.filter ? filterService(session, tab) : null),
    appendRow(values: unknown[]) {
      const row = tab.lastRow + 1;
      if (row > tab.maxRows) self().insertRowsAfter(tab.maxRows, row - tab.maxRows);
      if (values.length > tab.maxColumns)
        self().insertColumnsAfter(tab.maxColumns, values.length - tab.maxColumns);
      range(row, 1, 1, values.length).setValues([values]);
      return self();
    },
  } satisfies Partial<Record<keyof Sheet, unknown>>;
}

/** As for ranges: `clear` and `clearContents` keep notes and validation rules. */
function contentMethods(session: Session, tab: TabModel, self: () => Sheet) {
  const everywhere = () => ({ row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns });
  return {
    clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }) {
      if (!options?.formatOnly) tab.clearValues(everywhere());
      if (!options?.contentsOnly) clearLooks(tab);
      return self();
    },
    clearContents() {
      tab.clearValues(everywhere());
      return self();
    },
    clearFormats() {
      clearLooks(tab);
      return self();
    },
    clearNotes() {
      tab.edited = true;
      tab.notes.clear(everywhere());
      return self();
    },
    getConditionalFormatRules: () =>
      session.realm.list(tab.conditionalRules.map((rule) => conditionalFormat(session, tab, rule))),
    setConditionalFormatRules(rules: Rule[]) {
      tab.edited = true;
      tab.conditionalRules = rules.map((rule) => conditionalRuleOf(rule, tab));
    },
    clearConditionalFormatRules() {
      tab.edited = true;
      tab.conditionalRules = [];
    },
  } satisfies Partial<Record<keyof Sheet, unknown>>;
}

function clearLooks(tab: TabModel): void {
  tab.clearStyles({ row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns });
  tab.conditionalRules = [];
}
