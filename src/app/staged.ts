/** What is kept between the steps of a run, as text in the hidden staging tab. */
import type { Issue } from "../core/checks/issue";
import { type Cell, DateCell } from "../core/table/cell";
import type { Tab } from "../core/table/tab";

/** Tabs as JSON: dates are `{ "d": serial }`, everything else is itself. */
export function tabsToText(tabs: readonly Tab[]): string {
  return cellsToText(tabs);
}

export function cellsToText(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (part instanceof DateCell ? { d: part.serial } : part));
}

export function tabsFromText(text: string): Tab[] {
  const tabs = JSON.parse(text) as (Omit<Tab, "cells"> & { cells: (Cell | { d: number })[][] })[];
  return tabs.map((tab) => ({ ...tab, cells: tab.cells.map((row) => row.map(toCell)) }));
}

function toCell(cell: Cell | { d: number }): Cell {
  return typeof cell === "object" && "d" in cell ? new DateCell(cell.d) : cell;
}

/** Issues of one tab as rows without names: partner and tab stand once, not in each of ten thousand issues. */
export function issuesToText(issues: readonly Issue[]): string {
  const places: string[] = [];
  const placeOf = new Map<string, number>();
  const rows = issues.map((issue) => {
    const place = JSON.stringify([issue.partner, issue.tab, issue.tabId]);
    let index = placeOf.get(place);
    if (index === undefined) {
      index = places.push(place) - 1;
      placeOf.set(place, index);
    }
    const { check, severity, row, column, field, value, params, suggested, message } = issue;
    return [index, check, severity, row, column, field, value, params, suggested, message];
  });
  return JSON.stringify({ places: places.map((place) => JSON.parse(place)), rows });
}

export function issuesFromText(text: string): Issue[] {
  const { places, rows } = JSON.parse(text) as { places: unknown[][]; rows: unknown[][] };
  return rows.map((cells) => {
    const [index, check, severity, row, column, field, value, params, suggested, message] = cells;
    const [partner, tab, tabId] = places[index as number]!;
    return {
      ...{ check, severity, partner, tab, tabId, row, column, field, value, params, suggested, message },
    } as Issue;
  });
}
