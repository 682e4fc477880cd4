/** `missing-report`: a partner has not reported what is due. */
import { type FlagContext, makeFlag, questionText } from "../flag-input";
import type { Flag } from "../model";
import { latestDue, type Report, reportsByPartner } from "../reports";

/**
 * One flag a partner, whatever the number of periods and metrics, so that what the convener writes beside it stays with it
 * until all is there. A warning where the partner's latest due report is missing, else a note. `period` is the latest that
 * is missing; the flag names the metric where a single one is.
 *
 * Measures: `periods` (all that are missing, runs of them as `2025-Q1 to 2025-Q3`, separated by `; `), `missing` and
 * `expected` (numbers of metrics, over these periods), `metrics` (the missing ones by title, separated by `; `), `all` (1
 * where nothing was reported in any of the periods, else 0).
 */
export function missingReports(context: FlagContext): Flag[] {
  return [...reportsByPartner(context)].flatMap(([partner, reports]) => {
    const lacking = reports.filter(isMissing);
    return lacking.length === 0 ? [] : missingReport(partner, reports, lacking, context);
  });
}

function isMissing({ byStatus }: Report): boolean {
  return byStatus.has("Missing");
}

function missingReport(
  partner: string,
  reports: readonly Report[],
  lacking: readonly Report[],
  { dictionary }: FlagContext,
): Flag {
  const namesOf = (statuses: readonly (readonly string[])[]) => new Set(statuses.flat());
  const names = namesOf(lacking.map(({ byStatus }) => byStatus.get("Missing")!));
  const expected = namesOf(lacking.flatMap(({ byStatus }) => [...byStatus.values()]));
  const missing = dictionary.metrics.filter(({ name }) => names.has(name));
  const single = missing.length === 1 && expected.size > 1 ? missing[0]! : null;
  const latest = lacking[lacking.length - 1]!;
  return makeFlag({
    kind: "missing-report",
    severity: latest === latestDue(reports) ? "warning" : "info",
    metric: single?.name ?? "",
    period: latest.period,
    partner,
    question: single ? questionText(dictionary, single) : "",
    measures: {
      periods: runs(reports).join("; "),
      missing: missing.length,
      expected: expected.size,
      metrics: missing.map(({ title }) => title).join("; "),
      all: lacking.every((report) => report.byStatus.get("Missing")!.length === report.expected) ? 1 : 0,
    },
  });
}

/** Missing periods in the order of time, those that follow each other as one. */
function runs(reports: readonly Report[]): string[] {
  const found: string[][] = [];
  reports.forEach((report, index) => {
    if (!isMissing(report)) return;
    const before = reports[index - 1];
    if (before && isMissing(before)) found[found.length - 1]!.push(report.period);
    else found.push([report.period]);
  });
  return found.map((run) => (run.length === 1 ? run[0]! : `${run[0]} to ${run[run.length - 1]}`));
}
