/** Conditional formats and validation rules, between the file's words and Apps Script's. */
import { contextOf } from "../../runtime/services/range/context";
import { absoluteA1, areaA1, parseArea } from "../../runtime/store/area";
import type { Condition, ConditionalRule, ValidationRule } from "../../runtime/store/extras";
import type { TabModel } from "../../runtime/store/tab";
import type { StyleSheet } from "./styles";
import { attributesXml, decode, type Element, elements, encode, first } from "./xml";

const OPERATORS: Readonly<Record<string, string>> = {
  between: "BETWEEN",
  notBetween: "NOT_BETWEEN",
  equal: "EQUAL_TO",
  notEqual: "NOT_EQUAL_TO",
  greaterThan: "GREATER_THAN",
  greaterThanOrEqual: "GREATER_THAN_OR_EQUAL_TO",
  lessThan: "LESS_THAN",
  lessThanOrEqual: "LESS_THAN_OR_EQUAL_TO",
};

function areas(sqref: string | undefined) {
  return (sqref ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}

function formulas(rule: Element, names: readonly string[]): string[] {
  return names.flatMap((name) => first(rule.inner, name) ?? []).map((element) => decode(element.inner));
}

export function readConditionalRules(sheetXml: string, tab: TabModel, styles: StyleSheet): void {
  const found = elements(sheetXml, "conditionalFormatting").flatMap((block) =>
    elements(block.inner, "cfRule").map((rule) => ({ rule, areas: areas(block.attributes.sqref) })),
  );
  found.sort((a, b) => Number(a.rule.attributes.priority) - Number(b.rule.attributes.priority));
  tab.conditionalRules = found.map(({ rule, areas }) => ({
    areas,
    condition:
      rule.attributes.type === "expression"
        ? { criteria: "CUSTOM_FORMULA", values: [`=${decode(first(rule.inner, "formula")?.inner ?? "")}`] }
        : null,
    look: styles.look(Number(rule.attributes.dxfId ?? -1)),
    raw: rule.xml,
  }));
}

export function conditionalRulesXml(tab: TabModel, styles: StyleSheet): string {
  return tab.conditionalRules
    .map((rule, index) => {
      const sqref = rule.areas.map(areaA1).join(" ");
      return `<conditionalFormatting sqref="${sqref}">${ruleXml(rule, index + 1, styles)}</conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(rule: ConditionalRule, priority: number, styles: StyleSheet): string {
  if (rule.raw !== null) return rule.raw.replace(/\bpriority="[^"]*"/, `priority="${priority}"`);
  const first = rule.areas[0]!;
  const cell = areaA1({ ...first, rows: 1, columns: 1 });
  const formula = conditionFormula(rule.condition!, cell);
  const attributes = { type: "expression", dxfId: styles.addLook(rule.look), priority };
  return `<cfRule${attributesXml(attributes)}><formula>${encode(formula)}</formula></cfRule>`;
}

/** A condition as a formula about the first cell of its areas. */
function conditionFormula({ criteria, values }: Condition, cell: string): string {
  const [one, two] = values.map(literal);
  switch (criteria) {
    case "CUSTOM_FORMULA":
      return String(values[0]).replace(/^=/, "");
    case "CELL_EMPTY":
      return `LEN(TRIM(${cell}))=0`;
    case "CELL_NOT_EMPTY":
      return `LEN(TRIM(${cell}))>0`;
    case "TEXT_CONTAINS":
      return `NOT(ISERROR(SEARCH(${one},${cell})))`;
    case "TEXT_DOES_NOT_CONTAIN":
      return `ISERROR(SEARCH(${one},${cell}))`;
    case "TEXT_EQUAL_TO":
      return `${cell}=${one}`;
    case "TEXT_STARTS_WITH":
      return `LEFT(${cell},LEN(${one}))=${one}`;
    case "TEXT_ENDS_WITH":
      return `RIGHT(${cell},LEN(${one}))=${one}`;
    case "NUMBER_BETWEEN":
      return `AND(ISNUMBER(${cell}),${cell}>=${one},${cell}<=${two})`;
    case "NUMBER_NOT_BETWEEN":
      return `AND(ISNUMBER(${cell}),OR(${cell}<${one},${cell}>${two}))`;
    default:
      return `AND(ISNUMBER(${cell}),${cell}${SIGNS[criteria.replace("NUMBER_", "")]}${one})`;
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  EQUAL_TO: "=",
  NOT_EQUAL_TO: "<>",
  GREATER_THAN: ">",
  GREATER_THAN_OR_EQUAL_TO: ">=",
  LESS_THAN: "<",
  LESS_THAN_OR_EQUAL_TO: "<=",
};

function literal(value: unknown): string {
  return typeof value === "number" ? String(value) : `"${String(value).replaceAll('"', '""')}"`;
}

export function readValidations(sheetXml: string, tab: TabModel): void {
  for (const element of elements(sheetXml, "dataValidation")) {
    const { sqref, ...attributes } = element.attributes;
    const value: ValidationRule = {
      condition: validationCondition(element),
      allowInvalid: attributes.showErrorMessage !== "1" || (attributes.errorStyle ?? "stop") !== "stop",
      helpText: attributes.prompt ?? null,
      raw: `<dataValidation${attributesXml(attributes)} sqref="">${element.inner}</dataValidation>`,
    };
    for (const area of areas(sqref)) tab.validations.set(area, value);
  }
}

function validationCondition(element: Element): Condition {
  const { type = "none", operator = "between" } = element.attributes;
  const values = formulas(element, ["formula1", "formula2"]);
  const list = /^"(.*)"$/s.exec(values[0] ?? "");
  if (type === "list") {
    if (list) return { criteria: "VALUE_IN_LIST", values: [list[1]!.split(","), true] };
    return { criteria: "VALUE_IN_RANGE", values };
  }
  if (type === "decimal" || type === "whole") {
    return { criteria: `NUMBER_${OPERATORS[operator]}`, values: values.map((text) => Number(text)) };
  }
  if (type === "date") {
    const day = { greaterThanOrEqual: "DATE_ON_OR_AFTER", lessThanOrEqual: "DATE_ON_OR_BEFORE" }[operator];
    return { criteria: day ?? "DATE_BETWEEN", values: values.map((text) => Number(text)) };
  }
  return { criteria: "CUSTOM_FORMULA", values: [`=${values[0] ?? "TRUE"}`] };
}

/** One `<dataValidation>` a rule; `serialOf` turns the dates of a rule into serials. */
export function validationsXml(tab: TabModel, serialOf: (date: Date) => number): string {
  const places = new Map<ValidationRule, string[]>();
  for (const { area, value } of tab.validations.entries()) {
    if (isTooLong(value)) continue;
    places.set(value, [...(places.get(value) ?? []), areaA1(area)]);
  }
  if (places.size === 0) return "";
  const rules = [...places].map(([rule, sqref]) => {
    const raw = rule.raw ?? newValidationXml(rule, serialOf);
    return raw.replace('sqref=""', `sqref="${sqref.join(" ")}"`);
  });
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

/** Characters of a list, and of the text beside a cell, that Excel opens at most. */
const LONGEST = 255;

/** Excel takes a file with a longer list, or with a comma in an item, for damaged or reads another list. */
function isTooLong({ raw, condition }: ValidationRule): boolean {
  if (raw !== null || condition.criteria !== "VALUE_IN_LIST") return false;
  const items = (condition.values[0] as readonly unknown[]).map(String);
  return items.join(",").length > LONGEST || items.some((item) => item.includes(","));
}

function newValidationXml(rule: ValidationRule, serialOf: (date: Date) => number): string {
  const { kind, operator, values } = fileCondition(rule.condition, serialOf);
  const attributes = attributesXml({
    type: kind,
    operator,
    errorStyle: rule.allowInvalid ? "warning" : undefined,
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    prompt: rule.helpText?.slice(0, LONGEST),
  });
  const texts = values.map((value, index) => `<formula${index + 1}>${encode(value)}</formula${index + 1}>`);
  return `<dataValidation${attributes} sqref="">${texts.join("")}</dataValidation>`;
}

function fileCondition(
  { criteria, values }: Condition,
  serialOf: (date: Date) => number,
): { kind: string; operator: string | undefined; values: string[] } {
  if (criteria === "VALUE_IN_LIST") {
    return { kind: "list", operator: undefined, values: [`"${(values[0] as unknown[]).join(",")}"`] };
  }
  if (criteria === "CHECKBOX") return { kind: "list", operator: undefined, values: ['"TRUE,FALSE"'] };
  if (criteria === "VALUE_IN_RANGE") {
    const source = values[0];
    if (typeof source === "string") return { kind: "list", operator: undefined, values: [source] };
    const { tab, area } = contextOf(source);
    const name = tab.name.replaceAll("'", "''");
    return { kind: "list", operator: undefined, values: [`'${name}'!${absoluteA1(area)}`] };
  }
  if (criteria.startsWith("NUMBER_")) {
    const operator = Object.keys(OPERATORS).find((key) => `NUMBER_${OPERATORS[key]}` === criteria);
    return { kind: "decimal", operator, values: values.map(String) };
  }
  if (criteria.startsWith("DATE_")) {
    const days = values.map((value) => String(typeof value === "number" ? value : serialOf(value as Date)));
    const operator = { DATE_ON_OR_AFTER: "greaterThanOrEqual", DATE_ON_OR_BEFORE: "lessThanOrEqual" }[
      criteria
    ];
    if (criteria === "DATE_IS_VALID_DATE")
      return { kind: "date", operator: "greaterThanOrEqual", values: ["0"] };
    return { kind: "date", operator: operator ?? "between", values: days };
  }
  return { kind: "custom", operator: undefined, values: [String(values[0]).replace(/^=/, "")] };
}
