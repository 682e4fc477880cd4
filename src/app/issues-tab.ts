/** The Issues tab as it stands, line by line: what people sorted or deleted there is respected. */
import type { ISSUE_COLUMNS } from "../core/plan/issues";
import { cellText } from "../core/validate/cell-text";
import type { Problem } from "../protocol/calls";
import type { Workbook } from "./ports";
import { readOutput } from "./read-output";

const SEVERITIES = ["error", "warning", "info"] as const;
const COLUMNS = {
  severity: "Severity",
  check: "Check",
  partner: "Partner",
  tab: "Tab",
  cell: "Cell",
  field: "Field",
  value: "Value",
  problem: "Problem",
  whatToDo: "What to do",
  suggestedValue: "Suggested value",
  issueId: "Issue id",
} as const satisfies Record<keyof Problem, (typeof ISSUE_COLUMNS)[number]>;

/** All problems of the last check; none before there was one. */
export function readProblems(workbook: Workbook): Problem[] {
  const [header = [], ...rows] = readOutput(workbook, "issues");
  const places = Object.entries(COLUMNS).map(([key, name]) => [key, header.indexOf(name)] as const);
  return rows.flatMap((row) => {
    const line = Object.fromEntries(places.map(([key, at]) => [key, cellText(row[at] ?? "")]));
    const severity = SEVERITIES.find((word) => word === line.severity);
    return severity ? [{ ...(line as unknown as Problem), severity }] : [];
  });
}
