/** The Rules tab: formulas that every row must hold to. */

import { fieldsOf } from "../formula/inspect";
import { parseFormula } from "../formula/parse";
import type { Tab } from "../table/tab";
import { text, word } from "./cells";
import type { Context } from "./context";
import { badFormula, inMachineNames, tablesFor } from "./expressions";
import { column, type Line, readLines } from "./input-table";
import type { Mistake } from "./mistakes";
import { type Rule, SEVERITIES } from "./model";
import { neverJudged } from "./never-judged";

const layout = {
  columns: {
    rule: column("Rule", text, "", "Name"),
    table: column("Table", text, ""),
    formula: column("Formula", text, ""),
    severity: column("Severity", word(SEVERITIES), "error"),
    message: column("Message", text, ""),
    ifBroken: column("If broken", word(["blank", "hold"]), "blank"),
  },
  essential: ["formula"] as const,
};
type RuleLine = Line<typeof layout.columns>;

/** One rule for each line and table that has its fields, in machine names. */
export function readRules(tab: Tab, context: Context): Rule[] {
  return readLines(tab, layout, context.issues).flatMap((line) => readRule(line, context));
}

function readRule(line: RuleLine, context: Context): Rule[] {
  const { formula, rule: name, ...values } = line.values;
  const parsed = parseFormula(formula, context.reading.decimalComma);
  if (!parsed.ok) return refused(line, badFormula(formula, parsed));
  const names = fieldsOf(parsed.expression);
  if (names.length === 0) {
    return refused(line, badFormula(formula, { ok: false, position: 1, expected: ["condition"] }));
  }
  const meant = tablesFor(names, values.table, context.tables);
  if ("kind" in meant) return refused(line, meant);
  const rules: Rule[] = [];
  for (const table of meant) {
    const expression = inMachineNames(parsed.expression, table);
    const mistake = neverJudged(formula, expression, table, context.reading, "Formula");
    if (mistake) return refused(line, mistake);
    const { severity, message, ifBroken } = values;
    const title = name === "" ? formula : name;
    rules.push({
      name: title,
      table: table.name,
      formula,
      expression,
      severity,
      message,
      ifBroken,
      row: line.row,
    });
  }
  return rules;
}

function refused(line: RuleLine, mistake: Mistake): Rule[] {
  const inTable = "column" in mistake && mistake.column === "Table";
  line.report(inTable ? "table" : "formula", mistake);
  return [];
}
