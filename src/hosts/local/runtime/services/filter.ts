/** `Filter`: where it lies. Its criteria are the person's own affair. */
import { service } from "../service";
import type { Session } from "../session";
import type { TabModel } from "../store/tab";
import { rangeService } from "./range/range";

type Filter = GoogleAppsScript.Spreadsheet.Filter;

export function filterService(session: Session, tab: TabModel): Filter {
  return service(session, "Filter", {
    getRange: () => rangeService(session, tab, tab.filter!),
    /** Nothing is filtered here, so no column has criteria. */
    getColumnFilterCriteria: () => null,
    remove() {
      tab.edited = true;
      tab.filter = null;
    },
  } satisfies Partial<Record<keyof Filter, unknown>>);
}
