/** `DataValidation` and its builder: rules are kept and saved with the file; `range/held-to-rules.ts` holds cells to the strict ones. */
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import type { Condition, ValidationRule } from "../store/extras";
import { criteriaMethods } from "./criteria";
import { DataValidationCriteria } from "./enums";

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const rules = new WeakMap<object, ValidationRule>();

const CRITERIA = {
  requireValueInList: "VALUE_IN_LIST",
  requireValueInRange: "VALUE_IN_RANGE",
  requireCheckbox: "CHECKBOX",
  requireNumberBetween: "NUMBER_BETWEEN",
  requireNumberNotBetween: "NUMBER_NOT_BETWEEN",
  requireNumberEqualTo: "NUMBER_EQUAL_TO",
  requireNumberNotEqualTo: "NUMBER_NOT_EQUAL_TO",
  requireNumberGreaterThan: "NUMBER_GREATER_THAN",
  requireNumberGreaterThanOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  requireNumberLessThan: "NUMBER_LESS_THAN",
  requireNumberLessThanOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  requireDate: "DATE_IS_VALID_DATE",
  requireDateBetween: "DATE_BETWEEN",
  requireDateOnOrAfter: "DATE_ON_OR_AFTER",
  requireDateOnOrBefore: "DATE_ON_OR_BEFORE",
  requireTextContains: "TEXT_CONTAINS",
  requireFormulaSatisfied: "CUSTOM_FORMULA",
} as const;

export function validationRuleOf(value: unknown): ValidationRule {
  const rule = typeof value === "object" && value !== null ? rules.get(value) : undefined;
  if (!rule)
    throw new ServiceException("The parameters don't match the method signature: a rule is expected.");
  return rule;
}

export function validation(session: Session, rule: ValidationRule): DataValidation {
  const value: DataValidation = service(session, "DataValidation", {
    getCriteriaType: () => Reflect.get(DataValidationCriteria, rule.condition.criteria),
    getCriteriaValues: () => session.realm.list(rule.condition.values),
    getAllowInvalid: () => rule.allowInvalid,
    getHelpText: () => rule.helpText,
    copy: () => validationBuilder(session, rule),
  } satisfies Partial<Record<keyof DataValidation, unknown>>);
  rules.set(value, rule);
  return value;
}

export function validationBuilder(session: Session, initial?: ValidationRule): DataValidationBuilder {
  let condition: Condition | null = initial?.condition ?? null;
  let allowInvalid = initial?.allowInvalid ?? true;
  let helpText = initial?.helpText ?? null;
  const builder: DataValidationBuilder = service(session, "DataValidationBuilder", {
    ...criteriaMethods(CRITERIA, (chosen) => {
      condition = chosen;
      return builder;
    }),
    setAllowInvalid(allow: boolean) {
      allowInvalid = allow;
      return builder;
    },
    setHelpText(text: string) {
      helpText = text;
      return builder;
    },
    build() {
      if (!condition) throw new ServiceException("A data validation rule must have criteria.");
      return validation(session, { condition, allowInvalid, helpText, raw: null });
    },
  });
  return builder;
}
