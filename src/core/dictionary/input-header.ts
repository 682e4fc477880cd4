/** Where the headers of an input tab are, and which of its columns each of them stands over. */
import type { Issue } from "../checks/issue";
import type { Cell } from "../table/cell";
import { getOrInsert } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import { closest } from "../table/likeness";
import type { Tab } from "../table/tab";
import { trimmedText } from "./cell-text";
import { dictionaryError } from "./dictionary-error";
import type { Specs, TableLayout } from "./input-table";
import type { Mistake } from "./mistakes";

/** Rows searched for the header: titles and notes stand above it. */
const HEADER_SEARCH = 25;

/** The row (from 1) with the most known headers (by `labelKey`), the first of several; null where no row has any. */
export function findHeader(
  cells: readonly (readonly Cell[])[],
  known: { has(key: string): boolean },
): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [index, row] of cells.slice(0, HEADER_SEARCH).entries()) {
    const found = new Set(row.map((cell) => labelKey(trimmedText(cell))));
    const count = [...found].filter((key) => known.has(key)).length;
    if (count > most) {
      best = index + 1;
      most = count;
    }
  }
  return best;
}

/** From the key of each name and alias to its column. */
export function headerKeys(columns: Specs): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [name, spec] of Object.entries(columns)) {
    for (const header of [spec.name, ...spec.aliases]) keys.set(labelKey(header), name);
  }
  return keys;
}

/** Where each column stands (from 1); several where the tab has it under several of its names. */
export type Places = ReadonlyMap<string, readonly number[]>;

export function placeColumns<S extends Specs>(
  tab: Tab,
  row: number,
  layout: TableLayout<S>,
  issues: Issue[],
): Places | null {
  const keys = headerKeys(layout.columns);
  const ignored = new Set((layout.ignored ?? []).map(labelKey));
  const places = new Map<string, number[]>();
  const firstOf = new Map<string, string>();
  const unknown: { header: string; column: number }[] = [];
  tab.cells[row - 1]!.forEach((cell, index) => {
    const header = trimmedText(cell);
    const key = labelKey(header);
    const name = keys.get(key);
    const place = { tab, row, column: index + 1 };
    if (header === "" || ignored.has(key)) return;
    if (name === undefined) unknown.push({ header, column: index + 1 });
    else if (firstOf.has(key)) {
      const first = firstOf.get(key)!;
      issues.push(dictionaryError(place, { kind: "duplicate-column", column: header, first }, header));
    } else {
      firstOf.set(key, header);
      getOrInsert(places, name, () => []).push(index + 1);
    }
  });
  const missing = Object.keys(layout.columns).filter((name) => !places.has(name));
  const misspelt = new Set<string>();
  for (const { header, column } of unknown) {
    const meant = closest(
      header,
      missing.map((name) => layout.columns[name]!.name),
    );
    if (meant === "") continue;
    misspelt.add(meant);
    const mistake: Mistake = { kind: "misspelt-column", header, suggestion: meant };
    issues.push(dictionaryError({ tab, row, column }, mistake, header));
  }
  const lacking = layout.essential.filter((name) => !places.has(name));
  for (const name of lacking) {
    const { name: header } = layout.columns[name]!;
    if (misspelt.has(header)) continue;
    issues.push(dictionaryError({ tab, row, column: null }, { kind: "missing-column", column: header }));
  }
  return lacking.length > 0 ? null : places;
}
