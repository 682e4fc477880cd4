/** Voices: people's own words, each beside the group that it may be shown under. */
import type { Records, RecordTab } from "../consolidate/model";
import type { Dictionary, Field, Metric } from "../dictionary/model";
import { breakdownName } from "../summarize/breakdown";
import { CubeIndex } from "../summarize/cube-index";
import type { CellKey, Cube } from "../summarize/model";
import type { Protection } from "../suppress/protect";
import { ALL } from "../time/period";
import { type Column, STATE } from "../validate/model";
import { linesFor } from "./feeders";
import { knownGroups } from "./known-groups";
import type { Flag, Voice } from "./model";

interface Context {
  readonly dictionary: Dictionary;
  readonly protection: Protection;
  readonly index: CubeIndex;
  /** Flag ids by the group that they stand on. */
  readonly flagIds: ReadonlyMap<string, readonly string[]>;
}

/** A dimension in which a row of a tab has a group, and the metrics that say how many people that group has. */
interface Dimension {
  readonly name: string;
  readonly column: Column;
  readonly labels: ReadonlyMap<string, string>;
  readonly isKnown: (group: string) => boolean;
  readonly metrics: readonly Metric[];
}

/**
 * Every narrative answer of a row that is not held, once.
 *
 * An answer stands under one group only, since the same words under `Female` and under `Black` would tell of a smaller
 * group than either: the flagged one if there is any, else the first that may be shown. A group may be shown where its n
 * is printed for the period over all partners and the partner's own part of it is not too small either; otherwise the
 * answer stands under `All`. Fields that identify a person are no narratives, and what such a field or a key says in the
 * same row is struck from the text.
 */
export function voices(
  records: Records,
  flags: readonly Flag[],
  cube: Cube,
  protection: Protection,
  dictionary: Dictionary,
): Voice[] {
  const context = { dictionary, protection, index: new CubeIndex(cube), flagIds: flagsByGroup(flags) };
  return records.tabs.flatMap((tab) => tabVoices(tab, records, context));
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

function tabVoices(tab: RecordTab, records: Records, context: Context): Voice[] {
  const narratives = columnsWith(tab, (field) => field.roles.has("narrative") && !field.roles.has("person"));
  if (narratives.length === 0) return [];
  const identifiers = columnsWith(tab, (field) => field.roles.has("person") || field.roles.has("key"));
  const dimensions = tabDimensions(tab, context.dictionary);
  const found: Voice[] = [];
  for (let row = 0; row < tab.rowNumbers.length; row++) {
    if (tab.held[row] === 1) continue;
    const period = records.periods[tab.periodOf[row]!]?.key ?? ALL;
    for (const narrative of narratives) {
      const answer = valueAt(narrative, row);
      if (answer === "") continue;
      const text = strike(answer, identifiers, row);
      const prompt = narrative.field.label;
      found.push({
        partner: tab.partner,
        period,
        ...placeOf(tab, row, period, dimensions, context),
        prompt,
        text,
      });
    }
  }
  return found;
}

function columnsWith(tab: RecordTab, accepts: (field: Field) => boolean): Column[] {
  return [...tab.columns.values()].filter(({ field }) => accepts(field));
}

function valueAt(column: Column, row: number): string {
  const value = column.states[row] === STATE.value ? column.values[row] : null;
  return value === null || typeof value === "object" ? "" : String(value).trim();
}

/** Single dimensions of the tab by which metrics that it feeds are broken down. */
function tabDimensions(tab: RecordTab, dictionary: Dictionary): Dimension[] {
  const metrics = dictionary.metrics.filter((metric) => linesFor(metric, tab.table).length > 0);
  const columns = columnsWith(tab, (field) => field.roles.has("disaggregation") && field.type !== "list");
  return columns.flatMap((column) => {
    const { name, allowed } = column.field;
    const brokenDown = metrics.filter(({ breakdowns }) =>
      breakdowns.some((breakdown) => breakdownName(breakdown) === name),
    );
    if (brokenDown.length === 0) return [];
    const labels = new Map((allowed?.codes ?? []).map(({ code, label }) => [code, label]));
    return { name, column, labels, isKnown: knownGroups(dictionary, [name]), metrics: brokenDown };
  });
}

function placeOf(
  tab: RecordTab,
  row: number,
  period: string,
  dimensions: readonly Dimension[],
  context: Context,
): Pick<Voice, "dimension" | "group" | "flagIds"> {
  let first: Pick<Voice, "dimension" | "group" | "flagIds"> | null = null;
  for (const dimension of dimensions) {
    const value = valueAt(dimension.column, row);
    const group = dimension.labels.get(value) ?? value;
    if (group === "" || !dimension.isKnown(group)) continue;
    if (!mayBeShown(tab.partner, period, dimension, group, context)) continue;
    const flagIds = context.flagIds.get(groupKey(dimension.name, group)) ?? [];
    const place = { dimension: dimension.name, group, flagIds };
    if (flagIds.length > 0) return place;
    first ??= place;
  }
  return first ?? { dimension: "", group: ALL, flagIds: [] };
}

function mayBeShown(
  partner: string,
  period: string,
  { name, metrics }: Dimension,
  group: string,
  { index, protection, dictionary }: Context,
): boolean {
  return metrics.some((metric) => {
    const key: CellKey = { metric: metric.name, period, partner: ALL, dimension: name, group };
    const printed = index.get(key);
    if (!printed || printed.n === 0 || protection.isHidden(printed)) return false;
    // Partner and group stand in one line, so together they must not be too few.
    const own = index.get({ ...key, partner });
    return (own?.n ?? 0) >= dictionary.settings.smallestPublishable;
  });
}

/** The shortest identifier that is struck: shorter ones are also ordinary words and figures. */
const SHORTEST_IDENTIFIER = 3;

function strike(text: string, identifiers: readonly Column[], row: number): string {
  let rest = text;
  for (const column of identifiers) {
    const value = valueAt(column, row);
    if (value.length >= SHORTEST_IDENTIFIER) rest = rest.replace(wholeWord(value), "…");
  }
  return rest;
}

/** The text as a word of its own, in any case. */
function wholeWord(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu");
}
