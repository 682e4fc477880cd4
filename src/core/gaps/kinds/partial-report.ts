/** `partial-report`: a partner's latest report is there, but part of it is absent or could not be used. */
import { type FlagContext, makeFlag } from "../flag-input";
import type { Flag } from "../model";
import { latestDue, reportsByPartner } from "../reports";

/** One flag a partner. Measures: `partial` and `expected` (numbers of metrics), `metrics` (titles, separated by `; `). */
export function partialReports(context: FlagContext): Flag[] {
  return [...reportsByPartner(context)].flatMap(([partner, reports]) => {
    const latest = latestDue(reports);
    const names = latest?.byStatus.get("Partial");
    if (!latest || !names) return [];
    const partial = context.dictionary.metrics.filter(({ name }) => names.includes(name));
    return makeFlag({
      kind: "partial-report",
      severity: "info",
      period: latest.period,
      partner,
      measures: {
        partial: partial.length,
        expected: latest.expected,
        metrics: partial.map(({ title }) => title).join("; "),
      },
    });
  });
}
