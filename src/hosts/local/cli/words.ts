/** What the command line says about a job that ran. */
import type { RunSummary } from "../../../protocol/calls";

export function jobInWords({
  summary,
  problems,
  out,
  report,
}: {
  summary: RunSummary;
  /** The gravest problems, a line each. */
  problems: readonly string[];
  out?: string | undefined;
  report?: string | undefined;
}): string {
  const rows = summary.partners.reduce((sum, tab) => sum + tab.rowsRead, 0);
  const held = summary.partners.reduce((sum, tab) => sum + tab.rowsHeld, 0);
  return [
    `Read ${count(rows, "row")} in ${count(summary.partners.length, "partner tab")}.`,
    `Found ${count(summary.errors, "error")}, ${count(summary.warnings, "warning")} and ${count(summary.infos, "note")}.`,
    ...worst(summary),
    ...problems,
    ...(summary.mode === "run"
      ? [
          `Master holds ${count(summary.masterRows, "row")}; ${held} held back.`,
          `Summaries: ${count(summary.hiddenCells, "number")} hidden to protect people.`,
          summary.metrics === 0
            ? "No metric is defined, so there is no summary and no flag: list them in the tab Metrics."
            : `Gap flags: ${summary.flags}.`,
        ]
      : []),
    ...(summary.partners.length === 0
      ? ["No partner tab was found: name them in Partners, or give them the Dictionary's headers."]
      : []),
    ...(out === undefined ? [] : [`Workbook: ${out}`]),
    ...(report === undefined ? [] : [`Report: ${report}`]),
  ].join("\n");
}

/** The partners with the most errors, at most three. */
function worst({ partners }: RunSummary): string[] {
  return partners
    .filter(({ errors }) => errors > 0)
    .sort((a, b) => b.errors - a.errors)
    .slice(0, 3)
    .map(
      ({ partner, tab, errors }) =>
        `  ${partner}${tab === partner ? "" : ` (${tab})`}: ${count(errors, "error")}`,
    );
}

/** `1 row`, `1,200 rows`. */
export function count(number: number, thing: string): string {
  return `${number.toLocaleString("en-US")} ${thing}${number === 1 ? "" : "s"}`;
}
