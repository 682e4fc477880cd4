/** `missing-report`: a partner has not reported a period that is due. */
import { type FlagContext, makeFlag, questionText } from "../flag-input";
import type { Flag } from "../model";
import { latestDue, type Report, reportsByPartner } from "../reports";

/**
 * One flag a partner and period, whatever the number of metrics. The partner's latest due period is a warning, earlier
 * ones are a note. The flag names the metric where a single one is missing.
 *
 * Measures: `missing` and `expected` (numbers of metrics), `metrics` (the missing ones by title, separated by `; `).
 */
export function missingReports(context: FlagContext): Flag[] {
  return [...reportsByPartner(context)].flatMap(([partner, reports]) => {
    const latest = latestDue(reports);
    return reports
      .filter((report) => report.byStatus.has("Missing"))
      .map((report) => missingReport(partner, report, report === latest, context));
  });
}

function missingReport(
  partner: string,
  report: Report,
  isLatest: boolean,
  { dictionary }: FlagContext,
): Flag {
  const names = report.byStatus.get("Missing")!;
  const missing = dictionary.metrics.filter(({ name }) => names.includes(name));
  const single = missing.length === 1 && report.expected > 1 ? missing[0]! : null;
  return makeFlag({
    kind: "missing-report",
    severity: isLatest ? "warning" : "info",
    metric: single?.name ?? "",
    period: report.period,
    partner,
    question: single ? questionText(dictionary, single) : "",
    measures: {
      missing: missing.length,
      expected: report.expected,
      metrics: missing.map(({ title }) => title).join("; "),
    },
  });
}
