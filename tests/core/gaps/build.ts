/** Small dictionaries, cubes and tabs for the tests of coverage, flags and voices. */
import type { Records, RecordTab } from "../../../src/core/consolidate/model";
import type {
  Dictionary,
  Field,
  Metric,
  PartnerTab,
  Role,
  Settings,
  TableSpec,
} from "../../../src/core/dictionary/model";
import { type FlagInput, flagContext } from "../../../src/core/gaps/flag-input";
import { compareGroups } from "../../../src/core/summarize/compare";
import { wilson } from "../../../src/core/summarize/measures/wilson";
import type { Cube, CubeCell } from "../../../src/core/summarize/model";
import { protect } from "../../../src/core/suppress/protect";
import { serialFromYmd } from "../../../src/core/time/calendar";
import { quarterNamed, yearNamed } from "../../../src/core/time/period";
import { STATE, type TypedValue } from "../../../src/core/validate/model";
import { PLAIN_FIELD, PLAIN_METRIC, PLAIN_SETTINGS } from "../../support/model";

export const day = (text: string) => {
  const [year, month, date] = text.split("-").map(Number);
  return serialFromYmd(year!, month!, date!);
};

/** `quarter("2025-Q1")`. */
export const quarter = (key: string) => quarterNamed(Number(key.slice(0, 4)), Number(key.slice(6)), 1);
export const year = (key: string) => yearNamed(Number(key), 1);
export const text = (key: string) => ({ key, kind: "text" as const, start: null, end: null });

export function settings(differing: Partial<Settings> = {}): Settings {
  return { ...PLAIN_SETTINGS, ...differing };
}

export function field(name: string, roles: Role[] = [], differing: Partial<Field> = {}): Field {
  return {
    ...PLAIN_FIELD,
    table: "people",
    name,
    label: name,
    roles: new Set(roles),
    row: 2,
    ...differing,
  };
}

export function table(name: string, fields: Field[]): TableSpec {
  return { name, fields, keys: fields.filter(({ roles }) => roles.has("key")), period: null };
}

export function metric(name: string, differing: Partial<Metric> = {}): Metric {
  return {
    ...PLAIN_METRIC,
    name,
    title: `The ${name}`,
    calculation: "rate",
    lines: [{ table: "people", numerator: operand("enrolled"), denominator: null, row: 2 }],
    direction: "up",
    breakdowns: [["race"]],
    minimumGroupSize: 20,
    row: 2,
    ...differing,
  };
}

export function operand(name: string) {
  return { field: { name, position: 1 }, condition: null };
}

export function dictionary(differing: Partial<Dictionary> = {}): Dictionary {
  return {
    tables: [
      table("people", [
        field("id", ["key"]),
        field("race", ["disaggregation"], { missing: [{ code: "99", reason: "Declined" }] }),
        field("enrolled", ["measure"], { type: "number" }),
      ]),
    ],
    ...{ rules: [], metrics: [metric("enrolment")], targets: [], partners: null, reports: [], mappings: [] },
    ...{ questions: [], benchmarks: [], settings: settings() },
    ...differing,
  };
}

/** A count or a rate of people with its Wilson interval. */
export function cell(
  group: string,
  numerator: number,
  denominator: number | null,
  differing: Partial<CubeCell> = {},
): CubeCell {
  const n = denominator ?? numerator;
  const interval = denominator === null ? null : wilson(numerator, denominator);
  return {
    ...{
      metric: "enrolment",
      period: "2025-Q1",
      partner: "All",
      dimension: group === "All" ? "" : "race",
      group,
    },
    ...{ n, numerator, denominator, value: denominator === null ? numerator : numerator / denominator },
    ...{ unknown: 0, countsPeople: true, low: interval?.low ?? null, high: interval?.high ?? null },
    inconsistent: false,
    ...differing,
  };
}

export function cube(cells: CubeCell[], overlapping: string[] = []): Cube {
  return { cells, overlapping: new Set(overlapping) };
}

/** What flags are found in: a quarter that everybody reported, looked at a year later. */
export function flagInput(words: Dictionary, numbers: Cube, differing: Partial<FlagInput> = {}): FlagInput {
  const comparison = compareGroups(numbers, words);
  return {
    dictionary: words,
    cube: numbers,
    comparison,
    protection: protect(numbers, words, comparison),
    coverage: [{ partner: "North", period: "2025-Q1", metric: "enrolment", status: "Reported" }],
    periods: [quarter("2025-Q1")],
    today: day("2026-01-15"),
    pooled: null,
    tabs: [],
    heard: null,
    ...differing,
  };
}

export const context = (...input: Parameters<typeof flagInput>) => flagContext(flagInput(...input));

export function partnerTab(partner: string, differing: Partial<PartnerTab> = {}): PartnerTab {
  return {
    ...{
      partner,
      tab: partner,
      table: "people",
      period: "",
      fixedValues: [],
      metrics: null,
      frequency: null,
    },
    ...{ from: null, until: null, fiscalYearStarts: null, row: 2 },
    ...differing,
  };
}

/** What stands in a cell: a value, or a state without one. */
type Content = TypedValue | keyof typeof STATE;

export interface TabContent {
  readonly partner: string;
  readonly tab?: string;
  readonly table?: TableSpec;
  /** Index of each row's period. */
  readonly periods: number[];
  readonly held?: number[];
  readonly readable?: boolean;
  readonly columns?: Record<string, Content[]>;
  /** The reason of all missing codes. */
  readonly reason?: string;
}

export function recordTab(content: TabContent, words: Dictionary): RecordTab {
  const spec = content.table ?? words.tables[0]!;
  const rows = content.periods.length;
  return {
    ...{ partner: content.partner, table: spec, tab: content.tab ?? content.partner, tabId: 1 },
    rowNumbers: Int32Array.from(content.periods, (_, index) => index + 2),
    columns: new Map(
      Object.entries(content.columns ?? {}).map(([name, contents], index) => {
        const states = contents.map((value) => stateOf(value));
        return [
          name,
          {
            field: spec.fields.find((candidate) => candidate.name === name)!,
            column: index + 1,
            values: contents.map((value, row) =>
              states[row] === STATE.value ? (value as TypedValue) : null,
            ),
            states: Uint8Array.from(states),
            reasons: new Map(
              states.flatMap((state, row) =>
                state === STATE.missing ? [[row, content.reason ?? ""]] : [],
              ) as [number, string][],
            ),
          },
        ];
      }),
    ),
    held: Uint8Array.from(content.held ?? new Array(rows).fill(0)),
    ...{ cellsBlanked: 0, readable: content.readable ?? true, issues: [] },
    periodOf: Int32Array.from(content.periods),
  };
}

function stateOf(value: Content): number {
  return typeof value === "string" && value in STATE ? STATE[value as keyof typeof STATE] : STATE.value;
}

export function records(words: Dictionary, periods: Records["periods"], tabs: TabContent[]): Records {
  return { dictionary: words, tabs: tabs.map((tab) => recordTab(tab, words)), periods, issues: [] };
}
