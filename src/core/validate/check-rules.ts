/** The initiative's own rules about rows. */

import { placesRow } from "../checks/required";
import { holdsRow, rowConstraint } from "../checks/row-constraint";
import { fieldByName, tableOf } from "../dictionary/lookup";
import type { Dictionary, Field, Rule, TableSpec } from "../dictionary/model";
import { compileRule } from "../formula/compile";
import { fieldsOf } from "../formula/inspect";
import { TODAY } from "../formula/value";
import { cellText } from "../table/cell-text";
import { columnReader } from "./formula-field";
import type { IssueLog } from "./issue-log";
import { blankCell, cellOf, type DataRows, type OpenColumn } from "./open-column";
import type { ReadOptions } from "./types/typed";

type Columns = ReadonlyMap<string, OpenColumn>;

/**
 * Judges all rules on the rows as they were read, then blanks or holds what they broke: the order of rules is of no
 * matter. Warnings and infos change nothing.
 */
export function checkRules(
  dictionary: Dictionary,
  table: TableSpec,
  columns: Columns,
  data: DataRows,
  options: ReadOptions,
  log: IssueLog,
): void {
  const broken = rulesOf(dictionary, table).map((rule) => ({
    ...rule,
    rows: brokenRows(rule.rule, table, columns, data.rowNumbers.length, options),
  }));
  for (const { rule, fields, rows } of broken) {
    report(rule, fields, columns, data, rows, log);
  }
  for (const { rule, fields, rows } of broken) {
    if (rule.severity === "error") for (const i of rows) enforce(rule, fields, columns, data, i);
  }
}

/** The rules that speak of a table: those that name it, and those that name none where it has all their fields. */
function rulesOf(dictionary: Dictionary, table: TableSpec): { rule: Rule; fields: Field[] }[] {
  return dictionary.rules.flatMap((rule) => {
    if (rule.table !== "" && tableOf(dictionary, rule.table) !== table) return [];
    const names = fieldsOf(rule.expression);
    const fields = names.flatMap((name) => fieldByName(table, name) ?? []);
    return fields.length === names.length ? [{ rule, fields: [...new Set(fields)] }] : [];
  });
}

function brokenRows(
  rule: Rule,
  table: TableSpec,
  columns: Columns,
  rows: number,
  options: ReadOptions,
): number[] {
  const today = options.today ?? null;
  const holds = compileRule(rule.expression, (name) => {
    if (name === TODAY) return { read: () => today };
    const column = columns.get(fieldByName(table, name)?.name ?? "");
    return column ? columnReader(column, options) : null;
  });
  const broken: number[] = [];
  for (let i = 0; i < rows; i++) if (holds(i) === false) broken.push(i);
  return broken;
}

/** At the first field that the rule names and the tab has, so that there is a cell to go to. */
function report(
  rule: Rule,
  fields: readonly Field[],
  columns: Columns,
  data: DataRows,
  rows: readonly number[],
  log: IssueLog,
): void {
  const found = rowConstraint(rule);
  const field = fields.find(({ name }) => columns.get(name)?.column != null) ?? fields[0];
  const column = columns.get(field?.name ?? "")?.column ?? null;
  const shown = column !== null && !field?.roles.has("person");
  for (const i of rows) {
    const value = shown ? cellText(cellOf(data, i, column)) : "";
    log.push(
      found,
      { row: data.rowNumbers[i]!, column },
      field?.name ?? "",
      value,
      rule.severity,
      rule.message,
    );
  }
}

function enforce(rule: Rule, fields: readonly Field[], columns: Columns, data: DataRows, i: number): void {
  data.wrong[i] = 1;
  if (holdsRow(rule)) {
    data.held[i] = 1;
    return;
  }
  for (const field of fields) {
    const column = columns.get(field.name);
    if (column && !placesRow(field)) blankCell(column, i);
  }
}
