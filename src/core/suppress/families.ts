/** Which metrics have to be protected together, because one tells numbers of another. */
import type { Metric } from "../dictionary/model";
import type { CubeCell } from "../summarize/model";
import { ALL } from "../time/period";
import { isSum, type Quantity, quantitiesOf, sameQuantity } from "./quantities";
import { Slots } from "./slots";

/** Metrics that share a number, or all but one: the same people under another name. A slot is hidden in all or in none. */
export interface Family {
  readonly metrics: readonly Metric[];
  /** Numbers that are the same in every slot stand together. */
  readonly numbers: readonly (readonly Quantity[])[];
}

/**
 * Two metrics are of one family where a number of one (n, a side, a complement) is a number of the other: the same value
 * wherever both have one, from the same tables. Then what is hidden in one must be hidden in the other. So it must where
 * one is part of the other and lacks one person at most of everybody in a period: each of its numbers is then one of two.
 *
 * @param leastTotal totals below it are not printed, and tell nothing
 */
export function families(
  cells: readonly CubeCell[],
  metrics: readonly Metric[],
  leastTotal: number,
): Family[] {
  const slots = new Slots();
  for (const cell of cells) slots.add(cell);
  const totals = [...slots.places.keys()].filter((slot) => {
    const { partner, dimension } = slots.places[slot]!;
    return partner === ALL && dimension === "";
  });
  const isShared = (a: Quantity, b: Quantity) =>
    sameQuantity(a, b) || isNearly(a, b, totals, leastTotal) || isNearly(b, a, totals, leastTotal);
  const byMetric = new Map<string, CubeCell[]>();
  for (const cell of cells) {
    const own = byMetric.get(cell.metric);
    if (own) own.push(cell);
    else byMetric.set(cell.metric, [cell]);
  }
  const found: { metrics: Metric[]; numbers: Quantity[][] }[] = [];
  for (const metric of metrics) {
    const own = byMetric.get(metric.name);
    if (!own) continue;
    const family = { metrics: [metric], numbers: quantitiesOf(metric, own, slots).map((one) => [one]) };
    const related = found.filter((other) =>
      other.numbers.some((theirs) =>
        family.numbers.some(
          (ours) => other.metrics.some((one) => sameTables(one, metric)) && isShared(theirs[0]!, ours[0]!),
        ),
      ),
    );
    for (const other of related) {
      family.metrics.unshift(...other.metrics);
      family.numbers.unshift(...other.numbers);
      found.splice(found.indexOf(other), 1);
    }
    found.push({ metrics: family.metrics, numbers: merged(family.numbers) });
  }
  return withMade(found);
}

/** Two numbers of a family tell a third, their sum or difference: those who left are neither enrolled nor completed. */
function withMade(families: readonly Family[]): Family[] {
  for (const family of families) {
    const made = families.find(
      (other) => other !== family && isOfTables(family, other) && isMade(family, other),
    );
    if (!made) continue;
    const joined = {
      metrics: [...family.metrics, ...made.metrics],
      numbers: merged([...family.numbers, ...made.numbers]),
    };
    return withMade([...families.filter((other) => other !== family && other !== made), joined]);
  }
  return [...families];
}

function isOfTables(a: Family, b: Family): boolean {
  return a.metrics.some((one) => b.metrics.some((other) => sameTables(one, other)));
}

function isMade(family: Family, other: Family): boolean {
  const known = family.numbers.flatMap(([one]) => (one!.counts ? one! : []));
  return other.numbers.some(([one]) =>
    known.some((a, i) =>
      known.some((b, j) => (i !== j && isSum(a, [b, one!])) || (i < j && isSum(one!, [a, b]))),
    ),
  );
}

/** True where one number is part of another and at most one less in a total. */
function isNearly(part: Quantity, whole: Quantity, totals: readonly number[], leastTotal: number): boolean {
  if (!part.counts || !whole.counts) return false;
  const lack = (slot: number) => whole.values[slot]! - part.values[slot]!;
  return (
    totals.some((slot) => part.values[slot]! >= leastTotal && lack(slot) <= 1) &&
    part.values.every((_, slot) => !(lack(slot) < 0))
  );
}

/** Numbers of different tables may be alike by chance; a line without a table reads all that have its fields. */
function sameTables(a: Metric, b: Metric): boolean {
  const tables = ({ lines }: Metric) => [...new Set(lines.map(({ table }) => table))].sort().join("\n");
  return tables(a) === tables(b);
}

function merged(numbers: readonly (readonly Quantity[])[]): Quantity[][] {
  const found: Quantity[][] = [];
  for (const number of numbers) {
    const same = found.find((other) => sameQuantity(other[0]!, number[0]!));
    if (same) same.push(...number);
    else found.push([...number]);
  }
  return found;
}
