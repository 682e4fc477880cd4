/** Groups that name people, as against answers that are not known. */

import type { Breakdown, Dictionary } from "../dictionary/model";
import { ALL } from "../time/period";
import { CROSS, NOT_REPORTED, UNLISTED } from "./breakdown";

/**
 * A function that tells whether a group of a breakdown names people: not `Not reported`, `Unlisted` or the reason of a
 * missing code (`Declined`), nor a cross with one of these.
 */
export function knownGroups(
  dictionary: Pick<Dictionary, "tables">,
  breakdown: Breakdown,
): (group: string) => boolean {
  const unknown = breakdown.map((dimension) => unknownLabels(dictionary, dimension));
  return (group) => {
    const labels = breakdown.length === 1 ? [group] : group.split(CROSS);
    return labels.every((label, index) => !unknown[index]?.has(label));
  };
}

function unknownLabels({ tables }: Pick<Dictionary, "tables">, dimension: string): Set<string> {
  const labels = new Set([ALL, NOT_REPORTED, UNLISTED]);
  for (const table of tables) {
    for (const field of table.fields) {
      if (field.name === dimension) for (const { reason } of field.missing) labels.add(reason);
    }
  }
  return labels;
}
