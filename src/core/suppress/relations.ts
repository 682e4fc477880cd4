/** What holds between the values of one number: sums where they are sums, and what can still be said where not. */
import type { Sum } from "./sums";
import type { Relation } from "./system";

export interface Relations {
  readonly equations: readonly Relation[];
  readonly inequalities: readonly Relation[];
}

/**
 * Judges every sum by the numbers themselves. One that comes out is an equation, also where it does so by chance: a reader
 * may know that it has to. Where each part is at most the whole and the whole at most their sum, as for people who may
 * stand in several parts, a reader knows just that, and that parts without an answer stand apart. Over periods the whole may also be the last part, or the average.
 *
 * @param known equations of other numbers, to be shared where they are the same
 */
export function relationsOf(
  values: Float64Array,
  sums: readonly Sum[],
  known: Map<string, Relation[]>,
): Relations {
  const equations: Relation[] = [];
  const inequalities: Relation[] = [];
  let signature = "";
  // Whoever has the code itself is in none of those that roll up to it: if that is so anywhere, it may be so everywhere.
  const totalOf = (slots: readonly number[]) => slots.reduce((all, slot) => all + (values[slot]! || 0), 0);
  const isMore = ({ whole, parts }: Sum) => totalOf(whole) > totalOf(parts);
  const own = new Set(sums.flatMap((sum) => (sum.code !== undefined && isMore(sum) ? sum.code : [])));
  for (const [index, sum] of sums.entries()) {
    const isKnown = (slot: number) => !Number.isNaN(values[slot]!);
    const [whole, parts] = [sum.whole.filter(isKnown), sum.parts.filter(isKnown)];
    if (whole.length === 0 || parts.length === 0) continue;
    const found = own.has(sum.code ?? "") ? null : equation({ ...sum, whole }, parts, values);
    if (found) {
      equations.push(found);
      signature += `${index}:${found.of.length}:${found.factors[0]} `;
    } else if (whole.length === 1) inequalities.push(...bounds(sum, parts, values));
  }
  const same = known.get(signature);
  if (same) return { equations: same, inequalities };
  known.set(signature, equations);
  return { equations, inequalities };
}

function equation({ whole, over }: Sum, parts: readonly number[], values: Float64Array): Relation | null {
  const totalOf = (slots: readonly number[]) => slots.reduce((all, slot) => all + values[slot]!, 0);
  const [total, sum] = [totalOf(whole), totalOf(parts)];
  const relation = (times: number, of: readonly number[]): Relation => ({
    of: [...whole, ...of],
    factors: [...whole.map(() => times), ...of.map(() => -1)],
  });
  if (isSame(sum, total)) return relation(1, parts);
  // Where All holds nobody, it says nothing of how it is made.
  if (over !== "periods" || total === 0) return null;
  if (isSame(sum, total * parts.length)) return relation(parts.length, parts);
  const last = parts[parts.length - 1]!;
  return isSame(values[last]!, total) ? relation(1, [last]) : null;
}

function bounds(
  { whole: [whole], over, apart }: Sum,
  parts: readonly number[],
  values: Float64Array,
): Relation[] {
  const total = values[whole!]!;
  const sumOf = (some: readonly number[]) => some.reduce((all, part) => all + values[part]!, 0);
  const sum = sumOf(parts);
  const times = (factor: number): Relation => ({
    of: [whole!, ...parts],
    factors: [factor, ...parts.map(() => -factor)],
  });
  // A code has people of its own beside those of the codes that roll up to it.
  if (over === "codes" && sum <= total) return [times(1)];
  if (sum < total) return [];
  // Whoever gave no answer is in no other group.
  for (const alone of [parts.filter((part) => apart?.has(part)), []]) {
    const rest = total - sumOf(alone);
    const others = parts.filter((part) => !alone.includes(part));
    if (others.some((part) => values[part]! > rest)) continue;
    return [
      times(-1),
      ...others.map((part) => ({
        of: [whole!, part, ...alone],
        factors: [1, -1, ...alone.map(() => -1)],
      })),
    ];
  }
  return [];
}

/** Amounts are sums of fractions. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
