/** The target that a number is measured against. */

import type { Dictionary } from "../dictionary/model";
import { groupBy } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import { ALL } from "../time/period";
import type { CellKey } from "./model";

const PARTS = ["partner", "dimension", "group", "period"] as const;

/**
 * A function that finds the target of a cell: the line of Targets that fits and names most (the first of equals), else
 * the metric's own, else null. In Targets a blank or `All` fits any partner, dimension, group or period.
 */
export function targetFinder(
  dictionary: Pick<Dictionary, "metrics" | "targets">,
): (key: CellKey) => number | null {
  const own = new Map(dictionary.metrics.map((metric) => [metric.name, metric.target]));
  const finer = groupBy(dictionary.targets, ({ metric }) => metric);
  return (key) => {
    let found = own.get(key.metric) ?? null;
    let most = -1;
    for (const target of finer.get(key.metric) ?? []) {
      const named = PARTS.filter((part) => target[part] !== "" && target[part] !== ALL);
      if (named.length <= most || !named.every((part) => labelKey(target[part]) === labelKey(key[part])))
        continue;
      found = target.target;
      most = named.length;
    }
    return found;
  };
}
