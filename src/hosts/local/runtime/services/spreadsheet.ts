/** `Spreadsheet`: the whole document. */
import { parseA1 } from "../../../../core/table/a1";
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import { DEFAULT_COLUMNS, DEFAULT_ROWS, type TabModel } from "../store/tab";
import type { NamedArea } from "../store/workbook";
import { checkCells, MAX_TABS } from "./limits";
import { contextOf } from "./range/context";
import { areaFromText, bareMethods, rangeService } from "./range/range";
import { rangeListService } from "./range-list";
import { nameTaken, sheetService, tabOf } from "./sheet/sheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const ID = "local";

export function spreadsheetService(session: Session): Spreadsheet {
  const { model, realm, ui } = session;
  return service(session, "Spreadsheet", {
    getId: () => ID,
    getName: () => model.name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${ID}/edit`,
    getSpreadsheetTimeZone: () => model.timeZone,
    getSpreadsheetLocale: () => model.locale,
    getSheets: () => realm.list(model.tabs.map((tab) => sheetService(session, tab))),
    getNumSheets: () => model.tabs.length,
    getSheetByName: (name: string) => sheetOrNull(session, model.tabNamed(name)),
    getSheetById(id: number) {
      if (!Number.isInteger(id)) throw new ServiceException(`Cannot convert ${id} to int.`);
      return sheetOrNull(session, model.tab(id));
    },
    toast(message: string, title = "") {
      ui.toasts.push({ message, title });
    },
    ...activeMethods(session),
    ...tabMethods(session),
    ...nameMethods(session),
  } satisfies Partial<Record<keyof Spreadsheet | "getSheetById", unknown>>);
}

function sheetOrNull(session: Session, tab: TabModel | null): Sheet | null {
  return tab && sheetService(session, tab);
}

function activeTab({ model }: Session): TabModel {
  const tab = (model.activeTab === null ? null : model.tab(model.activeTab)) ?? model.tabs[0];
  if (!tab) throw new ServiceException("The spreadsheet has no sheets.");
  return tab;
}

function activeMethods(session: Session) {
  const { model } = session;
  /** `Tab!A1:B2`, `'My tab'!A1`, or an address in the active tab. */
  const range = (text: string): Range => {
    const named = model.names.get(text);
    if (named) return namedRange(session, named);
    const bang = text.lastIndexOf("!");
    const name = text
      .slice(0, Math.max(0, bang))
      .replace(/^'(.*)'$/, "$1")
      .replaceAll("''", "'");
    const tab = bang < 0 ? activeTab(session) : model.tabNamed(name);
    if (!tab) throw new ServiceException("Range not found");
    return rangeService(session, tab, areaFromText(tab, text));
  };
  return {
    getActiveSheet: () => sheetService(session, activeTab(session)),
    setActiveSheet: (sheet: Sheet) => sheetService(session, tabOf(sheet)).activate(),
    getActiveRange: () => {
      const active = model.activeRange;
      const tab = active && model.tab(active.tabId);
      return tab ? rangeService(session, tab, active) : null;
    },
    setActiveRange: (target: Range) => target.activate(),
    getRange: range,
    getRangeList: (texts: string[]) => rangeListService(session, texts.map(range), bareMethods),
  } satisfies Partial<Record<keyof Spreadsheet, unknown>>;
}

function tabMethods(session: Session) {
  const { model } = session;
  const freeName = () => {
    let number = model.tabs.length + 1;
    while (model.tabNamed(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  };
  return {
    /** `()`, `(name)`, `(index)`, `(name, index)`; as in Sheets the new tab becomes the active one. */
    insertSheet(...args: (string | number)[]) {
      const name = args.find((arg) => typeof arg === "string") ?? freeName();
      const index = args.find((arg) => typeof arg === "number") ?? model.tabs.length;
      if (args.some((arg) => typeof arg === "object")) {
        throw session.realm.error(
          "Error",
          "Spreadsheet.insertSheet with options is not implemented in the local runtime",
        );
      }
      if (model.tabNamed(name)) throw nameTaken(name);
      if (model.tabs.length >= MAX_TABS) {
        throw new ServiceException(
          `This action would increase the number of sheets in the workbook above the limit of ${MAX_TABS} sheets.`,
        );
      }
      checkCells(model, DEFAULT_ROWS * DEFAULT_COLUMNS);
      const tab = model.addTab(name, index);
      tab.edited = true;
      model.activeTab = tab.id;
      return sheetService(session, tab);
    },
    deleteSheet(sheet: Sheet) {
      if (model.tabs.length === 1)
        throw new ServiceException("You can't remove all the sheets in a document.");
      model.removeTab(tabOf(sheet));
    },
    /** Positions count from 1. */
    moveActiveSheet(position: number) {
      if (position < 1 || position > model.tabs.length)
        throw new ServiceException("Sheet position out of bounds.");
      const tab = activeTab(session);
      model.tabs = model.tabs.filter((other) => other !== tab);
      model.tabs.splice(position - 1, 0, tab);
    },
  } satisfies Partial<Record<keyof Spreadsheet, unknown>>;
}

/** Throws where the tab under the name was deleted. */
function namedRange(session: Session, { tabId, area }: NamedArea): Range {
  const tab = session.model.tab(tabId);
  if (!tab) throw new ServiceException("Range not found");
  return rangeService(session, tab, area);
}

/** A name starts with a letter or `_`, has no other signs, and does not read as an address (`FY2025` does). */
function validName(name: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !parseA1(name) && !/^(true|false|r\d*c\d*)$/i.test(name)
  );
}

function nameMethods(session: Session) {
  const { model, realm } = session;
  const put = (name: string, range: Range) => {
    if (!validName(name)) throw new ServiceException(`The name of the range is invalid: ${name}`);
    const { tab, area } = contextOf(range);
    model.names.set(name, { tabId: tab.id, area });
  };
  const one = (name: string) =>
    service(session, "NamedRange", {
      getName: () => name,
      getRange: () => namedRange(session, model.names.get(name)!),
      setRange: (range: Range) => put(name, range),
      remove: () => {
        model.names.delete(name);
      },
    } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.NamedRange, unknown>>);
  return {
    setNamedRange: put,
    getNamedRanges: () => realm.list([...model.names.keys()].map(one)),
    getRangeByName: (name: string) => {
      const named = model.names.get(name);
      return named ? namedRange(session, named) : null;
    },
    removeNamedRange(name: string) {
      if (!model.names.delete(name)) throw new ServiceException(`Range not found: ${name}`);
    },
  } satisfies Partial<Record<keyof Spreadsheet, unknown>>;
}
