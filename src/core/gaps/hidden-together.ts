/** Groups whose numbers may not be printed, taken together: what the printed groups leave of everyone. */
import type { Dictionary, Metric } from "../dictionary/model";
import { overlapKey } from "../summarize/breakdown";
import { knownGroups } from "../summarize/known-groups";
import { spreadOfRest } from "../summarize/measures/clustered-ratio";
import type { CellKey, CubeCell } from "../summarize/model";
import type { FlagContext } from "./flag-input";

/**
 * The hidden groups of a dimension as one, from printed numbers alone, so that it tells nothing that a reader could not
 * work out: a small group mostly takes a larger one with it, and a gap of that one would be missed. Null where nothing is
 * hidden, where the total is, where people may be in several groups, and where no hidden group names people.
 */
export function hiddenTogether(
  place: Omit<CellKey, "group">,
  { index, protection, cube, dictionary }: Pick<FlagContext, "index" | "protection" | "cube" | "dictionary">,
): { readonly cell: CubeCell; readonly groups: readonly string[] } | null {
  const total = index.totalOf(place);
  const groups = index.groupsBeside(place);
  const hidden = groups.filter((cell) => protection.isHidden(cell));
  if (!total || protection.isHidden(total) || groups.some(({ inconsistent }) => inconsistent)) return null;
  if (cube.overlapping.has(overlapKey(place.metric, place.dimension))) return null;
  const isKnown = knownGroups(dictionary, [place.dimension]);
  if (!hidden.some(({ group }) => isKnown(group))) return null;
  const rest = groups.filter((cell) => !hidden.includes(cell)).reduce(less, total);
  const { numerator, denominator } = rest;
  if (numerator === null || denominator === null || !(denominator > 0)) return null;
  const names = hidden.map(({ group }) => group);
  const cell = {
    ...rest,
    ...{ dimension: place.dimension, group: names.join(" + ") },
    ...{ value: numerator / denominator, low: null, high: null },
  };
  return { cell, groups: names };
}

/** The dictionary in which a metric's groups are held against everyone else, whatever it says. */
export function againstOthers({ tables }: Dictionary, metric: Metric) {
  return { tables, metrics: [{ ...metric, compareTo: "others" }] };
}

function less(whole: CubeCell, part: CubeCell): CubeCell {
  const side = (name: "numerator" | "denominator") =>
    whole[name] === null || part[name] === null ? null : whole[name] - part[name];
  return {
    ...whole,
    ...{ n: whole.n - part.n, numerator: side("numerator"), denominator: side("denominator") },
    spread: whole.spread && part.spread ? spreadOfRest(whole.spread, part.spread) : null,
  };
}
