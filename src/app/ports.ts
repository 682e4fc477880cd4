/** What the use cases need of a spreadsheet. A host implements it; tests and hosts share it. */
import type { Locale } from "../core/dictionary/model";
import type { Plan } from "../core/plan/plan";
import type { Cell } from "../core/table/cell";
import type { Merge } from "../core/table/tab";
import type { Editing } from "./editing";

export interface TabInfo {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Last row and column with content; 0 for an empty tab. */
  readonly rows: number;
  readonly columns: number;
}

export interface Workbook extends Editing {
  tabs(): readonly TabInfo[];
  /** One of them, without asking about the others; null where it is gone. */
  tab(id: number): TabInfo | null;
  /** All cells of a tab, or its first `rows` rows: one read, in chunks of at most a million cells. */
  read(tabId: number, rows?: number): Cell[][];
  /** Its merged cells; one call that moves no content. */
  merges(tabId: number): readonly Merge[];
  /** Which tab holds each of our outputs now, by output key. */
  outputs(): ReadonlyMap<string, number>;
  /** Carries out edits in place; returns the tab id of each output written. */
  apply(plan: Plan): ReadonlyMap<string, number>;
  /**
   * Small texts that stay with the document, at most 9 KB each. Stored as document properties named `sm.` + key.
   * The runtime sets `asWritten` to `yes` where cells are text as written (CSV).
   */
  getState(key: string): string | null;
  setState(key: string, value: string | null): void;
  /** Large texts for the time of a run, in a hidden tab: one write for each key. */
  stage(key: string, text: string): void;
  /** The texts of these keys, one read for each; a key that was never staged is absent. */
  readStaged(keys: readonly string[]): ReadonlyMap<string, string>;
  /** All of them, in one read. */
  readAllStaged(): ReadonlyMap<string, string>;
  clearStaged(): void;
  /** Runs `body` alone among all users of the document; throws an error named `Busy` if that cannot be had. */
  exclusively<T>(body: () => T): T;
  locale(): Locale;
  /** Of the person who is here. */
  userLanguage(): "en" | "es";
  /** Now: an ISO instant, and today's date as a serial in the spreadsheet's own zone. */
  now(): { readonly instant: string; readonly today: number };
  /** Shows a cell (or just the tab) to the person; false where that tab is gone. */
  show(tabId: number, row: number | null, column: number | null): boolean;
  /** Opens our page in a window of its own, which can print (a sidebar cannot), and has it begin with this screen. */
  showPage(screen: "walk" | "partner", subject?: string): void;
}
