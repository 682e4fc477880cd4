/** `unheard-group`: a group that is flagged, and of which nobody has given a narrative answer. */

import { CROSS } from "../../summarize/breakdown";
import { getOrInsert } from "../../table/get-or-insert";
import { type FlagContext, makeFlag } from "../flag-input";
import type { Flag, FlagKind } from "../model";

/** Flags that say how a group fares. */
const ON_GROUPS: ReadonlySet<FlagKind> = new Set([
  "outcome-gap",
  "service-gap",
  "target-gap",
  "widening-gap",
]);

/**
 * One flag a group, whatever the number of flags on it, with the question of the first. Someone is heard for a
 * cross who is in each of its groups. Nothing is said where nobody is asked for narratives.
 *
 * Measures: `metricTitle` (titles of the metrics, separated by `; `).
 */
export function unheardGroups({ heard }: FlagContext, earlier: readonly Flag[]): Flag[] {
  if (heard === null) return [];
  const unheard = new Map<string, Flag[]>();
  for (const flag of earlier) {
    // Hidden groups that are taken as one have no voices beside them.
    if (flag.dimension === "" || flag.measures.together === 1) continue;
    if (!ON_GROUPS.has(flag.kind) || isHeard(flag, heard)) continue;
    const key = `${flag.dimension}\n${flag.group}`;
    getOrInsert(unheard, key, () => []).push(flag);
  }
  return [...unheard.values()].map((flags) => {
    const { period, partner, dimension, group, question } = flags[0]!;
    const titles = new Set(flags.map(({ measures }) => measures.metricTitle));
    return makeFlag({
      kind: "unheard-group",
      severity: "info",
      ...{ period, partner, dimension, group, question },
      measures: { metricTitle: [...titles].join("; ") },
    });
  });
}

function isHeard({ dimension, group }: Flag, heard: NonNullable<FlagContext["heard"]>): boolean {
  const dimensions = dimension.split(CROSS);
  const groups = dimensions.length === 1 ? [group] : group.split(CROSS);
  return heard.some((own) =>
    dimensions.every((name, i) => own.some((each) => each.dimension === name && each.group === groups[i])),
  );
}
