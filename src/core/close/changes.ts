/** `changed-after-close`: data of a closed period, or the definition of a metric, differ from when it was closed. */
import { bareIssue, type Issue } from "../checks/issue";
import type { Records } from "../consolidate/model";
import type { Dictionary, Metric } from "../dictionary/model";
import { hashText } from "../table/fingerprint";
import type { PeriodRows } from "./data-prints";
import type { ClosedPeriod } from "./model";

/** Rows that an issue names, so that somebody can look. */
const MOST_ROWS = 5;

/**
 * One issue for each partner, table and closed period whose rows differ, then one for each metric.
 *
 * @param now the rows of the closed periods as they are
 * @param empty closed periods that had no data then
 */
export function changesAfterClose(
  kept: readonly ClosedPeriod[],
  now: readonly PeriodRows[],
  records: Pick<Records, "tabs" | "dictionary">,
): Issue[] {
  const before = new Map<string, readonly string[]>();
  for (const { period, data } of kept) {
    for (const { partner, table, rows } of data) before.set(JSON.stringify([partner, table, period]), rows);
  }
  const keyOf = ({ partner, table, period }: PeriodRows) => JSON.stringify([partner, table, period]);
  const present = new Map(now.map((rows) => [keyOf(rows), rows]));
  const keys = [...new Set([...before.keys(), ...present.keys()])].sort();
  const issues = keys.flatMap(
    (key) => dataIssue(key, before.get(key) ?? [], present.get(key), records.tabs) ?? [],
  );
  return [...issues, ...metricIssues(kept, records.dictionary)];
}

function dataIssue(
  key: string,
  then: readonly string[],
  now: PeriodRows | undefined,
  tabs: Records["tabs"],
): Issue | null {
  const [partner, table, period] = JSON.parse(key) as [string, string, string];
  const left = new Map<string, number>();
  for (const print of then) left.set(print, (left.get(print) ?? 0) + 1);
  const fresh = (now?.prints ?? []).flatMap((print, index) => {
    const count = left.get(print) ?? 0;
    if (count > 0) left.set(print, count - 1);
    return count > 0 ? [] : [now!.rows[index]!];
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  if (fresh.length === 0 && gone === 0) return null;
  const changed = Math.min(gone, fresh.length);
  const tab = fresh[0]?.tab ?? tabs.find((one) => one.partner === partner && one.table.name === table);
  const rows = fresh.filter((row) => row.tab === tab).map(({ row }) => tab!.rowNumbers[row]!);
  return {
    ...bareIssue("changed-after-close"),
    ...{ partner, tab: tab?.tab ?? "", tabId: tab?.tabId ?? null, row: rows[0] ?? null },
    params: {
      ...{ what: "data", period, changed, added: fresh.length - changed, removed: gone - changed },
      rows: rows.slice(0, MOST_ROWS),
    },
  };
}

function metricIssues(kept: readonly ClosedPeriod[], { metrics }: Pick<Dictionary, "metrics">): Issue[] {
  if (kept.length === 0) return [];
  return metrics.flatMap((metric): Issue[] => {
    const hashes = kept.map((closed) => closed.metrics[metric.name]);
    const isNew = hashes.every((hash) => hash === undefined);
    const other = kept.filter(
      (_, index) => hashes[index] !== undefined && hashes[index] !== metricHash(metric),
    );
    if (!isNew && other.length === 0) return [];
    const periods = (isNew ? kept : other).map(({ period }) => period);
    return [
      {
        ...bareIssue("changed-after-close"),
        ...{ tab: "Metrics", row: metric.row, ...(isNew ? { severity: "info" as const } : {}) },
        params: { what: "metric", metric: metric.title, periods, isNew },
      },
    ];
  });
}

/** Of all that decides a metric's numbers: its calculation, and the formulas wherever they stand in Metrics. */
export function metricHash({ calculation, lines, counts, overTime }: Metric): string {
  const told = { calculation, counts, overTime, lines };
  const place = (name: string, value: unknown) => (name === "position" || name === "row" ? undefined : value);
  return hashText(JSON.stringify(told, place));
}
