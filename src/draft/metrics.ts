/** First Metrics from a Dictionary: what can be counted in each table, for people to correct. */
import type { Field, TableSpec } from "../core/dictionary/model";
import { readDictionary } from "../core/dictionary/read";
import type { Tab } from "../core/table/tab";

export const METRIC_COLUMNS = [
  "Metric",
  "Title",
  "Table",
  "Calculation",
  "Numerator",
  "Counts",
  "Direction",
  "Target",
  "Disaggregate by",
] as const;

type Line = Record<(typeof METRIC_COLUMNS)[number], string>;

/** Dimensions of a drafted metric: with many, small groups make most numbers disappear. */
const DIMENSIONS = 4;

/** The words of a draft, in the language of the reader. */
export interface MetricTitles {
  readonly people: string;
  /** Of what is reported in numbers: `Average of Days attended`. */
  mean(label: string): string;
}

/** Names and words are read alike everywhere; nothing here turns on dates. */
const LOCALE = { dateOrder: null, decimalComma: false };

/**
 * Lines for a Metrics tab, the header first: the people of each table, the share of those for whom a yes-or-no field says
 * yes, the average of a measure. Whether up or down is better, only people know: Direction stays blank.
 *
 * @param tabs The input tabs; null where they hold no field.
 */
export function draftMetrics(tabs: readonly Tab[], titles: MetricTitles): string[][] | null {
  const { dictionary } = readDictionary(tabs, LOCALE);
  if (dictionary === null) return null;
  const { tables } = dictionary;
  const lines = tables.flatMap((table) => ofTable(table, titles, tables.length > 1));
  return [[...METRIC_COLUMNS], ...lines.map((line) => METRIC_COLUMNS.map((column) => line[column]))];
}

function ofTable(table: TableSpec, titles: MetricTitles, isOneOfMany: boolean): Line[] {
  const having = (role: Parameters<Field["roles"]["has"]>[0]) =>
    table.fields.filter(({ roles }) => roles.has(role));
  const dimensions = having("disaggregation").slice(0, DIMENSIONS);
  const shared = {
    Table: table.name,
    Counts: "",
    Direction: "",
    Target: "",
    "Disaggregate by": dimensions.map(({ name }) => name).join("; "),
  };
  const named = (name: string) => (isOneOfMany ? `${table.name}_${name}` : name);
  const counted = having("headcount")[0];
  const key = table.keys[0];
  const people: Line = {
    ...shared,
    Metric: named("people"),
    Title: isOneOfMany ? `${titles.people}: ${table.name}` : titles.people,
    Calculation: counted ? "sum" : key ? "distinct" : "count",
    Numerator: counted ? `[${counted.name}]` : key ? `[${key.name}]` : "",
  };
  const isAnswer = ({ type, partOf, roles }: Field) =>
    type === "boolean" && partOf === null && !roles.has("key");
  const shares = table.fields.filter(isAnswer).map(
    (field): Line => ({
      ...shared,
      Metric: named(field.name),
      Title: field.label,
      Calculation: "rate",
      Numerator: `[${field.name}]=TRUE`,
    }),
  );
  // Numbers about a group of people have no average by person.
  const measures = counted
    ? []
    : having("measure").filter(({ type, partOf }) => isNumber(type) && partOf === null);
  const means = measures.map(
    (field): Line => ({
      ...shared,
      Metric: named(`mean_${field.name}`),
      Title: titles.mean(field.label),
      Calculation: "mean",
      Numerator: `[${field.name}]`,
    }),
  );
  return [people, ...shares, ...means];
}

function isNumber(type: Field["type"]): boolean {
  return type === "integer" || type === "number";
}
