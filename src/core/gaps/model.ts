/** Gap flags and coverage as data; the sentences live in messages/. */

import type { Severity } from "../dictionary/model";
import type { CellKey } from "../summarize/model";

export type CoverageStatus =
  | "Reported"
  | "None served"
  | "Partial"
  | "Suppressed"
  | "Unreadable"
  | "Missing"
  | "Not due"
  | "Not expected";

export interface CoverageRow {
  readonly partner: string;
  readonly period: string;
  readonly metric: string;
  readonly status: CoverageStatus;
}

export type FlagKind =
  | "missing-report"
  | "partial-report"
  | "missing-disaggregation"
  | "unknown-share"
  | "data-quality"
  | "outcome-gap"
  | "service-gap"
  | "target-gap"
  | "off-track"
  | "widening-gap"
  | "unused-metric"
  | "unanswered-question"
  | "unheard-group";

export interface Flag extends CellKey {
  /** Stays the same from run to run for the same kind, metric, partner and group. */
  readonly flagId: string;
  readonly kind: FlagKind;
  readonly severity: Severity;
  /** Text of the learning question that the metric serves, or "". */
  readonly question: string;
  readonly value: number | null;
  /** Name of what it is compared with (`everyone else`, `Target`, a group), and its value. */
  readonly comparedWith: string;
  readonly reference: number | null;
  readonly gap: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** More figures for the sentence, by name (`proportionalityIndex`, `eightyPercentIndex`, `peopleBehind`, …). */
  readonly measures: Readonly<Record<string, number | string | null>>;
}

/** What became of the rows and cells of one partner tab. */
export interface TabCounts {
  readonly partner: string;
  readonly rows: number;
  readonly rowsHeld: number;
  readonly cells: number;
  readonly cellsBlanked: number;
}

/** People's own words: one narrative answer, with the group it may be shown under. */
export interface Voice {
  readonly partner: string;
  readonly period: string;
  readonly dimension: string;
  readonly group: string;
  /** Label of the narrative field that was answered. */
  readonly prompt: string;
  readonly text: string;
  /** Flags that stand on the same group. */
  readonly flagIds: readonly string[];
}
