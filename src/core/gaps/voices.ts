/** Voices: people's own words, each beside the group that it may be shown under. */
import type { Dictionary } from "../dictionary/model";
import { CubeIndex } from "../summarize/cube-index";
import type { Cube } from "../summarize/model";
import type { Protection } from "../suppress/protect";
import { ALL } from "../time/period";
import type { Flag, Voice } from "./model";
import type { GroupOfRow, Narrative } from "./narratives";

type Place = Pick<Voice, "dimension" | "group" | "flagIds">;
type MayBeShown = (narrative: Narrative, group: GroupOfRow) => boolean;

/**
 * Every narrative answer, once.
 *
 * An answer stands under one group only, since the same words under `Female` and under `Black` would tell of a smaller
 * group than either: the flagged one if there is any, else the first that may be shown. A group may be shown where its n
 * is printed for the period over all partners and the partner's own part of it is not too small either; otherwise the
 * answer stands under `All`.
 */
export function voices(
  narratives: readonly Narrative[],
  flags: readonly Flag[],
  cube: Cube,
  protection: Protection,
  dictionary: Dictionary,
): Voice[] {
  const flagIds = flagsByGroup(flags);
  const mayBeShown = shownGroups(new CubeIndex(cube), protection, dictionary.settings.smallestPublishable);
  return narratives.map((narrative) => {
    const { partner, period, prompt, text } = narrative;
    return { partner, period, ...placeOf(narrative, flagIds, mayBeShown), prompt, text };
  });
}

function flagsByGroup(flags: readonly Flag[]): Map<string, string[]> {
  const byGroup = new Map<string, string[]>();
  for (const { dimension, group, flagId } of flags) {
    if (dimension === "" || group === "") continue;
    const key = groupKey(dimension, group);
    byGroup.set(key, [...(byGroup.get(key) ?? []), flagId]);
  }
  return byGroup;
}

function groupKey(dimension: string, group: string): string {
  return `${dimension}\n${group}`;
}

function placeOf(
  narrative: Narrative,
  flagIds: ReadonlyMap<string, readonly string[]>,
  mayBeShown: MayBeShown,
): Place {
  const places = narrative.groups
    .filter((group) => mayBeShown(narrative, group))
    .map(({ dimension, group }) => ({
      dimension,
      group,
      flagIds: flagIds.get(groupKey(dimension, group)) ?? [],
    }));
  const flagged = places.find((place) => place.flagIds.length > 0);
  return flagged ?? places[0] ?? { dimension: "", group: ALL, flagIds: [] };
}

function shownGroups(index: CubeIndex, protection: Protection, smallest: number): MayBeShown {
  return ({ partner, period }, { dimension, group, metrics }) =>
    metrics.some((metric) => {
      const printed = index.get({ metric, period, partner: ALL, dimension, group });
      if (!printed || printed.n === 0 || protection.isHidden(printed)) return false;
      // Partner and group stand in one line, so together they must not be too few.
      const own = index.get({ metric, period, partner, dimension, group });
      return (own?.n ?? 0) >= smallest;
    });
}
