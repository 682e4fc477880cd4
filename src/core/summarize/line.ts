/** One line of a metric on the rows of its table: what each row brings to the metric's cells. */

import { fieldByName } from "../dictionary/lookup";
import type { Calculation, Metric, MetricLine, Settings, TableSpec } from "../dictionary/model";
import type { Operand } from "../formula/ast";
import { fieldsOf } from "../formula/inspect";
import { blocksOf, disaggregationFields, type Frame, fixedFields } from "./frame";
import { HOLDS, headcountField, type OperandPlan, planOperand, readSide, type Side } from "./operand";
import { personFields } from "./people";

/** What becomes of a row: it plays no part, it enters, or it is left out because something is not known. */
export const FATE = { out: 0, enters: 1, unknown: 2 } as const;

/** Which sides a row feeds; rows of different sides are never alternatives of each other. */
const FEEDS = { nothing: 0, numerator: 1, denominator: 2, both: 3 } as const;

export interface LinePlan {
  readonly calculation: Calculation;
  readonly table: TableSpec;
  readonly numerator: OperandPlan;
  /** Null for calculations with one side. */
  readonly denominator: OperandPlan | null;
  /** True where both sides take different rows, which meet in a block. */
  readonly paired: boolean;
  /** True for a sum over the rows of one indicator: where there is none it is not known, and no zero. */
  readonly picksRows: boolean;
  /** Which side's amounts are people, to be the n where people have no keys; null where rows are counted instead. */
  readonly peopleFrom: "numerator" | "denominator" | null;
  readonly keyed: boolean;
}

/** By row. */
export interface LineFigures {
  readonly fate: Uint8Array;
  readonly feeds: Uint8Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** How many people the row adds to n; where people have keys, 1 if its person belongs to n. */
  readonly people: Float64Array;
  /** How many people (else rows) the row stands for. */
  readonly weight: Float64Array;
  readonly numeratorHolds: Uint8Array;
  readonly denominatorHolds: Uint8Array | null;
}

export function planLine(metric: Metric, line: MetricLine, table: TableSpec): LinePlan {
  const numerator = planOperand(line.numerator, table, metric.counts);
  const isRate = metric.calculation === "rate";
  const denominator = isRate ? planOperand(line.denominator, table, metric.counts) : null;
  const deciding = denominator ?? numerator;
  const adds = metric.calculation === "count" || metric.calculation === "sum" || isRate;
  return {
    calculation: metric.calculation,
    table,
    numerator,
    denominator,
    paired: isRate && takeDifferentRows(line),
    picksRows: metric.calculation === "sum" && namesRows(line.numerator, table),
    peopleFrom: adds && deciding.countsPeople ? (denominator ? "denominator" : "numerator") : null,
    keyed: personFields(table).length > 0,
  };
}

/** `[Value] where [Indicator]="A"` over `[Value] where [Indicator]="B"`: no row can be on both sides. */
function takeDifferentRows({ numerator, denominator }: MetricLine): boolean {
  if (!numerator?.field || !numerator.condition || !denominator?.field || !denominator.condition)
    return false;
  return textOf(numerator.condition) !== textOf(denominator.condition);
}

/** `[Value] where [Indicator]="A"`: the condition speaks of what tells rows apart, so no other row says anything of it. */
function namesRows(operand: Operand | null, table: TableSpec): boolean {
  if (!operand?.field || !operand.condition) return false;
  const role = table.keys.length > 0 ? "key" : "disaggregation";
  return fieldsOf(operand.condition).every((name) => fieldByName(table, name)?.roles.has(role));
}

function conditionFields({ numerator, denominator, table }: LinePlan): string[] {
  return [numerator, denominator].flatMap((side) => {
    const names = side?.operand?.condition ? fieldsOf(side.operand.condition) : [];
    return names.map((name) => fieldByName(table, name)?.name ?? name);
  });
}

function textOf(expression: unknown): string {
  return JSON.stringify(expression, (name, value) => (name === "position" ? undefined : value));
}

export function readLine(frame: Frame, plan: LinePlan, settings: Settings): LineFigures {
  const numerator = readSide(frame, plan.numerator, settings);
  const denominator = plan.denominator && readSide(frame, plan.denominator, settings);
  const figures: LineFigures = {
    fate: new Uint8Array(frame.size),
    feeds: new Uint8Array(frame.size),
    numerator: numerator.value,
    denominator: denominator?.value ?? new Float64Array(frame.size),
    people: new Float64Array(frame.size),
    weight: weights(frame, settings),
    numeratorHolds: numerator.holds,
    denominatorHolds: denominator?.holds ?? null,
  };
  if (denominator && plan.paired) pairRows(frame, figures, plan, denominator);
  else if (denominator) rateRows(frame, figures, plan.numerator, denominator);
  else oneSidedRows(frame, figures, plan);
  countPeople(figures, plan);
  return figures;
}

function weights(frame: Frame, settings: Settings): Float64Array {
  const amount = headcountField(frame.table);
  const side = readSide(frame, { operand: null, amount, countsRows: true, countsPeople: true }, settings);
  return side.value.map((weight, row) => (side.holds[row] === HOLDS.yes ? weight : 1));
}

function oneSidedRows(frame: Frame, figures: LineFigures, plan: LinePlan): void {
  const { fate, feeds, numerator, numeratorHolds, denominator, weight } = figures;
  const averages = plan.calculation === "mean" || plan.calculation === "median";
  const share = averages && plan.numerator.countsRows;
  for (let row = 0; row < frame.size; row++) {
    if (frame.held[row] === 1) continue;
    const holds = numeratorHolds[row];
    if (holds === HOLDS.unknown) fate[row] = FATE.unknown;
    else if (holds === HOLDS.yes || share || !(averages || plan.picksRows)) fate[row] = FATE.enters;
    if (fate[row] === FATE.enters && (holds === HOLDS.yes || share)) feeds[row] = FEEDS.both;
    if (fate[row] === FATE.unknown) feeds[row] = FEEDS.both;
    if (averages && fate[row] === FATE.enters) denominator[row] = share ? weight[row]! : 1;
    if (fate[row] !== FATE.enters) numerator[row] = 0;
  }
}

/** Rows on both sides at once: known on both, and a condition above counts only inside what is below. */
function rateRows(frame: Frame, figures: LineFigures, above: OperandPlan, below: Side): void {
  const { fate, feeds, numerator, numeratorHolds, denominator } = figures;
  for (let row = 0; row < frame.size; row++) {
    if (frame.held[row] === 1) continue;
    const outside = below.holds[row] === HOLDS.no;
    if (outside && above.countsRows) numerator[row] = 0;
    else if (below.holds[row] === HOLDS.unknown || numeratorHolds[row] === HOLDS.unknown) {
      fate[row] = FATE.unknown;
      feeds[row] = FEEDS.both;
      numerator[row] = 0;
      denominator[row] = 0;
    } else {
      fate[row] = FATE.enters;
      if (!outside || numeratorHolds[row] === HOLDS.yes) feeds[row] = FEEDS.both;
    }
  }
}

/** Rows on one side each: those of a block (partner, period, disaggregations, fixed values) enter if both sides are known. */
function pairRows(frame: Frame, figures: LineFigures, plan: LinePlan, below: Side): void {
  const { fate, feeds, numerator, numeratorHolds, denominator } = figures;
  const fields = new Set([...disaggregationFields(frame.table), ...fixedFields(frame)]);
  // What tells the sides apart (the indicator) cannot be where they meet.
  for (const name of conditionFields(plan)) fields.delete(name);
  const { blocks, count } = blocksOf(frame, fields);
  const known = new Uint8Array(count);
  for (let row = 0; row < frame.size; row++) {
    if (frame.held[row] === 1) continue;
    if (numeratorHolds[row] === HOLDS.yes) known[blocks[row]!]! |= FEEDS.numerator;
    if (below.holds[row] === HOLDS.yes) known[blocks[row]!]! |= FEEDS.denominator;
  }
  for (let row = 0; row < frame.size; row++) {
    const above = numeratorHolds[row]!;
    const under = below.holds[row]!;
    if (frame.held[row] === 1 || (above === HOLDS.no && under === HOLDS.no)) continue;
    const isKnown = above !== HOLDS.unknown && under !== HOLDS.unknown;
    fate[row] = isKnown && known[blocks[row]!] === FEEDS.both ? FATE.enters : FATE.unknown;
    feeds[row] = (above === HOLDS.no ? 0 : FEEDS.numerator) | (under === HOLDS.no ? 0 : FEEDS.denominator);
    if (fate[row] === FATE.enters) continue;
    numerator[row] = 0;
    denominator[row] = 0;
  }
}

/** n stands for the people under the numbers: under a rate, those below the line. */
function countPeople(figures: LineFigures, plan: LinePlan): void {
  const { fate, numerator, denominator, people, weight } = figures;
  const deciding = figures.denominatorHolds ?? figures.numeratorHolds;
  const everyKnownRow = plan.calculation === "mean" || plan.calculation === "median";
  for (let row = 0; row < fate.length; row++) {
    if (fate[row] !== FATE.enters || (deciding[row] !== HOLDS.yes && !everyKnownRow)) continue;
    if (plan.keyed) people[row] = 1;
    else if (plan.peopleFrom === "numerator") people[row] = numerator[row]!;
    else if (plan.peopleFrom === "denominator") people[row] = denominator[row]!;
    else people[row] = weight[row]!;
  }
}
