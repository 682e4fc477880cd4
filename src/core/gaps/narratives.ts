/** Narrative answers with where they come from, before it is decided what they may be shown beside. */
import type { Records, RecordTab } from "../consolidate/model";
import type { Field, Metric } from "../dictionary/model";
import { inAges } from "../summarize/ages";
import { groupLabels } from "../summarize/dimension";
import { knownGroups } from "../summarize/known-groups";
import { ALL } from "../time/period";
import { type Column, STATE } from "../validate/model";
import { linesFor } from "./feeders";

/** One answer of one row. Not for printing as it is: its groups together may point at a single person. */
export interface Narrative {
  readonly partner: string;
  readonly period: string;
  /** The metrics that its table feeds. */
  readonly metrics: readonly string[];
  /** The row's groups in each dimension by which metrics that its table feeds are broken down, also in crosses. */
  readonly groups: readonly GroupOfRow[];
  /** Label of the narrative field. */
  readonly prompt: string;
  readonly text: string;
}

export interface GroupOfRow {
  readonly dimension: string;
  readonly group: string;
  /** The metrics that say how many people the group has; none where it is named in crosses only. */
  readonly metrics: readonly string[];
}

interface Dimension {
  readonly name: string;
  readonly column: Column;
  readonly labelsOf: ReturnType<typeof groupLabels>;
  readonly isKnown: (group: string) => boolean;
  readonly metrics: readonly string[];
}

/**
 * Every narrative answer of a row that is not held, tab by tab. Fields that identify a person are no narratives, and what
 * such a field or a key says in the same row is struck from the text.
 */
export function narratives(records: Records): Narrative[] {
  return records.tabs.flatMap((tab) => tabNarratives(tab, records));
}

function tabNarratives(tab: RecordTab, records: Records): Narrative[] {
  const answers = columnsWith(tab, (field) => field.roles.has("narrative") && !field.roles.has("person"));
  if (answers.length === 0) return [];
  const identifiers = columnsWith(tab, (field) => field.roles.has("person") || field.roles.has("key"));
  const fed = records.dictionary.metrics.filter((metric) => linesFor(metric, tab.table).length > 0);
  const metrics = fed.map(({ name }) => name);
  const dimensions = dimensionsOf(tab, fed, records);
  const found: Narrative[] = [];
  for (let row = 0; row < tab.rowNumbers.length; row++) {
    if (tab.held[row] === 1) continue;
    for (const column of answers) {
      const answer = textAt(column, row);
      if (answer === "") continue;
      found.push({
        partner: tab.partner,
        period: records.periods[tab.periodOf[row]!]?.key ?? ALL,
        metrics,
        groups: groupsOf(row, dimensions),
        prompt: column.field.label,
        text: strike(answer, identifiers, row),
      });
    }
  }
  return found;
}

function columnsWith(tab: RecordTab, accepts: (field: Field) => boolean): Column[] {
  return [...tab.columns.values()].filter(({ field }) => accepts(field));
}

function textAt(column: Column, row: number): string {
  const value = column.states[row] === STATE.value ? column.values[row]! : null;
  return value === null || typeof value === "object" ? "" : String(value).trim();
}

/** Dimensions of the tab by which metrics that it feeds are broken down, be it in a cross only. */
function dimensionsOf(tab: RecordTab, fed: readonly Metric[], { dictionary, periods }: Records): Dimension[] {
  const columns = columnsWith(tab, (field) => field.roles.has("disaggregation"));
  return columns.flatMap((column) => {
    const { name } = column.field;
    const of = ({ breakdowns }: Metric) => breakdowns.filter((breakdown) => breakdown.includes(name));
    if (fed.every((metric) => of(metric).length === 0)) return [];
    const alone = fed.filter((metric) => of(metric).some(({ length }) => length === 1));
    const metrics = alone.map((metric) => metric.name);
    return {
      name,
      column: inAges(column, tab, periods),
      labelsOf: groupLabels(column.field),
      isKnown: knownGroups(dictionary, [name]),
      metrics,
    };
  });
}

function groupsOf(row: number, dimensions: readonly Dimension[]): GroupOfRow[] {
  return dimensions.flatMap(({ name, column, labelsOf, isKnown, metrics }) => {
    const groups = column.states[row] === STATE.value ? labelsOf(column.values[row]!) : [];
    return groups.filter(isKnown).map((group) => ({ dimension: name, group, metrics }));
  });
}

/** The shortest identifier that is struck: shorter ones are also ordinary words and figures. */
const SHORTEST_IDENTIFIER = 3;

/** In one form of Unicode: an `é` may be written as one sign or as two. */
function strike(text: string, identifiers: readonly Column[], row: number): string {
  let rest = text.normalize("NFC");
  for (const column of identifiers) {
    const value = textAt(column, row).normalize("NFC");
    if (value.length >= SHORTEST_IDENTIFIER) rest = rest.replace(wholeWord(value), "…");
  }
  return rest;
}

/** The text as a word of its own, in any case. */
function wholeWord(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu");
}
