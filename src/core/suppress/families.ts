/** Which metrics have to be protected together, because one tells numbers of another. */
import type { Metric } from "../dictionary/model";
import type { CubeCell } from "../summarize/model";
import { type Quantity, quantitiesOf, sameQuantity } from "./quantities";
import { Slots } from "./slots";

/** Metrics that share a number: the same people under another name. A slot is hidden in all or in none. */
export interface Family {
  readonly metrics: readonly Metric[];
  /** Numbers that are the same in every slot stand together. */
  readonly numbers: readonly (readonly Quantity[])[];
}

/**
 * Two metrics are of one family where a number of one (n, a side, a complement) is a number of the other: the same value
 * wherever both have one, from the same tables. Then what is hidden in one must be hidden in the other.
 */
export function families(cells: readonly CubeCell[], metrics: readonly Metric[]): Family[] {
  const slots = new Slots();
  for (const cell of cells) slots.add(cell);
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
          (ours) =>
            other.metrics.some((one) => sameTables(one, metric)) && sameQuantity(theirs[0]!, ours[0]!),
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
  return found;
}

/** Numbers of different tables may be alike by chance; a line without a table reads all that have its fields. */
export function sameTables(a: Metric, b: Metric): boolean {
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
