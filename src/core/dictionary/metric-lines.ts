/** How the tables feed a metric: its numerator and denominator, row by row of the Metrics tab. */

import type { Expression, Operand } from "../formula/ast";
import { fieldsOfSides } from "../formula/inspect";
import { parseOperand } from "../formula/parse";
import type { Context } from "./context";
import { badFormula, operandInMachineNames, tablesFor } from "./expressions";
import { fieldByName } from "./lookup";
import type { MetricRow } from "./metric-columns";
import type { Mistake } from "./mistakes";
import type { Calculation, MetricLine, TableSpec } from "./model";
import { neverJudged } from "./never-judged";

type Side = "numerator" | "denominator";
const HEADER = { numerator: "Numerator", denominator: "Denominator" } as const;

/** One line for each table; none, and a mistake, where a row cannot be read. */
export function readMetricLines(
  rows: readonly MetricRow[],
  calculation: Calculation,
  context: Context,
): MetricLine[] {
  const lines: MetricLine[] = [];
  for (const row of rows) {
    for (const line of readRow(row, calculation, context)) {
      const first = lines.find((other) => other.table === line.table);
      if (!first) lines.push(line);
      else row.report("metric", { kind: "duplicate-name", name: row.values.metric, firstRow: first.row });
    }
  }
  return lines;
}

function readRow(row: MetricRow, calculation: Calculation, { tables, reading }: Context): MetricLine[] {
  const numerator = readSide(row, "numerator", reading.decimalComma);
  const denominator = readSide(row, "denominator", reading.decimalComma);
  if (numerator === undefined || denominator === undefined) return [];
  const lacking = missingNumerator(calculation, numerator);
  if (lacking) return refused(row, "numerator", lacking);
  const names = fieldsOfSides(numerator, denominator);
  const meant = tablesFor(names, row.values.table, tables);
  if ("kind" in meant) return refused(row, sideOf(meant, numerator), meant);
  return meant.flatMap((table) => {
    const sides = { numerator, denominator };
    const problem = findProblem(sides, calculation, table, (side, condition) =>
      neverJudged(row.written(side), condition, table, reading, HEADER[side]),
    );
    if (problem) return refused(row, problem.side, problem.mistake);
    const inTable = (operand: Operand | null) => operand && operandInMachineNames(operand, table);
    const line = { table: table.name, numerator: inTable(numerator), denominator: inTable(denominator) };
    return [{ ...line, row: row.row }];
  });
}

/** Null where the cell is blank; undefined, and a mistake, where it does not parse. */
function readSide(row: MetricRow, side: Side, decimalComma: boolean): Operand | null | undefined {
  const written = row.values[side];
  if (written === "") return null;
  const parsed = parseOperand(written, decimalComma);
  if (parsed.ok) return parsed.operand;
  row.report(side, badFormula(written, parsed));
  return undefined;
}

/** Only people can be counted without saying which; the middle of some is that of a field. */
function missingNumerator(calculation: Calculation, numerator: Operand | null): Mistake | null {
  if (calculation === "count" || calculation === "distinct") return null;
  if (calculation === "median" ? numerator?.field : numerator) return null;
  return { kind: "missing-part", column: "Numerator", why: "calculation" };
}

/** The cell that a mistake about names belongs to. */
function sideOf(mistake: Mistake, numerator: Operand | null): Side | "table" {
  if ("column" in mistake && mistake.column === "Table") return "table";
  if (mistake.kind !== "unknown-field") return numerator ? "numerator" : "denominator";
  return fieldsOfSides(numerator).includes(mistake.name) ? "numerator" : "denominator";
}

function findProblem(
  sides: Readonly<Record<Side, Operand | null>>,
  calculation: Calculation,
  table: TableSpec,
  neverJudged: (side: Side, condition: Expression) => Mistake | null,
): { side: Side; mistake: Mistake } | null {
  for (const side of ["numerator", "denominator"] as const) {
    const operand = sides[side] && operandInMachineNames(sides[side], table);
    if (!operand) continue;
    const { condition } = operand;
    const mistake = (condition && neverJudged(side, condition)) ?? notNumeric(operand, calculation, table);
    if (mistake) return { side, mistake };
  }
  return null;
}

/** `count` and `distinct` take any field; all else adds it up. */
function notNumeric({ field }: Operand, calculation: Calculation, table: TableSpec): Mistake | null {
  if (field === null || calculation === "count" || calculation === "distinct") return null;
  const type = fieldByName(table, field.name)?.type ?? "string";
  if (type === "integer" || type === "number" || type === "boolean") return null;
  return { kind: "not-numeric", name: field.name, type };
}

function refused(row: MetricRow, column: Side | "table", mistake: Mistake): [] {
  row.report(column, mistake);
  return [];
}
