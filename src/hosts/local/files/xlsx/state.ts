/** What a document keeps that a file has no place for: it lies in a very hidden sheet, or in a file beside CSVs. */
import type { ChartModel } from "../../runtime/store/extras";
import type { TabModel } from "../../runtime/store/tab";
import type { WorkbookModel } from "../../runtime/store/workbook";

export const STATE_SHEET = "sm_state";
const CELL_LENGTH = 30_000;

interface State {
  readonly properties: Readonly<Record<string, string>>;
  readonly tabs: Readonly<Record<string, number>>;
  readonly hidden?: readonly string[];
  /** Charts that scripts made, by tab: a file's drawing says less of them. */
  readonly charts?: Readonly<Record<string, readonly ChartModel[]>>;
}

export function stateText(model: WorkbookModel): string {
  const state: State = {
    properties: Object.fromEntries(model.documentProperties),
    tabs: Object.fromEntries(model.tabs.map((tab) => [tab.name, tab.id])),
    hidden: model.tabs.filter((tab) => tab.hidden).map((tab) => tab.name),
    charts: Object.fromEntries(
      model.tabs.filter(({ charts }) => charts.length > 0).map(({ name, charts }) => [name, charts]),
    ),
  };
  return JSON.stringify(state);
}

/** The state, or an empty one where the text is none of ours. */
export function readState(text: string): State {
  try {
    const state = JSON.parse(text) as Partial<State>;
    const { properties = {}, tabs = {}, hidden = [], charts = {} } = state;
    return { properties, tabs, hidden, charts };
  } catch {
    return { properties: {}, tabs: {} };
  }
}

/** Adds tabs by these names, each under its old id where it had one; the first of a new file gets 0. */
export function addTabs(model: WorkbookModel, names: readonly string[], state: State): TabModel[] {
  for (const [key, value] of Object.entries(state.properties)) model.documentProperties.set(key, value);
  const taken = new Set(Object.values(state.tabs));
  let next = taken.size === 0 ? 0 : Math.max(...taken) + 1;
  return names.map((name) => {
    const id = Object.hasOwn(state.tabs, name) ? state.tabs[name]! : next++;
    const tab = model.addTab(name, model.tabs.length, id);
    tab.charts = [...(state.charts?.[name] ?? [])];
    return tab;
  });
}

export function chunks(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += CELL_LENGTH) pieces.push(text.slice(at, at + CELL_LENGTH));
  return pieces;
}
