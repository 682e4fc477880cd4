/** How much is lost where a cell is hidden: what people look at first is kept longest. */
import { CROSS } from "../summarize/breakdown";
import { ALL } from "../time/period";
import type { Place } from "./slots";

/** What everybody's total is worth: more than all that could be hidden instead. */
export const TOTAL_COST = 10_000;

const PARTNER_TOTAL = 8;
const GROUP = 4;
const PARTNER_GROUP = 1.5;
const CROSS_GROUP = 1;

/** What costs less is hidden first, wherever that does: all but groups over all periods and totals; all but totals of everybody. */
export const TIERS = [2 * GROUP, TOTAL_COST] as const;

/** The more people, the more a cell is worth among its like: up to twice as much as one of nobody. */
export function costOf({ partner, period, dimension }: Place, people: number): number {
  const ofAll = partner === ALL;
  const size = (period === ALL ? 2 : 1) * (1 + people / (people + 100));
  if (dimension === "") return size * (ofAll ? TOTAL_COST : PARTNER_TOTAL);
  if (dimension.includes(CROSS)) return size * CROSS_GROUP;
  return size * (ofAll ? GROUP : PARTNER_GROUP);
}
