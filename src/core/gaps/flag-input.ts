/** What the kinds of flags look at, and what they share. */
import type { Dictionary, Metric } from "../dictionary/model";
import type { Comparison } from "../summarize/compare";
import { CubeIndex } from "../summarize/cube-index";
import type { CellKey, Cube, CubeCell } from "../summarize/model";
import { personFields } from "../summarize/people";
import type { Protection } from "../suppress/protect";
import { hashText } from "../table/fingerprint";
import { ALL, type Period } from "../time/period";
import { pooledPeriods, usablePeriods } from "./flag-period";
import type { CoverageRow, Flag, FlagKind, TabCounts } from "./model";

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
  /** The last periods of some metrics together, each person once, with a decision of their own on what may be printed. */
  readonly pooled: (Pick<FlagInput, "comparison" | "protection"> & Pick<Cube, "cells">) | null;
  readonly tabs: readonly TabCounts[];
  /** The groups, single dimensions, of everybody who gave a narrative answer; null where nobody is asked for one. */
  readonly heard: readonly (readonly Pick<CellKey, "dimension" | "group">[])[] | null;
}

export interface FlagContext extends FlagInput {
  readonly index: CubeIndex;
  /** The period that flags of a metric look at; absent where none is due and complete. */
  readonly periodOf: ReadonlyMap<string, string>;
  /** Periods of a metric that are due and complete, the latest last. */
  readonly usablePeriods: ReadonlyMap<string, readonly Period[]>;
  readonly pooled: PooledNumbers | null;
}

export interface PooledNumbers extends Pick<FlagInput, "comparison" | "protection"> {
  readonly cells: readonly CubeCell[];
  readonly index: CubeIndex;
  /** As the pooled periods of a metric are called; undefined where it has none. */
  periodOf(metric: string): string | undefined;
  groupsOf(place: Pick<CellKey, "metric" | "partner" | "dimension">): readonly CubeCell[];
}

export function flagContext(input: FlagInput): FlagContext {
  const usable = usablePeriods(input);
  const latest = ([metric, periods]: readonly [string, readonly Period[]]) =>
    [metric, periods[periods.length - 1]!.key] as const;
  return {
    ...input,
    index: new CubeIndex(input.cube),
    usablePeriods: usable,
    periodOf: new Map([...usable].map(latest)),
    pooled: input.pooled && withIndex(input.pooled),
  };
}

/** A metric has one pooled period at most. */
function withIndex(pooled: NonNullable<FlagInput["pooled"]>): PooledNumbers {
  const index = new CubeIndex(pooled);
  const periods = new Map(pooled.cells.map(({ metric, period }) => [metric, period]));
  return {
    ...pooled,
    index,
    periodOf: (metric) => periods.get(metric),
    groupsOf(place) {
      const period = periods.get(place.metric);
      return period === undefined ? [] : index.groupsBeside({ ...place, period });
    },
  };
}

/**
 * True where what pooled periods say of a group may be printed. Beside the numbers of each period it could tell a hidden
 * one of them, a verdict in words too, so all must be printed.
 */
export function mayPrintPooled(context: FlagContext, cell: CellKey): boolean {
  const { index, protection, usablePeriods } = context;
  return pooledPeriods(usablePeriods.get(cell.metric) ?? []).every((period) => {
    const [own, total] = [index.get({ ...cell, period }), index.totalOf({ ...cell, period })];
    return (!own || !protection.isReferenceHidden(own)) && (!total || !protection.isHidden(total));
  });
}

/** True where the people under a metric are told apart, so that over several periods each of them counts once. */
export function isOfPersons({ lines }: Metric, { dictionary }: Pick<FlagContext, "dictionary">): boolean {
  const unnamed = dictionary.tables.filter((table) => personFields(table).length === 0);
  return !unnamed.some(({ name }) => lines.some(({ table }) => table === name));
}

/** How many times somebody may be counted over all periods: once, or, of headcounts, in each period. */
export function timesCounted(metric: Metric, context: FlagContext): number {
  const place = { metric: metric.name, partner: ALL };
  const isCounted = ({ key }: Period) => context.index.totalOf({ ...place, period: key }) !== undefined;
  return isOfPersons(metric, context) ? 1 : Math.max(1, context.periods.filter(isCounted).length);
}

/** What a flag says of a number over all periods, where the metric has others. */
export function overAllPeriods({ periodOf }: FlagContext, { metric, period }: CellKey): { allPeriods?: 1 } {
  return period === ALL && periodOf.get(metric) !== ALL ? { allPeriods: 1 } : {};
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
  const flag: Omit<Flag, "flagId"> = { ...EMPTY, ...draft };
  const { kind, partner, dimension, period, measures } = flag;
  // A partner lacks one metric today and two tomorrow; which groups are hidden changes from quarter to quarter.
  const metric = kind === "missing-report" ? "" : flag.metric;
  const group = measures.together === 1 ? HIDDEN_GROUPS : flag.group;
  const identity = [kind, metric, partner, dimension, group, ...(OF_ONE_PERIOD.has(kind) ? [period] : [])];
  if (kind === "unanswered-question") identity.push(String(measures.questionName));
  return { ...flag, flagId: hashText(JSON.stringify(identity)) };
}

/** Stands for whichever groups are hidden. */
const HIDDEN_GROUPS = "*";
const OF_ONE_PERIOD: ReadonlySet<FlagKind> = new Set(["partial-report"]);

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
