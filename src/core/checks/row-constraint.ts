/** A row for which a rule of the initiative does not hold. */
import type { Rule } from "../dictionary/model";
import { type FindingOf, finding } from "./finding";

export function rowConstraint(rule: Rule): FindingOf<"row-constraint"> {
  const { name, formula, message } = rule;
  return finding("row-constraint", { rule: name, formula, message, held: holdsRow(rule) });
}

/** Only an error holds a row back. */
export function holdsRow(rule: Rule): boolean {
  return rule.severity === "error" && rule.ifBroken === "hold";
}
