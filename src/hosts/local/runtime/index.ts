/**
 * A local Apps Script runtime: runs the shipped bundle over a workbook in memory.
 *
 *     const runtime = createRuntime(await openWorkbook("hub.xlsx"), { timeZone: "America/Chicago" });
 *     runtime.load(code);
 *     runtime.call("someFunction", [argument]);
 *     runtime.usage.calls; // { "Range.getValues": 9, … }
 *
 * It is a tool of this project, not a general emulator. Formulas are kept with their last result and never
 * recalculated: one that a script writes shows nothing. Conditional formats are kept and saved, but colour nothing;
 * strict validation rules (lists, limits, dates) refuse values. A method that is not implemented throws and says so.
 */
import { type Bundle, type CallOptions, loadBundle } from "./bundle";
import { cellWriter, displayText as shown } from "./services/range/values";
import type { RuntimeState } from "./session";
import type { TabModel } from "./store/tab";
import type { WorkbookModel } from "./store/workbook";
import { emptyUi, type UiRecord } from "./ui-record";
import { type Usage, UsageCounter } from "./usage";
import { Zone } from "./values/calendar";
import { Typist } from "./values/typing";

export { type Bundle, type CallOptions, loadBundle, ScriptError } from "./bundle";
export type { AuthMode, RuntimeState } from "./session";
export type { Area } from "./store/area";
export { CellError, type CellValue, TabModel } from "./store/tab";
export { AS_WRITTEN_PROPERTY, WorkbookModel } from "./store/workbook";
export type { Menu, MenuItem, ShownPage, UiRecord } from "./ui-record";
export type { Usage } from "./usage";

export interface RuntimeOptions {
  /** The clock of the script and its services, in epoch milliseconds; the computer's by default. */
  readonly now?: () => number;
  /** The spreadsheet's time zone (IANA name) and locale (`en_US`), where they should not be the workbook's. */
  readonly timeZone?: string;
  readonly locale?: string;
  /** The person's language, such as `en`. */
  readonly userLocale?: string;
  /** True while somebody else holds the document's lock. */
  readonly lockedElsewhere?: () => boolean;
}

export interface Runtime {
  readonly model: WorkbookModel;
  /** What was shown to the person so far. */
  readonly ui: UiRecord;
  /** Lines that the script wrote to `console` and `Logger`. */
  readonly log: readonly string[];
  /** Service calls and cells so far. */
  readonly usage: Usage;
  /** Takes the code to run. Throws a SyntaxError where it does not parse. */
  load(code: string): Bundle;
  /** See `Bundle.call`. */
  call(name: string, args?: readonly unknown[], options?: CallOptions): unknown;
}

export function createRuntime(model: WorkbookModel, options: RuntimeOptions = {}): Runtime {
  if (options.timeZone !== undefined) model.timeZone = options.timeZone;
  if (options.locale !== undefined) model.locale = options.locale;
  const usage = new UsageCounter();
  const state: RuntimeState = {
    model,
    usage,
    ui: emptyUi(),
    log: [],
    caches: new Map([
      ["document", new Map()],
      ["user", new Map()],
      ["script", new Map()],
    ]),
    now: options.now ?? Date.now,
    userLocale: options.userLocale ?? "en",
    lockedElsewhere: options.lockedElsewhere ?? (() => false),
  };
  let bundle: Bundle | null = null;
  return {
    model,
    ui: state.ui,
    log: state.log,
    get usage() {
      return usage.snapshot();
    },
    load(code) {
      bundle = loadBundle(code, state, options.now !== undefined);
      return bundle;
    },
    call(name, args, callOptions) {
      if (!bundle) throw new Error("load a bundle first");
      return bundle.call(name, args, callOptions);
    },
  };
}

/** What a cell shows to a person. Rows and columns count from 1. */
export function displayText(model: WorkbookModel, tab: TabModel, row: number, column: number): string {
  return shown(model, tab, row, column);
}

/**
 * Puts text into a cell as if a person typed it there; where cells are text as written, it stays text.
 * The grid grows to hold the cell.
 */
export function typeInto(
  model: WorkbookModel,
  tab: TabModel,
  row: number,
  column: number,
  text: string,
): void {
  tab.maxRows = Math.max(tab.maxRows, row);
  tab.maxColumns = Math.max(tab.maxColumns, column);
  if (model.asWritten) {
    tab.setValue(row, column, text);
    return;
  }
  const typing = { model, typist: new Typist(model.locale), zone: new Zone(model.timeZone) };
  cellWriter(typing, tab)(row, column, text);
}
