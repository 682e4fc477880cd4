/** Rows whose share is over 100%: the numerator of a rate in percent exceeds its denominator. */
import { finding } from "../checks/finding";
import { fieldByName, tableOf } from "../dictionary/lookup";
import type { Dictionary, Field, Metric, TableSpec } from "../dictionary/model";
import { fieldsOf } from "../formula/inspect";
import { orderOfNumbers } from "../formula/value";
import { cellText } from "../table/cell-text";
import type { IssueLog } from "./issue-log";
import { cellOf, type DataRows, type OpenColumn } from "./open-column";

interface Share {
  readonly metric: Metric;
  readonly part: Field;
  readonly whole: Field;
}

/** A warning at the numerator, as of a rule that goes without saying; not where a rule of the initiative says so itself. */
export function checkShares(
  dictionary: Dictionary,
  table: TableSpec,
  columns: ReadonlyMap<string, OpenColumn>,
  data: DataRows,
  log: IssueLog,
): void {
  for (const { metric, part, whole } of sharesOf(dictionary, table)) {
    const parts = columns.get(part.name);
    const wholes = columns.get(whole.name);
    if (!parts || !wholes) continue;
    const formula = `[${part.label}] <= [${whole.label}]`;
    const found = finding("row-constraint", { rule: metric.title, formula, message: "", held: false });
    for (let i = 0; i < data.rowNumbers.length; i++) {
      const [a, b] = [parts.values[i], wholes.values[i]];
      if (typeof a !== "number" || typeof b !== "number" || orderOfNumbers(a, b) <= 0) continue;
      const { column } = parts;
      const value = cellText(cellOf(data, i, column));
      log.push(found, { row: data.rowNumbers[i]!, column }, part.name, value, "warning", "");
    }
  }
}

/** Rates of one plain field over another that are said in percent, each pair of fields once. */
function sharesOf(dictionary: Dictionary, table: TableSpec): Share[] {
  const shares = new Map<string, Share>();
  for (const metric of dictionary.metrics) {
    if (
      metric.calculation !== "rate" ||
      !(/%|percent|porcentaje/i.test(metric.unit) || (metric.factor === 100 && metric.unit === ""))
    )
      continue;
    for (const { table: name, numerator, denominator } of metric.lines) {
      if (tableOf(dictionary, name) !== table || numerator?.condition || denominator?.condition) continue;
      const part = numerator?.field && fieldByName(table, numerator.field.name);
      const whole = denominator?.field && fieldByName(table, denominator.field.name);
      if (part && whole && !hasRule(dictionary, table, part, whole)) {
        shares.set(`${part.name}\n${whole.name}`, { metric, part, whole });
      }
    }
  }
  return [...shares.values()];
}

function hasRule({ rules }: Dictionary, table: TableSpec, part: Field, whole: Field): boolean {
  return rules.some(({ expression }) => {
    const fields = fieldsOf(expression).map((name) => fieldByName(table, name));
    return fields.includes(part) && fields.includes(whole);
  });
}
