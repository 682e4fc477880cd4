/** The order in which people expect groups: that of Codes, then as met, the unknown last. */
import type { Breakdown, Dictionary, Field } from "../dictionary/model";
import { groupName, NOT_REPORTED, UNLISTED } from "../summarize/breakdown";

/** Always the last groups of a breakdown, in this order. */
const LAST = [UNLISTED, NOT_REPORTED];

/** The groups of a breakdown sorted: by code order within each dimension, the first dimension first. */
export function sortGroups(
  groups: readonly string[],
  breakdown: Breakdown,
  dictionary: Pick<Dictionary, "tables">,
): string[] {
  const ranks = breakdown.map((dimension) => labelRanks(dimensionFields(dimension, dictionary)));
  const rankOf = (group: string): number[] => {
    const labels = breakdown.length === 1 ? [group] : group.split(" x ");
    return ranks.map((rank, index) => {
      const label = labels[index] ?? "";
      const last = LAST.indexOf(label);
      return last >= 0 ? Number.MAX_SAFE_INTEGER - LAST.length + last : (rank.get(label) ?? rank.size);
    });
  };
  return groups
    .map((group, index) => ({ group, index, rank: rankOf(group) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || a.index - b.index)
    .map(({ group }) => group);
}

/** A breakdown as people know it: `Gender x Race`. */
export function breakdownTitle(breakdown: Breakdown, dictionary: Pick<Dictionary, "tables">): string {
  return groupName(breakdown.map((name) => dimensionFields(name, dictionary)[0]?.label ?? name));
}

/** The fields that ask for a dimension: one a table. */
export function dimensionFields(dimension: string, dictionary: Pick<Dictionary, "tables">): Field[] {
  return dictionary.tables.flatMap((table) => table.fields.filter((field) => field.name === dimension));
}

function labelRanks(fields: readonly Field[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const field of fields) {
    const codes = [...(field.allowed?.codes ?? [])].sort((a, b) => a.order - b.order);
    for (const label of [...codes.map((code) => code.label), ...field.missing.map(({ reason }) => reason)]) {
      if (!ranks.has(label)) ranks.set(label, ranks.size);
    }
  }
  return ranks;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = a[index]! - b[index]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
