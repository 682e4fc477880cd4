/** The one typed model of all input tabs. Everything after reading works from this. */
import type { Expression, Operand } from "../formula/ast";
import type { PeriodKind } from "../time/period";

export const ROLES = [
  "key",
  "period",
  "start",
  "end",
  "disaggregation",
  "measure",
  "headcount",
  "narrative",
  "person",
] as const;
export type Role = (typeof ROLES)[number];

export const FIELD_TYPES = [
  "string",
  "integer",
  "number",
  "boolean",
  "date",
  "datetime",
  "time",
  "year",
  "yearmonth",
  "quarter",
  "list",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One allowed value: Master holds `code`, people see `label`. */
export interface Code {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly order: number;
  /** The code of the group this one rolls up to, or "". */
  readonly rollUpTo: string;
}

export interface CodeList {
  /** Name of the list in Codes, or "" for one written in the Dictionary itself. */
  readonly name: string;
  readonly codes: readonly Code[];
  /** True where the Dictionary says `Codes.Sites`: a value that is not there is a `foreign-key`, no `enum`. */
  readonly reference?: boolean;
}

/** A value that says why there is no value: `99=Declined`. */
export interface MissingCode {
  readonly code: string;
  readonly reason: string;
}

/** A column that holds one group of a total: `Part of` names the total, `Group` says `Gender=Female`. */
export interface PartOf {
  /** Machine name of the total field, in the same table. */
  readonly total: string;
  /** One pair, or several for a cross (`Gender=Female; Race=Black`). `dimension` is the machine name of the
   * disaggregation field where one has that name or label, else as written; `group` is the label. */
  readonly groups: readonly { readonly dimension: string; readonly group: string }[];
}

export interface Field {
  /** Which kind of tab has it; "" where there is only one kind. */
  readonly table: string;
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly roles: ReadonlySet<Role>;
  readonly type: FieldType;
  /** A date pattern (date-fns tokens), `percent`, `currency`, or `comma` for decimals after a comma; "" for none. */
  readonly format: string;
  readonly required: boolean;
  /** Of a joined table: needed in the rows that hold anything of its part. */
  readonly neededInPart?: boolean;
  readonly unique: boolean;
  /** In the type's own unit: a number, or a date serial for dates; null for none. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Of dates: none may lie after the day on which the data are checked. */
  readonly untilToday?: boolean;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** Source of a pattern that matches the whole value, without anchors; "" for none. Already known to compile. */
  readonly pattern: string;
  readonly allowed: CodeList | null;
  /** The field of a table (machine names) in which its values must stand. */
  readonly references?: { readonly table: string; readonly field: string };
  readonly missing: readonly MissingCode[];
  readonly aliases: readonly string[];
  readonly partOf: PartOf | null;
  readonly unit: string;
  readonly example: string;
  /** Overrides the default severity of the checks of this field. */
  readonly severity: Severity | null;
  /** The convener's own words for a problem in this field, or "". */
  readonly message: string;
  /** Row of the Dictionary tab that holds it. */
  readonly row: number;
}

/** One kind of partner tab: the fields that the Dictionary gives to it. */
export interface TableSpec {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly keys: readonly Field[];
  readonly period: Field | null;
  /** Names of the tables that it was joined from: they mean this one. `table` of a field says from which it came. */
  readonly parts?: readonly string[];
  /** Names of columns that belong to it and are no fields, such as those of files. */
  readonly besides?: readonly string[];
}

export interface Rule {
  readonly name: string;
  /** "" for every table that has the fields. */
  readonly table: string;
  readonly formula: string;
  readonly expression: Expression;
  readonly severity: Severity;
  readonly message: string;
  readonly ifBroken: "blank" | "hold";
  readonly row: number;
}

export type Calculation = "count" | "sum" | "mean" | "median" | "rate" | "distinct";
export type Frequency = "month" | "quarter" | "year";

/** How one table feeds a metric. */
export interface MetricLine {
  readonly table: string;
  readonly numerator: Operand | null;
  readonly denominator: Operand | null;
  readonly row: number;
}

/** A dimension, or a cross of several, by machine names in the order written. Empty for the total. */
export type Breakdown = readonly string[];

export interface Metric {
  readonly name: string;
  readonly title: string;
  /** The convener's own words for what it counts, or "". */
  readonly definition: string;
  readonly question: string;
  readonly calculation: Calculation;
  readonly lines: readonly MetricLine[];
  /** Values are multiplied by it for people (`100`, `1000`); Summary and the report hold the plain value. 1 by default. */
  readonly factor: number;
  readonly unit: string;
  readonly counts: "people" | "things";
  readonly overTime: "add" | "last" | "average" | "none";
  readonly frequency: Frequency | null;
  readonly direction: "up" | "down" | null;
  readonly baseline: number | null;
  readonly baselinePeriod: string;
  readonly target: number | null;
  /** Date serial, or null. */
  readonly targetDate: number | null;
  readonly horizon: "short" | "long" | null;
  readonly breakdowns: readonly Breakdown[];
  /** `others`, `overall`, `best`, or the name of a group. */
  readonly compareTo: string;
  readonly minimumGroupSize: number;
  readonly row: number;
}

export interface Target {
  readonly metric: string;
  /** "" or ALL for any. */
  readonly partner: string;
  readonly dimension: string;
  readonly group: string;
  readonly period: string;
  readonly target: number;
}

/** One line of Partners: one tab (or file) of a partner. */
export interface PartnerTab {
  readonly partner: string;
  /** Tab name as written; defaults to the partner's name. */
  readonly tab: string;
  /** "" where the tab's headers decide. */
  readonly table: string;
  /** Period of every row of the tab, as written, or "". */
  readonly period: string;
  readonly fixedValues: readonly { readonly field: string; readonly value: string }[];
  /** Metrics this partner reports, by machine name; null for all that its tables feed. */
  readonly metrics: readonly string[] | null;
  readonly frequency: Frequency | null;
  /** Date serials, or null. */
  readonly from: number | null;
  readonly until: number | null;
  /** Month 1 to 12, or null for the workbook's. */
  readonly fiscalYearStarts: number | null;
  readonly row: number;
}

export interface ReportStatus {
  readonly partner: string;
  readonly period: string;
  readonly status: "none served" | "not collected" | "extended";
  /** Date serial up to which a report is not due, for `extended`. */
  readonly extendedTo: number | null;
  readonly note: string;
}

export interface Mapping {
  readonly partner: string;
  /** Machine name of the field whose value is mapped; "" where a header is, and `ours` is then the field's name. */
  readonly field: string;
  readonly theirs: string;
  readonly ours: string;
}

export interface Question {
  readonly question: string;
  readonly text: string;
  readonly askedBy: string;
  readonly decision: string;
}

export interface Benchmark {
  readonly dimension: string;
  readonly group: string;
  readonly population: number;
  readonly marginOfError: number | null;
  /** 0.9 for a 90% margin of error. */
  readonly confidence: number | null;
  /** The metric it is for, or "" for all that count people. */
  readonly for: string;
  readonly described: string;
  readonly source: string;
  readonly year: string;
}

export interface Settings {
  readonly initiative: string;
  readonly reportBy: Exclude<PeriodKind, "text"> | null;
  /** Month 1 to 12. */
  readonly fiscalYearStarts: number;
  readonly dateOrder: DateOrder | null;
  readonly idsShared: boolean;
  readonly rowsWithErrors: "blank" | "hold";
  readonly sameKeyTwice: "hold all" | "first" | "last";
  /** 11 by default; 0 turns suppression off. */
  readonly smallestPublishable: number;
  readonly hideAllOrNone: boolean;
  readonly publishPartnerDetail: boolean;
  readonly readers: "public" | "partners";
  /** As a fraction: 0.03. */
  readonly smallestGap: number;
  readonly flagPartners: boolean;
  /** Whether outcome gaps must stand among all comparisons of a run, and not each alone. */
  readonly flagAdjustment: "none" | "Benjamini-Hochberg";
  /** As a fraction: 0.8. */
  readonly completeAt: number;
  readonly dueAfterDays: number;
  readonly closedThrough: string;
  readonly identifiersInMaster: boolean;
  /** Whether cells with problems are coloured and noted on partners' tabs. */
  readonly markProblems: boolean;
  readonly language: "en" | "es";
}

export type DateOrder = "dmy" | "mdy" | "ymd";

export interface Dictionary {
  readonly tables: readonly TableSpec[];
  readonly rules: readonly Rule[];
  readonly metrics: readonly Metric[];
  readonly targets: readonly Target[];
  /** Null where there is no Partners tab: then every tab whose headers match is a partner tab. */
  readonly partners: readonly PartnerTab[] | null;
  readonly reports: readonly ReportStatus[];
  readonly mappings: readonly Mapping[];
  readonly questions: readonly Question[];
  readonly benchmarks: readonly Benchmark[];
  readonly settings: Settings;
}

/** What the spreadsheet itself decides about reading text. */
export interface Locale {
  /** From the spreadsheet's locale; the Settings tab wins over it. Null where it is not known. */
  readonly dateOrder: DateOrder | null;
  readonly decimalComma: boolean;
}
