/** Coverage by partner and period: one report each, whatever the number of metrics. */
import type { CoverageRow, CoverageStatus } from "./model";

export interface Report {
  readonly period: string;
  /** Metrics by what became of them. */
  readonly byStatus: ReadonlyMap<CoverageStatus, readonly string[]>;
  /** How many metrics the partner should report for the period. */
  readonly expected: number;
}

/** Reports in the order of coverage, which is that of time, without periods for which nothing is expected. */
export function reportsByPartner({ coverage }: { readonly coverage: readonly CoverageRow[] }) {
  const partners = new Map<string, Map<string, Map<CoverageStatus, string[]>>>();
  for (const { partner, period, metric, status } of coverage) {
    if (status === "Not expected") continue;
    const periods = partners.get(partner) ?? new Map<string, Map<CoverageStatus, string[]>>();
    const statuses = periods.get(period) ?? new Map<CoverageStatus, string[]>();
    statuses.set(status, [...(statuses.get(status) ?? []), metric]);
    partners.set(partner, periods.set(period, statuses));
  }
  return new Map<string, Report[]>(
    [...partners].map(([partner, periods]) => [
      partner,
      [...periods].map(([key, value]) => report(key, value)),
    ]),
  );
}

function report(period: string, byStatus: ReadonlyMap<CoverageStatus, readonly string[]>): Report {
  return { period, byStatus, expected: [...byStatus.values()].reduce((sum, { length }) => sum + length, 0) };
}

/** The last report of which anything is due. */
export function latestDue(reports: readonly Report[]): Report | undefined {
  return [...reports]
    .reverse()
    .find(({ byStatus }) => [...byStatus.keys()].some((status) => status !== "Not due"));
}
