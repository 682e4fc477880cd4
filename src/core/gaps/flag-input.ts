/** What the kinds of flags look at, and what they share. */
import type { Dictionary, Metric } from "../dictionary/model";
import type { Comparison } from "../summarize/compare";
import { CubeIndex } from "../summarize/cube-index";
import type { CellKey, Cube, CubeCell } from "../summarize/model";
import type { Protection } from "../suppress/protect";
import { hashText } from "../table/fingerprint";
import type { Period } from "../time/period";
import { flagPeriods } from "./flag-period";
import type { CoverageRow, Flag, FlagKind } from "./model";

export interface FlagInput {
  readonly dictionary: Dictionary;
  readonly cube: Cube;
  readonly comparison: Comparison;
  readonly protection: Protection;
  readonly coverage: readonly CoverageRow[];
  /** All periods that occur, as in `Records.periods`. */
  readonly periods: readonly Period[];
  /** Date serial. */
  readonly today: number;
}

export interface FlagContext extends FlagInput {
  readonly index: CubeIndex;
  /** The period that flags of a metric look at; absent where none is due and complete. */
  readonly periodOf: ReadonlyMap<string, string>;
}

export function flagContext(input: FlagInput): FlagContext {
  const index = new CubeIndex(input.cube);
  return { ...input, index, periodOf: flagPeriods(input) };
}

/** The cell, if there is one and its numbers may be printed: flags are made of nothing else. */
export function printedCell({ index, protection }: FlagContext, key: CellKey): CubeCell | null {
  const cell = index.get(key);
  return cell && !protection.isHidden(cell) ? cell : null;
}

export function questionText({ questions }: Dictionary, metric: Metric): string {
  return questions.find(({ question }) => question === metric.question)?.text ?? "";
}

/** What a kind of flag says; all that it does not say is empty. */
export type FlagDraft = Pick<Flag, "kind" | "severity"> & Partial<Flag>;

/**
 * A flag with its id. The period is no part of the id, so that the convener's notes stay with a gap from quarter to
 * quarter, save for kinds that speak of one period's report.
 */
export function makeFlag(draft: FlagDraft): Flag {
  const flag = { ...EMPTY, ...draft };
  const { kind, metric, partner, dimension, group, period } = flag;
  const identity = [kind, metric, partner, dimension, group, ...(OF_ONE_PERIOD.has(kind) ? [period] : [])];
  return { ...flag, flagId: hashText(JSON.stringify(identity)) };
}

const OF_ONE_PERIOD: ReadonlySet<FlagKind> = new Set(["missing-report", "partial-report"]);

const EMPTY = {
  metric: "",
  period: "",
  partner: "",
  dimension: "",
  group: "",
  question: "",
  value: null,
  comparedWith: "",
  reference: null,
  gap: null,
  low: null,
  high: null,
  n: null,
  measures: {},
} as const;
