/** Formulas and operands of input tabs: parsed, checked against the fields of a table, in machine names. */

import type { Expression, Operand } from "../formula/ast";
import type { ParseFailure } from "../formula/parse";
import { codeLookup, fieldByName, tableOf } from "./lookup";
import type { Mistake } from "./mistakes";
import type { Field, TableSpec } from "./model";
import { unknownField, unknownReference } from "./unknown";

export function badFormula(formula: string, failure: ParseFailure): Mistake {
  const { position, expected } = failure;
  return { kind: "bad-formula", formula, position, expected };
}

/**
 * The tables that a line speaks of: the one that it names, or all that have every field between its brackets.
 * A mistake where there is none, or where nothing says which.
 */
export function tablesFor(
  names: readonly string[],
  table: string,
  tables: readonly TableSpec[],
): TableSpec[] | Mistake {
  if (table !== "") {
    const named = tableOf({ tables }, table);
    if (named) return firstUnknown(names, [named]) ?? [named];
    const known = tables.map((each) => each.name);
    return unknownReference("Table", table, known);
  }
  if (tables.length > 1 && names.length === 0) {
    return { kind: "missing-part", column: "Table", why: "several tables" };
  }
  const having = tables.filter((each) => names.every((name) => fieldByName(each, name) !== null));
  return having.length > 0 ? having : (firstUnknown(names, tables) ?? { kind: "fields-apart", names });
}

/** The first name that is no field of any of the tables. */
function firstUnknown(names: readonly string[], tables: readonly TableSpec[]): Mistake | null {
  const name = names.find((each) => tables.every((table) => fieldByName(table, each) === null));
  return name === undefined ? null : unknownField(name, tables);
}

/** The same expression with machine names between its brackets. */
export function inMachineNames(expression: Expression, table: TableSpec): Expression {
  switch (expression.kind) {
    case "literal":
      return expression;
    case "field":
      return { ...expression, name: fieldByName(table, expression.name)?.name ?? expression.name };
    case "unary":
      return { ...expression, operand: inMachineNames(expression.operand, table) };
    case "binary": {
      const left = inMachineNames(expression.left, table);
      return { ...expression, left, right: inMachineNames(expression.right, table) };
    }
    case "call":
      return { ...expression, arguments: expression.arguments.map((each) => inMachineNames(each, table)) };
  }
}

/** As `inMachineNames`, for one side of a metric. */
export function operandInMachineNames(operand: Operand, table: TableSpec): Operand {
  const { field, condition } = operand;
  return {
    field: field && { ...field, name: fieldByName(table, field.name)?.name ?? field.name },
    condition: condition && inMachineNames(condition, table),
  };
}

/** A mistake where a text is none of the allowed values of a field; null where it is one, or all are allowed. */
export function unlistedIn(field: Field, value: string, column: string): Mistake | null {
  if (!field.allowed || value === "" || isListed(field, value)) return null;
  const labels = field.allowed.codes.flatMap((code) => [code.label, code.code]);
  return unknownReference(column, value, labels);
}

function isListed(field: Field, value: string): boolean {
  if (field.allowed && codeLookup(field.allowed)(value)) return true;
  return field.missing.some(({ code, reason }) => code === value || reason === value);
}
