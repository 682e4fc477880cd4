/** What tells the rows of one partner and table from each other. */
import { isNumeric } from "../dictionary/lookup";
import type { Field, TableSpec } from "../dictionary/model";
import type { ValidatedTab } from "../validate/model";

/** What Partners states for whole tabs of a table: machine names of fields, and whether a period without a field. */
export interface StatedForTabs {
  readonly fields: ReadonlySet<string>;
  readonly period: boolean;
}

export function statedForTabs(tabs: readonly ValidatedTab[]): StatedForTabs {
  const columns = tabs.flatMap((tab) => [...tab.columns.values()]);
  return {
    fields: new Set(columns.filter(({ column }) => column === null).map(({ field }) => field.name)),
    period: tabs.some((tab) => tab.fixedPeriod),
  };
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

function statesNumber(field: Field): boolean {
  if (field.roles.has("measure") || field.roles.has("headcount")) return true;
  return field.roles.size === 0 && isNumeric(field);
}

/** Whether a field without a number says what a row is about: an indicator, a site, the day that a spell began. */
export function saysWhat(field: Field): boolean {
  const placed = field.roles.has("start") || field.roles.has("end");
  return placed || (field.roles.size === 0 && !isNumeric(field));
}
