/** Cells as JSON, for the staging tab and for the way between add-on and page: a date is `{ "d": serial }`. */
import { type Cell, DateCell } from "./cell";
import type { Tab } from "./tab";

type Written = string | number | boolean | { readonly d: number };

/** Rows of cells, or whatever holds them. */
export function cellsToText(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (part instanceof DateCell ? { d: part.serial } : part));
}

export function cellsFromText(text: string): Cell[][] {
  return readRows(JSON.parse(text));
}

export function tabsToText(tabs: readonly Tab[]): string {
  return cellsToText(tabs);
}

export function tabsFromText(text: string): Tab[] {
  const tabs = JSON.parse(text) as (Omit<Tab, "cells"> & { cells: Written[][] })[];
  return tabs.map((tab) => ({ ...tab, cells: readRows(tab.cells) }));
}

function readRows(rows: readonly (readonly Written[])[]): Cell[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === "object" ? new DateCell(cell.d) : cell)));
}
