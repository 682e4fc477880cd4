/** The Targets tab: targets for a partner, group or period. */

import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { ALL } from "../time/period";
import { number, type Reading, text } from "./cells";
import { type Context, referDimension, referGroup, referMetric, referPartner, referPeriod } from "./context";
import { column, type Line, readLines } from "./input-table";
import type { Metric, PartnerTab, Target } from "./model";

function targetLayout(reading: Reading) {
  return {
    columns: {
      metric: column("Metric", text, ""),
      partner: column("Partner", text, ""),
      dimension: column("Dimension", text, ""),
      group: column("Group", text, ""),
      period: column("Period", text, ""),
      target: column("Target", number(reading), null),
    },
    essential: ["metric", "target"] as const,
  };
}
type TargetLine = Line<ReturnType<typeof targetLayout>["columns"]>;

/** A line with a name that nothing goes by is left out: it would otherwise become a target for more than was meant. */
export function readTargets(
  tab: Tab,
  metrics: readonly Metric[],
  partners: readonly PartnerTab[] | null,
  context: Context,
): Target[] {
  return readLines(tab, targetLayout(context.reading), context.issues)
    .map((line) => readTarget(line, metrics, partners, context))
    .filter((target) => target !== null);
}

function readTarget(
  line: TargetLine,
  metrics: readonly Metric[],
  partners: readonly PartnerTab[] | null,
  context: Context,
): Target | null {
  const { target } = line.values;
  const metric = referMetric(line.spot("metric"), metrics, context);
  const partner = referPartner(line.spot("partner"), partners);
  const part = readPart(line, context);
  const isOfAny = labelKey(line.values.period) === labelKey(ALL);
  const period = isOfAny ? ALL : referPeriod(line.spot("period"), context);
  if (metric === null || target === null || partner === null || part === null || period === null) return null;
  return { metric: metric.name, partner, ...part, period, target };
}

/** The dimension and group that a target is for, both "" for the total; null where they cannot be read. */
function readPart(line: TargetLine, context: Context): Pick<Target, "dimension" | "group"> | null {
  const { dimension: written, group } = line.values;
  if (written === "") {
    if (group === "" || labelKey(group) === labelKey(ALL)) return { dimension: "", group };
    line.report("dimension", { kind: "missing-part", column: "Dimension", why: "pair" });
    return null;
  }
  const dimension = referDimension(line.spot("dimension"), context);
  if (dimension === null) return null;
  const label = referGroup(line.spot("group"), dimension, context);
  return label === null ? null : { dimension, group: label };
}
