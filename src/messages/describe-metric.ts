/** What a metric counts, in plain words: the convener's own definition, else one made from its calculation. */

import { codeLookup, fieldByName, tableOf } from "../core/dictionary/lookup";
import type { Dictionary, Metric, MetricLine, TableSpec } from "../core/dictionary/model";
import type { Expression, Operand } from "../core/formula/ast";
import { fieldsOf } from "../core/formula/inspect";
import { getOrInsert } from "../core/table/get-or-insert";
import { metricWords as en } from "./en/metric";
import { metricWords as es } from "./es/metric";
import type { Language } from "./sentences";
import { quoted, sentence } from "./texts";

/** The words that definitions are made of. Conditions come as whole phrases: `Status is “Enrolled”`. */
export interface MetricWords {
  readonly everyone: Readonly<Record<Metric["counts"], string>>;
  readonly those: Readonly<Record<Metric["counts"], (condition: string) => string>>;
  where(what: string, condition: string): string;
  /** `what` as in `those` or a field's label. */
  number(what: string): string;
  sum(field: string): string;
  mean(what: string): string;
  median(what: string): string;
  distinct(what: string): string;
  /** `by` is the label of their key, or "". */
  differentPeople(by: string): string;
  rate(part: string, whole: string): string;
  from(what: string, tables: readonly string[]): string;
  readonly compare: Readonly<Record<"=" | "<>" | "<" | "<=" | ">" | ">=", (a: string, b: string) => string>>;
  readonly yes: string;
  readonly no: string;
  isThere(field: string): string;
  isBlank(field: string): string;
  contains(field: string, text: string): string;
  not(condition: string): string;
  readonly and: string;
  readonly or: string;
}

const LANGUAGES: Readonly<Record<Language, MetricWords>> = { en, es };

/**
 * `Days attended out of days enrolled, from the tables participants and headcounts. Days attended: days present, …`: the
 * calculation over fields by their labels, then what the Dictionary says of these fields.
 */
export function describeMetric(
  metric: Metric,
  dictionary: Pick<Dictionary, "tables">,
  language: Language,
): string {
  if (metric.definition !== "") return metric.definition;
  const words = LANGUAGES[language];
  const tablesOf = new Map<string, string[]>();
  for (const line of metric.lines) {
    const said = calculated(metric, line, tableOf(dictionary, line.table), words);
    getOrInsert(tablesOf, said, () => []).push(line.table);
  }
  const named = dictionary.tables.length > 1;
  const said = [...tablesOf].map(([what, tables]) => {
    const known = tables.filter((table) => table !== "");
    return named && known.length > 0 ? words.from(what, known) : what;
  });
  return [`${sentence(said.join("; "))}.`, ...fieldDefinitions(metric, dictionary)].join(" ");
}

function calculated(
  metric: Metric,
  { numerator, denominator }: MetricLine,
  table: TableSpec | null,
  words: MetricWords,
): string {
  const { calculation, counts } = metric;
  const above = operandText(numerator, counts, table, words);
  switch (calculation) {
    case "rate":
      return words.rate(above.text, operandText(denominator, counts, table, words).text);
    case "count":
    case "sum":
      return above.isAmount ? words.sum(above.text) : words.number(above.text);
    case "distinct":
      return isEveryone(numerator, counts, table)
        ? words.differentPeople(numerator?.field ? above.text : "")
        : words.distinct(above.text);
    default:
      return words[calculation](above.text);
  }
}

/** People are told apart by a key of theirs, or by all. */
function isEveryone(operand: Operand | null, counts: Metric["counts"], table: TableSpec | null): boolean {
  if (counts !== "people" || (operand?.condition ?? null) !== null) return false;
  const field = operand?.field && table ? fieldByName(table, operand.field.name) : null;
  return operand === null || field?.roles.has("key") === true;
}

/** A side of a metric; `isAmount` where the values of a field are added up, and not rows counted. */
function operandText(
  operand: Operand | null,
  counts: Metric["counts"],
  table: TableSpec | null,
  words: MetricWords,
): { readonly text: string; readonly isAmount: boolean } {
  const field = operand?.field ? table && fieldByName(table, operand.field.name) : null;
  const label = field?.label ?? operand?.field?.name ?? "";
  const condition = operand?.condition ? conditionText(operand.condition, table, words) : "";
  if (field?.type === "boolean" || (label === "" && condition !== "")) {
    const yes = label === "" ? [] : [words.compare["="](label, words.yes)];
    const all = [...yes, ...(condition === "" ? [] : [condition])].join(words.and);
    return { text: words.those[counts](all), isAmount: false };
  }
  if (label === "") return { text: words.everyone[counts], isAmount: false };
  const isAmount = field === null || field.type === "integer" || field.type === "number";
  return { text: condition === "" ? label : words.where(label, condition), isAmount };
}

type Say = (part: Expression) => string;

/** A whole condition: a yes/no field that stands alone must be yes. */
function conditionText(expression: Expression, table: TableSpec | null, words: MetricWords): string {
  const value: Say = (part) => valueText(part, table, words, value, condition);
  const condition: Say = (part) =>
    part.kind === "field" ? words.compare["="](value(part), words.yes) : value(part);
  return condition(expression);
}

function valueText(
  expression: Expression,
  table: TableSpec | null,
  words: MetricWords,
  value: Say,
  condition: Say,
): string {
  switch (expression.kind) {
    case "literal":
      return literalText(expression.value, words);
    case "field":
      return (table && fieldByName(table, expression.name)?.label) || expression.name;
    case "unary":
      return `${expression.operator}${value(expression.operand)}`;
    case "binary": {
      const { operator, left, right } = expression;
      if (!(operator in words.compare)) return `${value(left)} ${operator} ${value(right)}`;
      const say = words.compare[operator as keyof MetricWords["compare"]];
      return say(value(left), codeLabel(left, right, table) ?? value(right));
    }
    case "call":
      return callText(expression, words, value, condition);
  }
}

function callText(
  { name, arguments: parts }: Expression & { kind: "call" },
  words: MetricWords,
  value: Say,
  condition: Say,
): string {
  const [first, second] = parts;
  const isJoined = (part: Expression) => part.kind === "call" && (part.name === "AND" || part.name === "OR");
  const grouped: Say = (part) => (isJoined(part) ? `(${condition(part)})` : condition(part));
  switch (name) {
    case "AND":
      return parts.map(grouped).join(words.and);
    case "OR":
      return parts.map(grouped).join(words.or);
    case "NOT":
      if (first?.kind === "field") return words.compare["="](value(first), words.no);
      if (first?.kind === "call" && first.name === "ISBLANK")
        return words.isThere(value(first.arguments[0]!));
      return words.not(condition(first!));
    case "ISBLANK":
      return words.isBlank(value(first!));
    case "CONTAINS":
      return words.contains(value(first!), value(second!));
    default:
      return `${name}(${parts.map(value).join(", ")})`;
  }
}

function literalText(value: string | number | boolean, words: MetricWords): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return typeof value === "string" ? quoted(value) : String(value);
}

/** People know a code by its label. */
function codeLabel(field: Expression, value: Expression, table: TableSpec | null): string | null {
  if (field.kind !== "field" || value.kind !== "literal" || table === null) return null;
  const allowed = fieldByName(table, field.name)?.allowed;
  const code = allowed ? codeLookup(allowed)(String(value.value)) : null;
  return code && quoted(code.label);
}

/** `Label: definition` of each field that the metric reads, once. */
function fieldDefinitions({ lines }: Metric, dictionary: Pick<Dictionary, "tables">): string[] {
  const found = new Set<string>();
  for (const { table, numerator, denominator } of lines) {
    const spec = tableOf(dictionary, table);
    for (const operand of [numerator, denominator]) {
      const names = operand?.condition ? fieldsOf(operand.condition) : [];
      for (const name of operand?.field ? [operand.field.name, ...names] : names) {
        const field = spec && fieldByName(spec, name);
        if (field && field.definition !== "") found.add(`${field.label}: ${ended(field.definition)}`);
      }
    }
  }
  return [...found];
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
