/** A tab, or the input tabs, as the add-on sent them. */
import { type InputTabKind, inputTabKind } from "../core/dictionary/input-tabs";
import type { Tab } from "../core/table/tab";

export { cellsFromText as readCells, tabsFromText as readTabs } from "../core/table/cells-text";

/** Whether somebody has begun an input tab. */
export function isBegun(tabs: readonly Tab[], kind: InputTabKind): boolean {
  return tabs.some(({ name, cells }) => inputTabKind(name) === kind && cells.length > 0);
}
