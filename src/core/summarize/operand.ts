/** One side of a metric on the rows of a table: how much each row adds, and where that is not known. */
import type { RecordTab } from "../consolidate/model";
import { fieldByName, roleFields } from "../dictionary/lookup";
import type { Field, Metric, Settings, TableSpec } from "../dictionary/model";
import type { Operand } from "../formula/ast";
import { compileCondition } from "../formula/compile";
import { type Column, STATE } from "../validate/model";
import type { Frame, FrameTab } from "./frame";
import { numberAt, partSets, sumOfParts } from "./parts";
import { personFields } from "./people";
import { tabResolver } from "./tab-resolver";

/** Whether a row belongs to an operand: not (a known 0), yes, or it cannot be said. */
export const HOLDS = { no: 0, yes: 1, unknown: 2 } as const;

export interface Side {
  /** What the operand comes to in each row; 0 unless it holds. */
  readonly value: Float64Array;
  readonly holds: Uint8Array;
}

/** What an operand speaks of, whatever the rows. `operand` null stands for every row. */
export interface OperandPlan {
  readonly operand: Operand | null;
  /** The field whose values are added: the one named, or the headcount of the rows; null where rows count as 1. */
  readonly amount: Field | null;
  /** True where rows are counted (by a condition, a yes/no field, a name), each by the people it stands for. */
  readonly countsRows: boolean;
  /** True where what is added is people. */
  readonly countsPeople: boolean;
}

export function planOperand(
  operand: Operand | null,
  table: TableSpec,
  counts: Metric["counts"],
): OperandPlan {
  const field = operand?.field ? fieldByName(table, operand.field.name) : null;
  const countsRows = !field || !isAmount(field);
  const isPeople =
    countsRows || isHeadcount(field, table) || (personFields(table).length === 0 && counts === "people");
  return {
    operand,
    amount: countsRows ? headcountField(table) : field,
    countsRows,
    countsPeople: isPeople && counts === "people",
  };
}

/** The field that says how many people a row stands for: the first such that is no part of another. */
export function headcountField(table: TableSpec): Field | null {
  return roleFields(table, "headcount").find((field) => !field.partOf) ?? null;
}

/** Works out an operand for all rows of a frame. */
export function readSide(frame: Frame, plan: OperandPlan, settings: Settings): Side {
  const side = { value: new Float64Array(frame.size), holds: new Uint8Array(frame.size) };
  for (const place of frame.tabs) readTab(place, plan, side, settings);
  return side;
}

function readTab({ tab, from, size }: FrameTab, plan: OperandPlan, side: Side, settings: Settings): void {
  const holds = holding(tab, plan, settings);
  const amount = amounts(tab, plan);
  for (let row = 0; row < size; row++) {
    if (tab.held[row] === 1) continue;
    const known = holds(row);
    if (known === false) continue;
    const value = known === null ? Number.NaN : amount(row);
    if (Number.isNaN(value)) side.holds[from + row] = HOLDS.unknown;
    else {
      side.holds[from + row] = HOLDS.yes;
      side.value[from + row] = value;
    }
  }
}

type Holding = (row: number) => boolean | null;

/** The operand's condition, joined with what a counted field says: a yes/no field must be yes, another must be there. */
function holding(tab: RecordTab, plan: OperandPlan, settings: Settings): Holding {
  const { operand, countsRows } = plan;
  const condition: Holding = operand?.condition
    ? compileCondition(operand.condition, tabResolver(tab, settings))
    : () => true;
  if (!operand?.field || !countsRows) return condition;
  const field = fieldByName(tab.table, operand.field.name);
  const column = field ? tab.columns.get(field.name) : undefined;
  const counted: Holding = (row) => {
    if (column?.states[row] !== STATE.value) return null;
    const value = column.values[row];
    return typeof value === "boolean" ? value : true;
  };
  if (!operand.condition) return counted;
  return (row) => {
    const holds = condition(row);
    return holds === true ? counted(row) : holds;
  };
}

/** What a row adds where the operand holds; NaN where that is not known. */
function amounts(tab: RecordTab, { amount, countsRows }: OperandPlan): (row: number) => number {
  if (!amount) return () => 1;
  const column: Column | undefined = tab.columns.get(amount.name);
  const sets = partSets(tab, amount);
  if (!column && sets.length === 0) return countsRows ? () => 1 : () => Number.NaN;
  if (sets.length === 0) return (row) => numberAt(column, row);
  return (row) => {
    const stated = numberAt(column, row);
    return Number.isNaN(stated) ? sumOfParts(sets, row) : stated;
  };
}

/** A number that names somebody or something (an id, a grade) is counted and never added up. */
function isAmount({ type, roles }: Field): boolean {
  const names = roles.has("key") || roles.has("person") || roles.has("disaggregation");
  return (type === "integer" || type === "number") && !names;
}

function isHeadcount(field: Field, table: TableSpec): boolean {
  if (field.roles.has("headcount")) return true;
  return field.partOf !== null && (fieldByName(table, field.partOf.total)?.roles.has("headcount") ?? false);
}
