/** Whether a tab's silence about a metric means anything. */
import type { RecordTab } from "../consolidate/model";
import type { Dictionary } from "../dictionary/model";
import { labelKey } from "../table/label";

/**
 * False where a tab lacks a column that the metric reads and its partner does not report that metric anyway: then its
 * rows are not unknown, they have nothing to do with it. What a tab does hold always counts.
 */
export function isExpected(
  tab: RecordTab,
  fields: readonly string[],
  metric: string,
  dictionary: Pick<Dictionary, "partners">,
): boolean {
  if (fields.every((field) => tab.columns.has(field))) return true;
  const lines = (dictionary.partners ?? []).filter(({ partner }) => partner === tab.partner);
  const own = lines.filter((line) => labelKey(line.tab) === labelKey(tab.tab));
  const listed = (own.length > 0 ? own : lines).map(({ metrics }) => metrics);
  return listed.length === 0 || listed.some((metrics) => metrics === null || metrics.includes(metric));
}
