/** The Issues tab as it stands, line by line: what people sorted or deleted there is respected. */
import { SEVERITIES } from "../core/dictionary/model";
import { headerOf } from "../core/plan/header";
import { cellText } from "../core/table/cell-text";
import type { Problem } from "../protocol/calls";
import type { Workbook } from "./ports";
import { readOutput } from "./read-output";

const KEYS: readonly (keyof Problem)[] = [
  ...(["severity", "check", "partner", "tab", "cell", "field", "value"] as const),
  ...(["problem", "whatToDo", "suggestedValue", "issueId"] as const),
];

/** All problems of the last check; none before there was one. */
export function readProblems(workbook: Workbook): Problem[] {
  const [header = [], ...rows] = readOutput(workbook, "issues");
  const places = KEYS.map((key) => [key, header.indexOf(headerOf(key))] as const);
  return rows.flatMap((row) => {
    const line = Object.fromEntries(places.map(([key, at]) => [key, cellText(row[at] ?? "")]));
    const severity = SEVERITIES.find((word) => word === line.severity);
    return severity ? [{ ...(line as unknown as Problem), severity }] : [];
  });
}
