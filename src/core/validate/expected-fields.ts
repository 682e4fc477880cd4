/** Which absent fields are worth a word for a partner. */

import { partsIn } from "../dictionary/join-tables";
import { fieldByName } from "../dictionary/lookup";
import type { Dictionary, Field, Metric, TableSpec } from "../dictionary/model";
import { fieldsOfSides } from "../formula/inspect";

/**
 * A test for fields that serve the metrics which a partner reports; all do where Partners names none. Keys, the period,
 * dates of spells and headcounts serve every metric. A form that is nowhere among the headers is not in use there.
 */
export function expectedFields(
  dictionary: Dictionary,
  table: TableSpec,
  metrics: readonly string[] | null,
  headers: readonly string[],
): (field: Field) => boolean {
  const parts = table.parts && partsIn(table, headers);
  const isThere = (field: Field) => parts?.has(field.table) ?? true;
  if (metrics === null) return isThere;
  const serving = new Set<Field>();
  for (const metric of dictionary.metrics) {
    if (metrics.includes(metric.name)) for (const field of fieldsServing(metric, table)) serving.add(field);
  }
  return (field) =>
    isThere(field) &&
    (serving.has(field) || ALWAYS.some((role) => field.roles.has(role)) || servesAsPart(field, serving));
}

const ALWAYS = ["key", "period", "start", "end", "headcount"] as const;

function fieldsServing(metric: Metric, table: TableSpec): Field[] {
  const sides = metric.lines.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  const names = [...fieldsOfSides(...sides), ...metric.breakdowns.flat()];
  return names.flatMap((name) => fieldByName(table, name) ?? []);
}

function servesAsPart(field: Field, serving: ReadonlySet<Field>): boolean {
  const total = field.partOf?.total;
  return total !== undefined && [...serving].some(({ name }) => name === total);
}
