/** The judgement on each group of a metric, in the period that flags look at. */

import type { Metric } from "../dictionary/model";
import { breakdownName } from "../summarize/breakdown";
import { compareGroups } from "../summarize/compare";
import { knownGroups } from "../summarize/known-groups";
import type { CubeCell } from "../summarize/model";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import { type FlagContext, mayPrintPooled, timesCounted } from "./flag-input";
import { againstOthers, hiddenTogether } from "./hidden-together";
import { type Judged, type Judgement, judge, NOTHING_HIDDEN } from "./judge";

export interface GroupJudgement {
  readonly cell: CubeCell;
  readonly metric: Metric;
  readonly found: Judgement;
  /** Everyone in the same period; null where that is not printed. */
  readonly total: CubeCell | null;
  /** True for hidden groups that are taken as one. */
  readonly together: boolean;
}

/**
 * Known groups of all breakdowns; those of which nothing may be said are left out, and where they are hidden in a single
 * dimension, and none of them shows a gap over several periods, judged together (see `hiddenTogether`).
 */
export function judgements(metric: Metric, context: FlagContext): GroupJudgement[] {
  const alone = groupsOf(metric, context).flatMap(
    (candidates) => judgeFirst(candidates, metric, context) ?? [],
  );
  const together = metric.breakdowns.flatMap((breakdown) =>
    breakdown.length === 1 ? (judgeTogether(breakdown[0]!, alone, metric, context) ?? []) : [],
  );
  return [...alone, ...together];
}

function judgeTogether(
  dimension: string,
  alone: readonly GroupJudgement[],
  metric: Metric,
  context: FlagContext,
): GroupJudgement | null {
  const period = context.periodOf.get(metric.name);
  if (period === undefined) return null;
  const place = { metric: metric.name, period, partner: ALL, dimension };
  const hidden = hiddenTogether(place, context);
  const total = context.index.totalOf(place);
  if (!hidden || !total) return null;
  const { cell, groups } = hidden;
  const isSaid = alone.some(
    ({ cell: { group, partner, dimension: own }, found: { verdict } }) =>
      verdict === "gap" && partner === ALL && own === dimension && groups.includes(group),
  );
  if (isSaid) return null;
  const comparison = compareGroups({ cells: [total, cell] }, againstOthers(context.dictionary, metric));
  const numbers = { comparison, protection: NOTHING_HIDDEN };
  const found = judge(cell, metric, numbers, context.dictionary.settings.smallestGap);
  return found && { cell, metric, found, total, together: true };
}

/** A cell and the numbers that it stands among. */
type Candidate = readonly [CubeCell, Judged & Pick<FlagContext, "index">];

/** The judgement on the first of the cells that is large enough for one, else the first there is. */
function judgeFirst(
  candidates: readonly Candidate[],
  metric: Metric,
  { dictionary }: FlagContext,
): GroupJudgement | null {
  let first: GroupJudgement | null = null;
  for (const [cell, numbers] of candidates) {
    const found = judge(cell, metric, numbers, dictionary.settings.smallestGap);
    if (!found) continue;
    const total = numbers.index.totalOf(cell);
    const isPrinted = total && !numbers.protection.isHidden(total);
    const judged = { cell, metric, found, total: isPrinted ? total : null, together: false };
    if (found.verdict !== "insufficient data") return judged;
    first ??= judged;
  }
  return first;
}

/**
 * Each group of the metric's breakdowns, as it is in the latest period and, over all partners, in the last four together
 * where these may be printed, and over all periods. Groups within a partner are printed by period only where all is.
 */
function groupsOf(metric: Metric, context: FlagContext): Candidate[][] {
  const latest = context.periodOf.get(metric.name);
  if (latest === undefined) return [];
  return metric.breakdowns.flatMap((breakdown) => {
    const isKnown = knownGroups(context.dictionary, breakdown);
    return partnersToFlag(context).flatMap((partner) => {
      const place = { metric: metric.name, dimension: breakdownName(breakdown), partner };
      const byGroup = new Map<string, Candidate[]>();
      const add = (candidate: Candidate) => {
        const { group } = candidate[0];
        if (isKnown(group)) getOrInsert(byGroup, group, () => []).push(candidate);
      };
      const overAll = { ...context, times: timesCounted(metric, context) };
      const addGroups = (of: string) => {
        for (const cell of context.index.groupsBeside({ ...place, period: of }))
          add([cell, of === ALL ? overAll : context]);
      };
      addGroups(latest);
      const { pooled } = context;
      for (const cell of pooled?.groupsOf(place) ?? [])
        if (mayPrintPooled(context, cell)) add([cell, pooled!]);
      if (latest !== ALL) addGroups(ALL);
      return [...byGroup.values()];
    });
  });
}

function partnersToFlag({ dictionary, cube }: FlagContext): string[] {
  if (!dictionary.settings.flagPartners) return [ALL];
  return [...new Set([ALL, ...cube.cells.map((cell) => cell.partner)])];
}
