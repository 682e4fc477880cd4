/** What tells the rows of one partner and table from each other. */
import type { Field, TableSpec } from "../dictionary/model";
import { type Column, STATE, type ValidatedTab } from "../validate/model";

/** What Partners states for whole tabs of a table: machine names of fields, and whether a period without a field. */
export interface StatedForTabs {
  readonly fields: ReadonlySet<string>;
  readonly period: boolean;
}

/**
 * The fields that identify a row. With keys: the keys and the period. Without: the period, the disaggregations, the
 * fields that Partners fixes for a tab, and fields without a role that say what a row is about (the indicator of a long
 * table). Null where nothing tells rows apart: then no row is a duplicate. So it is too in a table without keys whose
 * rows state no numbers, where each row is a person or an answer: two may well be the same.
 */
export function identityFields(table: TableSpec, stated: StatedForTabs): Field[] | null {
  const period = table.period ? [table.period] : [];
  if (table.keys.length > 0) return [...table.keys, ...period.filter((field) => !table.keys.includes(field))];
  if (!table.fields.some(statesNumber)) return null;
  const placing = table.fields.filter(
    (field) => field === table.period || field.roles.has("disaggregation") || stated.fields.has(field.name),
  );
  if (placing.length === 0 && !stated.period) return null;
  return [...new Set([...placing, ...table.fields.filter(saysWhat)])];
}

function isNumeric(field: Field): boolean {
  return field.type === "integer" || field.type === "number";
}

function statesNumber(field: Field): boolean {
  if (field.roles.has("measure") || field.roles.has("headcount")) return true;
  return field.roles.size === 0 && isNumeric(field);
}

function saysWhat(field: Field): boolean {
  const placed = field.roles.has("start") || field.roles.has("end");
  return placed || (field.roles.size === 0 && !isNumeric(field));
}

/** Between the parts of an identity; before what stands for a cell without a value. */
const SEPARATOR = "\u0001";
const NO_VALUE = "\u0002";

/**
 * A function that gives the identity of a data row as one value: equal for two rows that claim to be the same. Null for
 * a row with an unreadable part, of which nothing can be said.
 */
export function identityReader(tab: ValidatedTab, fields: readonly Field[]): (row: number) => string | null {
  const parts = fields.map((field) => partReader(tab.columns.get(field.name)));
  const whole = tab.fixedPeriod ? SEPARATOR + tab.fixedPeriod.key : "";
  if (parts.length === 1 && whole === "") return parts[0]!;
  return (row) => {
    let identity = "";
    for (const part of parts) {
      const text = part(row);
      if (text === null) return null;
      identity = identity === "" ? text : identity + SEPARATOR + text;
    }
    return identity + whole;
  };
}

function partReader(column: Column | undefined): (row: number) => string | null {
  if (!column) return () => NO_VALUE;
  const { values, states, reasons } = column;
  return (row) => {
    const state = states[row];
    if (state === STATE.value) {
      const value = values[row]!;
      if (typeof value === "string") return value;
      return typeof value === "object" ? (value?.join("; ") ?? "") : String(value);
    }
    if (state === STATE.invalid) return null;
    return NO_VALUE + state + (reasons.get(row) ?? "");
  };
}
