/** Small records by hand: a table is a list of fields, a tab a list of rows. */
import type { Records, RecordTab } from "../../../src/core/consolidate/model";
import type {
  Breakdown,
  Dictionary,
  Field,
  Metric,
  Settings,
  TableSpec,
} from "../../../src/core/dictionary/model";
import { parseOperand } from "../../../src/core/formula/parse";
import { parsePeriod } from "../../../src/core/time/parse-period";
import { comparePeriods, type Period } from "../../../src/core/time/period";
import { type Column, STATE, type TypedValue } from "../../../src/core/validate/model";
import { PLAIN_FIELD, PLAIN_METRIC, PLAIN_SETTINGS } from "../../support/model";

export class Gap {
  constructor(
    readonly state: number,
    readonly reason: string = "",
  ) {}
}
export const blank = new Gap(STATE.blank);
export const invalid = new Gap(STATE.invalid);
export const suppressed = new Gap(STATE.suppressed);
export const margin = new Gap(STATE.margin);
export const declined = new Gap(STATE.missing, "Declined");

export type TestCell = TypedValue | Gap;

/** `field("gender", "disaggregation", { type: "list" })`; roles separate with a space. */
export function field(name: string, roles = "", more: Partial<Field> = {}): Field {
  return {
    ...PLAIN_FIELD,
    name,
    label: name,
    roles: new Set(roles.split(" ").filter(Boolean)) as Field["roles"],
    ...more,
  };
}

export function number(name: string, roles = "", more: Partial<Field> = {}): Field {
  return field(name, roles, { type: "number", ...more });
}

/** `part("women", "served", { gender: "Female" })` */
export function part(name: string, total: string, groups: Record<string, string>): Field {
  const pairs = Object.entries(groups).map(([dimension, group]) => ({ dimension, group }));
  return number(name, "", { partOf: { total, groups: pairs } });
}

/** Codes in order; `F=Female` and `F=Female>X` (rolls up to X) are read. */
export function codes(...texts: string[]): Field["allowed"] {
  return {
    name: "",
    codes: texts.map((text, order) => {
      const [pair, rollUpTo = ""] = text.split(">");
      const [code, label = code] = pair!.split("=");
      return { code: code!, label: label!, aliases: [], order, rollUpTo };
    }),
  };
}

export function table(name: string, fields: readonly Field[]): TableSpec {
  return {
    name,
    fields,
    keys: fields.filter((one) => one.roles.has("key")),
    period: fields.find((one) => one.roles.has("period")) ?? null,
  };
}

export interface TestTab {
  readonly partner: string;
  readonly table: TableSpec;
  readonly header: readonly string[];
  readonly rows: readonly (readonly TestCell[])[];
  readonly held?: readonly number[];
  readonly fixed?: readonly string[];
}

export interface TestMetric extends Partial<Omit<Metric, "lines" | "breakdowns">> {
  readonly name: string;
  /** `[table, numerator, denominator]`, in the words of the Metrics tab. */
  readonly lines: readonly (readonly [string, string, string?])[];
  readonly by?: readonly Breakdown[];
}

export function metric({ lines, by = [], ...more }: TestMetric): Metric {
  return {
    ...PLAIN_METRIC,
    title: more.name,
    ...more,
    breakdowns: by,
    lines: lines.map(([name, numerator, denominator = ""]) => ({
      table: name,
      numerator: operand(numerator),
      denominator: operand(denominator),
      row: 0,
    })),
  };
}

function operand(text: string) {
  if (text === "") return null;
  const parsed = parseOperand(text);
  if (!parsed.ok) throw new Error(`no operand: ${text}`);
  return parsed.operand;
}

export function dictionary(
  metrics: readonly TestMetric[],
  tables: readonly TableSpec[] = [],
  settings: Partial<Settings> = {},
  more: Partial<Dictionary> = {},
): Dictionary {
  return {
    tables,
    rules: [],
    metrics: metrics.map(metric),
    targets: [],
    partners: null,
    reports: [],
    mappings: [],
    questions: [],
    benchmarks: [],
    settings: { ...PLAIN_SETTINGS, ...settings },
    ...more,
  };
}

export function records(
  tabs: readonly TestTab[],
  metrics: readonly TestMetric[],
  settings: Partial<Settings> = {},
  more: Partial<Dictionary> = {},
): Records {
  const tables = [...new Set(tabs.map((tab) => tab.table))];
  const periods = new Map<string, Period>();
  const keysOf = tabs.map((tab) => {
    const at = tab.table.period ? tab.header.indexOf(tab.table.period.name) : -1;
    return tab.rows.map((row) => (at >= 0 && typeof row[at] === "string" ? row[at] : ""));
  });
  for (const key of keysOf.flat()) {
    if (key !== "") periods.set(key, parsePeriod(key, null, { fiscalYearStarts: 1, dateOrder: null })!);
  }
  const inOrder = [...periods.values()].sort(comparePeriods);
  const indexOf = new Map(inOrder.map((period, index) => [period.key, index]));
  return {
    dictionary: dictionary(metrics, tables, settings, more),
    tabs: tabs.map((tab, i) =>
      recordTab(
        tab,
        i,
        Int32Array.from(keysOf[i]!, (key) => indexOf.get(key) ?? -1),
      ),
    ),
    periods: inOrder,
    issues: [],
  };
}

function recordTab(tab: TestTab, tabId: number, periodOf: Int32Array): RecordTab {
  const columns = new Map(tab.header.map((name, i) => [name, column(tab, name, i)]));
  return {
    partner: tab.partner,
    table: tab.table,
    tab: tab.partner,
    tabId,
    rowNumbers: Int32Array.from(tab.rows, (_, row) => row + 2),
    columns,
    held: Uint8Array.from(tab.rows, (_, row) => (tab.held?.includes(row) ? 1 : 0)),
    cellsBlanked: 0,
    readable: true,
    issues: [],
    periodOf,
  };
}

function column(tab: TestTab, name: string, at: number): Column {
  const found = tab.table.fields.find((one) => one.name === name);
  if (!found) throw new Error(`no field: ${name}`);
  const cells = tab.rows.map((row) => row[at]!);
  const gaps = cells.map((cell) => (cell instanceof Gap ? cell : null));
  return {
    field: found,
    column: tab.fixed?.includes(name) ? null : at + 1,
    values: cells.map((cell) => (cell instanceof Gap ? null : cell)),
    states: Uint8Array.from(gaps, (gap) => gap?.state ?? STATE.value),
    reasons: new Map(
      gaps.flatMap((gap, row) => (gap && gap.reason !== "" ? [[row, gap.reason] as const] : [])),
    ),
  };
}
