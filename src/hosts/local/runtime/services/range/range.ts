/** `Range`: a rectangle of cells. */
import { ServiceException, service } from "../../service";
import type { Session } from "../../session";
import { type Area, areaA1, overlap, parseArea } from "../../store/area";
import type { TabModel } from "../../store/tab";
import { sheetService } from "../sheet/sheet";
import { type RangeContext, remember } from "./context";
import { lookMethods } from "./looks";
import { overlayMethods } from "./overlays";
import { valueMethods } from "./values";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Throws as Sheets does where the area does not fit the tab. */
export function rangeService(session: Session, tab: TabModel, area: Area): Range {
  checkArea(tab, area);
  const context: RangeContext = { session, tab, area, self: () => range };
  const own = methods(context);
  const range: Range = service(session, "Range", own);
  remember(range, context);
  bare.set(range, own);
  return range;
}

const bare = new WeakMap<object, Readonly<Record<string, unknown>>>();

function methods(context: RangeContext): Readonly<Record<string, unknown>> {
  const all = {
    ...placeMethods(context),
    ...valueMethods(context),
    ...lookMethods(context),
    ...overlayMethods(context),
  };
  return context.tab.protectedByOthers ? { ...all, ...refused(Object.keys(all)) } : all;
}

/** Methods that change cells, as they are where one may not. */
function refused(names: readonly string[]): Record<string, () => never> {
  const refuse = () => {
    throw new ServiceException(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  };
  return Object.fromEntries(names.filter((name) => CHANGES.test(name)).map((name) => [name, refuse]));
}

const CHANGES = /^(?:set|clear|merge|breakApart|create)/;

/** A range's methods without the counting of calls. */
export function bareMethods(range: Range): Readonly<Record<string, unknown>> {
  return bare.get(range)!;
}

/** The area of `getRange("B2:C")`, `getRange("Tab!A1")`; throws where the text is no range of the tab. */
export function areaFromText(tab: TabModel, text: string): Area {
  const address = text.slice(text.lastIndexOf("!") + 1);
  const area = parseArea(address, tab.maxRows, tab.maxColumns);
  if (!area) throw new ServiceException(`Range not found`);
  return area;
}

function checkArea(tab: TabModel, area: Area): void {
  if (area.rows < 1) throw new ServiceException("The number of rows in the range must be at least 1.");
  if (area.columns < 1) throw new ServiceException("The number of columns in the range must be at least 1.");
  const inside =
    area.row >= 1 &&
    area.column >= 1 &&
    area.row + area.rows - 1 <= tab.maxRows &&
    area.column + area.columns - 1 <= tab.maxColumns;
  if (!inside)
    throw new ServiceException("The coordinates of the range are outside the dimensions of the sheet.");
}

function placeMethods({ session, tab, area, self }: RangeContext) {
  const { model } = session;
  const other = (change: Partial<Area>) => rangeService(session, tab, { ...area, ...change });
  return {
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getHeight: () => area.rows,
    getWidth: () => area.columns,
    getLastRow: () => area.row + area.rows - 1,
    getLastColumn: () => area.column + area.columns - 1,
    getRowIndex: () => area.row,
    getA1Notation: () => areaA1(area),
    getSheet: () => sheetService(session, tab),
    getGridId: () => tab.id,
    getCell: (row: number, column: number) =>
      other({ row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 }),
    offset: (row: number, column: number, rows = area.rows, columns = area.columns) =>
      other({ row: area.row + row, column: area.column + column, rows, columns }),
    getMergedRanges: () =>
      session.realm.list(
        tab.merges
          .filter((merge) => overlap(merge, area) !== null)
          .map((merge) => rangeService(session, tab, merge)),
      ),
    activate() {
      model.activeTab = tab.id;
      model.activeRange = { ...area, tabId: tab.id };
      return self();
    },
  } satisfies Partial<Record<keyof Range, unknown>>;
}
