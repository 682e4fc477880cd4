/** `Filter`: where it lies, and the criteria that were set on its columns; no row is hidden by them here. */
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import type { TabModel } from "../store/tab";
import { rangeService } from "./range/range";

type Filter = GoogleAppsScript.Spreadsheet.Filter;

export function filterService(session: Session, tab: TabModel): Filter {
  /** Columns count as those of the sheet do, wherever the filter begins. */
  const check = (column: number) => {
    const area = tab.filter!;
    if (column < area.column || column >= area.column + area.columns) {
      throw new ServiceException("That column lies outside the range of the filter.");
    }
  };
  return service(session, "Filter", {
    getRange: () => rangeService(session, tab, tab.filter!),
    getColumnFilterCriteria(column: number) {
      check(column);
      return tab.filterCriteria.get(column) ?? null;
    },
    setColumnFilterCriteria(column: number, criteria: unknown) {
      check(column);
      if (criteria === null) tab.filterCriteria.delete(column);
      else tab.filterCriteria.set(column, criteria);
      return filterService(session, tab);
    },
    remove() {
      tab.edited = true;
      tab.filter = null;
      tab.filterCriteria.clear();
    },
  } satisfies Partial<Record<keyof Filter, unknown>>);
}
