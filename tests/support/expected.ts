/** What a fixture expects, and how a report is held against it. A null or `"?"` leaves the answer open. */
import type { Report, ReportIssue, ReportSummaryRow } from "./report";

type Open = "?";
type Scalar = string | number | boolean | null;

export interface ExpectedIssue {
  check: string;
  severity: string;
  partner: string | null;
  tab: string | null;
  /** Exactly this cell where it is given, else this row. */
  cell?: string | null;
  row?: number | null;
  field?: string | null;
  /** May be raised, and need not be. */
  optional?: boolean;
}

export interface ExpectedFlag {
  kind: string;
  metric?: string;
  period?: string;
  partner?: string;
  dimension?: string;
  group?: string;
  value?: number;
  gap?: number;
  n?: number;
}

export interface Expected {
  /** How the expectations were worked out. */
  note: string;
  issues: ExpectedIssue[];
  /** Checks and tabs on which the contract says too little to count issues. */
  openChecks?: string[];
  openTabs?: string[];
  /** Rows by the columns named; the fields of the dictionary by machine name. */
  master?: { columns: string[]; rows: (Scalar | Open)[][] };
  /** `columns` as in the report; every row must be there with these numbers. */
  summary?: { columns: (keyof ReportSummaryRow)[]; rows: Scalar[][] };
  coverage?: [partner: string, period: string, metric: string, status: string][];
  flags?: { raised: ExpectedFlag[]; notRaised: ExpectedFlag[] };
}

const matches = (found: Scalar | undefined, expected: Scalar | undefined) =>
  expected === null || expected === undefined || (found ?? "") === expected;

function isExpected(issue: ReportIssue, expected: ExpectedIssue): boolean {
  return (
    issue.check === expected.check &&
    issue.severity === expected.severity &&
    matches(issue.partner, expected.partner) &&
    matches(issue.tab, expected.tab) &&
    matches(issue.row, expected.row) &&
    matches(issue.cell, expected.cell) &&
    matches(issue.field, expected.field)
  );
}

const told = (issue: ExpectedIssue | ReportIssue) =>
  [issue.severity, issue.check, issue.partner, issue.tab, issue.cell ?? issue.row, issue.field]
    .map((part) => part || "-")
    .join(" ");

/** Issues that were not found and issues that were not expected, each as a line; both empty when all is well. */
export function compareIssues(
  found: readonly ReportIssue[],
  expected: Pick<Expected, "issues" | "openChecks" | "openTabs">,
): { missing: string[]; unexpected: string[] } {
  const rest = found.filter(
    (issue) => !expected.openChecks?.includes(issue.check) && !expected.openTabs?.includes(issue.tab ?? ""),
  );
  const missing: string[] = [];
  // The most exact expectations choose first, so that an open one does not take what another needs.
  const exactness = (issue: ExpectedIssue) => (issue.cell ? 2 : 0) + (issue.row ? 1 : 0);
  for (const wanted of [...expected.issues].sort((a, b) => exactness(b) - exactness(a))) {
    const at = rest.findIndex((issue) => isExpected(issue, wanted));
    if (at >= 0) rest.splice(at, 1);
    else if (!wanted.optional) missing.push(told(wanted));
  }
  return { missing: missing.sort(), unexpected: rest.map((issue) => told(issue)).sort() };
}

const KEY = ["metric", "period", "partner", "dimension", "group"] as const;
const keyOf = (row: Pick<ReportSummaryRow, (typeof KEY)[number]>) =>
  KEY.map((part) => row[part] || (part === "dimension" ? "" : "?")).join(" | ");

const same = (found: Scalar, expected: Scalar) =>
  typeof found === "number" && typeof expected === "number"
    ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
    : found === expected;

/** Lines that tell which expected Summary rows are absent or hold other numbers. */
export function compareSummary(
  found: readonly ReportSummaryRow[],
  expected: NonNullable<Expected["summary"]>,
) {
  const byKey = new Map(found.map((row) => [keyOf(row), row]));
  const differences: string[] = [];
  for (const values of expected.rows) {
    const wanted = Object.fromEntries(
      expected.columns.map((column, index) => [column, values[index]]),
    ) as unknown as ReportSummaryRow;
    const row = byKey.get(keyOf(wanted));
    if (!row) {
      differences.push(`${keyOf(wanted)}: not there`);
      continue;
    }
    for (const column of expected.columns) {
      if ((KEY as readonly string[]).includes(column) || (wanted[column] as Scalar) === "?") continue;
      if (!same(row[column], wanted[column])) {
        differences.push(`${keyOf(wanted)}: ${column} is ${row[column]}, not ${wanted[column]}`);
      }
    }
  }
  return differences;
}

/** The rows of Master by the columns named, as lines in order; fields that are open there are left open. */
export function masterRows(report: Report, columns: readonly string[]): Scalar[][] {
  const at = columns.map((column) => report.master.columns.indexOf(column));
  const absent = columns.filter((_, index) => at[index] === -1);
  if (absent.length > 0) throw new Error(`Master has no column ${absent.join(", ")}`);
  return report.master.rows.map((row) => at.map((index) => row[index] ?? null));
}

/** Differences between the rows of Master and those expected, in any order. */
export function compareMaster(report: Report, expected: NonNullable<Expected["master"]>) {
  const rest = masterRows(report, expected.columns);
  const missing: string[] = [];
  for (const wanted of expected.rows) {
    const at = rest.findIndex((row) =>
      row.every((value, index) => wanted[index] === "?" || value === wanted[index]),
    );
    if (at >= 0) rest.splice(at, 1);
    else missing.push(JSON.stringify(wanted));
  }
  return { missing, unexpected: rest.map((row) => JSON.stringify(row)) };
}

/** The expected flag's traits that are given; a total's dimension may be written as null or as "". */
export function hasFlag(report: Report, flag: ExpectedFlag): boolean {
  const traits = Object.keys(flag) as (keyof ExpectedFlag)[];
  return report.gaps.some((found) => traits.every((trait) => same(found[trait] ?? "", flag[trait]!)));
}

/** Every comparison of a fixture at once, so that a failure shows all of it. */
export function differences(report: Report, expected: Expected) {
  const coverage = new Map(
    report.coverage.map((row) => [`${row.partner} | ${row.period} | ${row.metric}`, row.status]),
  );
  return {
    issues: compareIssues(report.issues, expected),
    master: expected.master ? compareMaster(report, expected.master) : { missing: [], unexpected: [] },
    summary: expected.summary ? compareSummary(report.summary, expected.summary) : [],
    coverage: (expected.coverage ?? []).flatMap(([partner, period, metric, status]) => {
      const found = coverage.get(`${partner} | ${period} | ${metric}`);
      return found === status ? [] : [`${partner} ${period} ${metric}: ${found}, not ${status}`];
    }),
    flagsNotRaised: (expected.flags?.raised ?? []).filter((flag) => !hasFlag(report, flag)),
    flagsWronglyRaised: (expected.flags?.notRaised ?? []).filter((flag) => hasFlag(report, flag)),
  };
}

/** What `differences` returns when there are none. */
export const NO_DIFFERENCES = {
  issues: { missing: [], unexpected: [] },
  master: { missing: [], unexpected: [] },
  summary: [],
  coverage: [],
  flagsNotRaised: [],
  flagsWronglyRaised: [],
};
