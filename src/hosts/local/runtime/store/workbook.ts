/** One spreadsheet: its tabs, names and stored properties. */
import type { Area } from "./area";
import { shiftArea } from "./sparse";
import { StyleTable } from "./style";
import { TabModel } from "./tab";

export interface NamedArea {
  readonly tabId: number;
  readonly area: Area;
}

export interface WorkbookSettings {
  readonly name: string;
  /** Such as `en_US`. */
  readonly locale: string;
  /** IANA name, such as `America/Los_Angeles`. */
  readonly timeZone: string;
}

/** The document property that tells the bundle that cells are text as written. */
export const AS_WRITTEN_PROPERTY = "sm.asWritten";

export class WorkbookModel {
  name: string;
  locale: string;
  timeZone: string;
  tabs: TabModel[] = [];
  readonly styles = new StyleTable();
  readonly names = new Map<string, NamedArea>();
  readonly documentProperties = new Map<string, string>();
  /** These two belong to the person and the add-on, not to the file, and are not saved with it. */
  readonly userProperties = new Map<string, string>();
  readonly scriptProperties = new Map<string, string>();
  /** Id of the tab that the person is on. */
  activeTab: number | null = null;
  activeRange: (Area & { readonly tabId: number }) | null = null;
  /** No tab gets the id of one that was deleted: names and properties may still have it. */
  private lastId = -1;
  /** What the file held and the model does not, for saving it again unchanged. */
  source: unknown = null;

  constructor(settings: Partial<WorkbookSettings> = {}) {
    this.name = settings.name ?? "Untitled spreadsheet";
    this.locale = settings.locale ?? "en_US";
    this.timeZone = settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** True where cells are text as written (CSV). */
  get asWritten(): boolean {
    return this.documentProperties.get(AS_WRITTEN_PROPERTY) === "yes";
  }

  set asWritten(value: boolean) {
    if (value) this.documentProperties.set(AS_WRITTEN_PROPERTY, "yes");
    else this.documentProperties.delete(AS_WRITTEN_PROPERTY);
  }

  tab(id: number): TabModel | null {
    return this.tabs.find((tab) => tab.id === id) ?? null;
  }

  tabNamed(name: string): TabModel | null {
    return this.tabs.find((tab) => tab.name === name) ?? null;
  }

  /** Adds an empty tab; `at` counts from 0, at the end by default. The first tab has the id 0, as in Sheets. */
  addTab(name: string, at = this.tabs.length, id = this.lastId + 1): TabModel {
    const tab = new TabModel(id, name);
    this.lastId = Math.max(this.lastId, id);
    this.tabs.splice(at, 0, tab);
    this.activeTab ??= id;
    return tab;
  }

  /** Names over the tab stay, and lead nowhere from then on, as in Sheets. */
  removeTab(tab: TabModel): void {
    this.tabs = this.tabs.filter((other) => other !== tab);
    if (this.activeTab === tab.id) this.activeTab = this.tabs[0]?.id ?? null;
    if (this.activeRange?.tabId === tab.id) this.activeRange = null;
  }

  /** Inserts lines of a tab after line `after`, or deletes as many where `count` is negative; names move along. */
  shiftLines(tab: TabModel, axis: "row" | "column", after: number, count: number): void {
    tab.shift(axis, after, count);
    for (const [name, named] of this.names) {
      if (named.tabId !== tab.id) continue;
      const area = shiftArea(named.area, axis, after, count);
      if (area) this.names.set(name, { ...named, area });
      else this.names.delete(name);
    }
  }

  get cellCount(): number {
    return this.tabs.reduce((sum, tab) => sum + tab.maxRows * tab.maxColumns, 0);
  }
}
