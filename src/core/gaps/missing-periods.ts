/** `period-missing`: a partner's report that is due and absent, as a problem among the others. */
import { bareIssue, type Issue } from "../checks/issue";
import type { RecordTab } from "../consolidate/model";
import type { CoverageRow, CoverageStatus } from "./model";

const HAS_DATA: ReadonlySet<CoverageStatus> = new Set(["Reported", "Partial", "Suppressed"]);

/**
 * One problem for each partner and period of which something is missing and nothing is there. It stands with the partner's
 * tab where there is just one.
 */
export function missingPeriods(
  coverage: readonly CoverageRow[],
  tabs: readonly Pick<RecordTab, "partner" | "tab" | "tabId">[],
): Issue[] {
  const keyOf = ({ partner, period }: CoverageRow) => `${partner}\n${period}`;
  const done = new Set(coverage.filter(({ status }) => HAS_DATA.has(status)).map(keyOf));
  const issues: Issue[] = [];
  for (const row of coverage) {
    const { partner, period, status } = row;
    if (status !== "Missing" || done.has(keyOf(row))) continue;
    done.add(keyOf(row));
    const own = tabs.filter((tab) => tab.partner === partner);
    const only = own.length === 1 ? own[0] : undefined;
    issues.push({
      ...bareIssue("period-missing"),
      partner,
      tab: only?.tab ?? "",
      tabId: only?.tabId ?? null,
      value: period,
      params: { period },
    });
  }
  return issues;
}
