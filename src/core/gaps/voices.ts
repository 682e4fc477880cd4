/** Voices: people's own words, each beside the group that it may be shown under. */

import type { Dictionary, Settings } from "../dictionary/model";
import { CubeIndex } from "../summarize/cube-index";
import type { Cube } from "../summarize/model";
import type { Protection } from "../suppress/protect";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import type { Flag, Voice } from "./model";
import type { GroupOfRow, Narrative } from "./narratives";

type Place = Pick<Voice, "dimension" | "group" | "flagIds">;
type MayBeShown = (narrative: Narrative, group: GroupOfRow) => boolean;

/**
 * Every narrative answer, once.
 *
 * An answer stands under one group only, since the same words under `Female` and under `Black` would tell of a smaller
 * group than either: the one with the first of the flags on metrics that the answer's table feeds, else the first that may
 * be shown. A group may be shown where its n is printed for the period over all partners and the partner's own part of it
 * is neither too small nor hidden where it is printed; otherwise the answer stands under `All`.
 *
 * So many answers are so many people: where a partner's number of them is hidden, the answer is given without its partner,
 * below all others.
 *
 * @param flags in order of weight
 */
export function voices(
  narratives: readonly Narrative[],
  flags: readonly Flag[],
  cube: Cube,
  protection: Protection,
  dictionary: Dictionary,
): Voice[] {
  const onGroup = flagsByGroup(flags);
  const index = new CubeIndex(cube);
  const mayBeShown = shownGroups(index, protection, dictionary.settings);
  const mayBeNamed = namedPartners(index, protection);
  const found = narratives.map((narrative) => {
    const { period, prompt, text } = narrative;
    const partner = mayBeNamed(narrative) ? narrative.partner : ALL;
    return { partner, period, ...placeOf(narrative, onGroup, mayBeShown), prompt, text };
  });
  // Among the answers of a partner's tab one without its name would be known by its place.
  return [
    ...found.filter(({ partner }) => partner !== ALL),
    ...found.filter(({ partner }) => partner === ALL),
  ];
}

interface RankedFlag {
  readonly flag: Flag;
  readonly rank: number;
}

function flagsByGroup(flags: readonly Flag[]): Map<string, RankedFlag[]> {
  const byGroup = new Map<string, RankedFlag[]>();
  flags.forEach((flag, rank) => {
    if (flag.dimension === "" || flag.group === "") return;
    const key = groupKey(flag.dimension, flag.group);
    getOrInsert(byGroup, key, () => []).push({ flag, rank });
  });
  return byGroup;
}

function groupKey(dimension: string, group: string): string {
  return `${dimension}\n${group}`;
}

function placeOf(
  narrative: Narrative,
  onGroup: ReadonlyMap<string, readonly RankedFlag[]>,
  mayBeShown: MayBeShown,
): Place {
  let best = { place: { dimension: "", group: ALL, flagIds: [] } as Place, rank: Number.POSITIVE_INFINITY };
  for (const group of narrative.groups) {
    if (!mayBeShown(narrative, group)) continue;
    const flags = (onGroup.get(groupKey(group.dimension, group.group)) ?? []).filter(({ flag }) =>
      group.metrics.includes(flag.metric),
    );
    // Without a flag a group still goes before All, and the first such group before others.
    const rank = flags[0]?.rank ?? Number.MAX_SAFE_INTEGER;
    if (rank >= best.rank) continue;
    const flagIds = flags.map(({ flag }) => flag.flagId);
    best = { place: { dimension: group.dimension, group: group.group, flagIds }, rank };
  }
  return best.place;
}

function shownGroups(
  index: CubeIndex,
  protection: Protection,
  { smallestPublishable, publishPartnerDetail }: Settings,
): MayBeShown {
  return ({ partner, period }, { dimension, group, metrics }) =>
    metrics.some((metric) => {
      const place = { metric, period, dimension, group };
      const printed = index.get({ ...place, partner: ALL });
      if (!printed || printed.n === 0 || protection.isHidden(printed)) return false;
      // Partner and group stand in one line, so together they must not be too few, nor hidden where they are printed.
      const own = index.get({ ...place, partner });
      const listed = publishPartnerDetail ? own : index.get({ ...place, partner, period: ALL });
      return (own?.n ?? 0) >= smallestPublishable && !(listed && protection.isHidden(listed));
    });
}

/** By the metric that counts most of a partner's people: its n is printed for the period, or there is none. */
function namedPartners(index: CubeIndex, protection: Protection): (narrative: Narrative) => boolean {
  return ({ partner, period, metrics }) => {
    const totals = metrics.flatMap(
      (metric) => index.get({ metric, period, partner, dimension: "", group: ALL }) ?? [],
    );
    const most = Math.max(...totals.map(({ n }) => n));
    return totals.every((total) => total.n < most || !protection.isHidden(total));
  };
}
