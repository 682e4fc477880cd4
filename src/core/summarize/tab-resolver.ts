/** How conditions of metrics find and read the columns of a tab. */
import type { RecordTab } from "../consolidate/model";
import { fieldByName } from "../dictionary/lookup";
import type { Settings } from "../dictionary/model";
import type { Resolve } from "../formula/value";
import { columnReader } from "../validate/formula-field";

/** Finds a field by name or label; null where the table has no such field or the tab no column for it. */
export function tabResolver(
  tab: RecordTab,
  { dateOrder, fiscalYearStarts }: Pick<Settings, "dateOrder" | "fiscalYearStarts">,
): Resolve {
  const options = {
    dateOrder,
    decimalComma: false,
    partnerFiscalYear: fiscalYearStarts,
    fiscalYear: fiscalYearStarts,
    frequency: null,
    asWritten: true,
  };
  return (name) => {
    const field = fieldByName(tab.table, name);
    const column = field ? tab.columns.get(field.name) : undefined;
    return column ? columnReader(column, options) : null;
  };
}
