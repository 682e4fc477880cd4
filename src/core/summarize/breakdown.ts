/** Names of breakdowns and of their groups, as Summary writes them. */
import type { Breakdown } from "../dictionary/model";

export const CROSS = " x ";

/** `gender`, or `gender x race` for a cross; "" for the total. */
export function breakdownName(breakdown: Breakdown): string {
  return breakdown.join(CROSS);
}

/** `Female`, or `Female x Black` for a cross. */
export function groupName(labels: readonly string[]): string {
  return labels.join(CROSS);
}

/** How `Cube.overlapping` names a breakdown of a metric. */
export function overlapKey(metric: string, dimension: string): string {
  return `${metric}|${dimension}`;
}

/** The group of those for whom a dimension is blank, and of what parts leave of their stated total. */
export const NOT_REPORTED = "Not reported";

/** The group of values that are not allowed. */
export const UNLISTED = "Unlisted";
