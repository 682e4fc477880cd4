/** What a metric is broken down by: dimensions, and crosses of them. */
import { type Context, referDimension } from "./context";
import type { MetricRow } from "./metric-columns";
import type { Breakdown } from "./model";

/** `gender x race`; also `×`, `*` and `by`. */
const CROSS = /\s+(?:x|by|por)\s+|\s*[×*]\s*/i;

/** The breakdowns of a row in machine names, each once; what names no dimension is reported and left out. */
export function readBreakdowns(row: MetricRow, context: Context): Breakdown[] {
  const read: Breakdown[] = [];
  for (const item of row.values.breakdowns ?? []) {
    const breakdown = readBreakdown(item, row, context);
    if (breakdown && !read.some((other) => sameMembers(other, breakdown))) read.push(breakdown);
  }
  return read;
}

function readBreakdown(item: string, row: MetricRow, context: Context): Breakdown | null {
  const whole = context.dimensions.find(item);
  if (whole !== null) return [whole];
  const spot = row.spot("breakdowns");
  const members = item.split(CROSS).map((written) => referDimension({ ...spot, written }, context));
  const known = members.filter((member) => member !== null);
  return known.length < members.length ? null : [...new Set(known)];
}

function sameMembers(a: Breakdown, b: Breakdown): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
