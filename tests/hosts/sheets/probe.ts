/** A workbook in memory and the Sheets host upon it: the host's own code, run by the local Apps Script runtime. */
import { buildSync } from "esbuild";
import type { TabInfo } from "../../../src/app/ports";
import type { OutValue, Plan, TabEdit } from "../../../src/core/plan/plan";
import { DateCell } from "../../../src/core/table/cell";
import {
  createRuntime,
  type Runtime,
  type RuntimeOptions,
  type TabModel,
  typeInto,
  WorkbookModel,
} from "../../../src/hosts/local/runtime";

const NAMES = ["callHost", "callExclusively"];

const code = buildSync({
  entryPoints: [`${__dirname}/probe-entry.ts`],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "probe",
  target: "es2020",
  footer: {
    js: NAMES.map((name) => `function ${name}(...args) { return probe.${name}(...args); }`).join("\n"),
  },
}).outputFiles[0]!.text;

export interface Probe {
  readonly model: WorkbookModel;
  readonly runtime: Runtime;
  /** Calls a method of the `Workbook`; maps come back as maps, dates as `DateCell`. */
  call<T>(method: string, ...args: unknown[]): T;
  apply(...edits: TabEdit[]): ReadonlyMap<string, number>;
  retire(...outputs: string[]): void;
  tabs(): readonly TabInfo[];
  /** The tab of that name; fails where there is none. */
  tab(name: string): TabModel;
  /** All values of a tab as the model holds them: dates are numbers, empty cells "". */
  values(name: string): unknown[][];
}

/** `tabs` gives each tab's cells as a person types them. */
export function openProbe(tabs: Record<string, readonly string[][]>, options: RuntimeOptions = {}): Probe {
  const model = new WorkbookModel({ timeZone: "America/New_York" });
  for (const [name, rows] of Object.entries(tabs)) {
    const tab = model.addTab(name);
    rows.forEach((row, down) => {
      row.forEach((text, across) => {
        if (text !== "") typeInto(model, tab, down + 1, across + 1, text);
      });
    });
  }
  const runtime = createRuntime(model, options);
  runtime.load(code);
  const call = <T>(method: string, ...args: unknown[]): T => {
    const text = runtime.call("callHost", [method, JSON.stringify(args)]) as string;
    return JSON.parse(text, (_key, value) => (isSerial(value) ? new DateCell(value.serial) : value)).result;
  };
  const apply = (plan: Plan) => new Map(call<[string, number][]>("apply", plan));
  const tab = (name: string): TabModel => {
    const found = model.tabNamed(name);
    if (!found) throw new Error(`no tab ${name} among ${model.tabs.map((tab) => tab.name).join(", ")}`);
    return found;
  };
  return {
    model,
    runtime,
    call,
    apply: (...edits) => apply({ edits, retire: [] }),
    retire: (...outputs) => {
      apply({ edits: [], retire: outputs });
    },
    tabs: () => call<TabInfo[]>("tabs"),
    tab,
    values: (name) => valuesOf(tab(name)),
  };
}

function valuesOf(tab: TabModel): unknown[][] {
  return Array.from({ length: tab.lastRow }, (_, row) =>
    Array.from({ length: tab.lastColumn }, (_, column) => tab.value(row + 1, column + 1) ?? ""),
  );
}

function isSerial(value: unknown): value is { serial: number } {
  return typeof value === "object" && value !== null && Object.keys(value).join() === "serial";
}

/** An edit of these cells with nothing special about it. */
export function edit(
  output: string,
  cells: readonly (readonly OutValue[])[],
  more: Partial<TabEdit> = {},
): TabEdit {
  return {
    output,
    title: output[0]!.toUpperCase() + output.slice(1),
    cells,
    columns: (cells[0] ?? []).map(() => ({ width: null, format: null, wrap: false })),
    formats: null,
    frozenRows: 1,
    styles: [],
    links: [],
    append: false,
    filter: false,
    ...more,
  };
}
