/** `ConditionalFormatRule` and its builder. Rules are kept and saved with the file; nothing is coloured here. */
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import type { Condition, ConditionalLook, ConditionalRule } from "../store/extras";
import type { TabModel } from "../store/tab";
import { criteriaMethods } from "./criteria";
import { BooleanCriteria } from "./enums";
import { contextOf } from "./range/context";
import { colour } from "./range/looks";
import { rangeService } from "./range/range";

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Held {
  readonly tab: TabModel;
  readonly rule: ConditionalRule;
}

const held = new WeakMap<object, Held>();

const CRITERIA = {
  whenFormulaSatisfied: "CUSTOM_FORMULA",
  whenCellEmpty: "CELL_EMPTY",
  whenCellNotEmpty: "CELL_NOT_EMPTY",
  whenTextContains: "TEXT_CONTAINS",
  whenTextDoesNotContain: "TEXT_DOES_NOT_CONTAIN",
  whenTextEqualTo: "TEXT_EQUAL_TO",
  whenTextStartsWith: "TEXT_STARTS_WITH",
  whenTextEndsWith: "TEXT_ENDS_WITH",
  whenNumberBetween: "NUMBER_BETWEEN",
  whenNumberNotBetween: "NUMBER_NOT_BETWEEN",
  whenNumberEqualTo: "NUMBER_EQUAL_TO",
  whenNumberNotEqualTo: "NUMBER_NOT_EQUAL_TO",
  whenNumberGreaterThan: "NUMBER_GREATER_THAN",
  whenNumberGreaterThanOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  whenNumberLessThan: "NUMBER_LESS_THAN",
  whenNumberLessThanOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
} as const;

const PLAIN_LOOK: ConditionalLook = { background: null, fontColor: null, bold: false, italic: false };

/** The rule as the tab keeps it; throws unless it lies on that tab. */
export function conditionalRuleOf(value: unknown, tab: TabModel): ConditionalRule {
  const known = typeof value === "object" && value !== null ? held.get(value) : undefined;
  if (!known)
    throw new ServiceException("The parameters don't match the method signature: a rule is expected.");
  if (known.tab !== tab)
    throw new ServiceException("Conditional format rule cannot reference a different sheet.");
  return known.rule;
}

export function conditionalFormat(session: Session, tab: TabModel, rule: ConditionalRule): Rule {
  const value: Rule = service(session, "ConditionalFormatRule", {
    getRanges: () =>
      session.realm.list(rule.areas.map((area) => rangeService(session, tab, fitted(tab, area)))),
    getBooleanCondition: () => rule.condition && booleanCondition(session, rule.condition),
    copy: () => conditionalFormatBuilder(session, { tab, rule }),
  } satisfies Partial<Record<keyof Rule, unknown>>);
  held.set(value, { tab, rule });
  return value;
}

/** Files let a rule reach below the grid. */
function fitted(tab: TabModel, area: ConditionalRule["areas"][number]) {
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, tab.maxRows - area.row + 1)),
    columns: Math.max(1, Math.min(area.columns, tab.maxColumns - area.column + 1)),
  };
}

function booleanCondition(session: Session, condition: Condition) {
  return service(session, "BooleanCondition", {
    getCriteriaType: () => Reflect.get(BooleanCriteria, condition.criteria),
    getCriteriaValues: () => session.realm.list(condition.values),
  });
}

export function conditionalFormatBuilder(session: Session, initial?: Held): RuleBuilder {
  let tab = initial?.tab ?? null;
  let areas = initial?.rule.areas ?? [];
  let condition = initial?.rule.condition ?? null;
  let look = initial?.rule.look ?? PLAIN_LOOK;
  let raw = initial?.rule.raw ?? null;
  const change = (part: Partial<ConditionalLook>) => {
    look = { ...look, ...part };
    raw = null;
    return builder;
  };
  const builder: RuleBuilder = service(session, "ConditionalFormatRuleBuilder", {
    ...criteriaMethods(CRITERIA, (chosen) => {
      condition = chosen;
      raw = null;
      return builder;
    }),
    setRanges(ranges: Range[]) {
      const contexts = ranges.map(contextOf);
      tab = contexts[0]?.tab ?? null;
      areas = contexts.map((context) => context.area);
      return builder;
    },
    setBackground: (color: string | null) => change({ background: colour(color) }),
    setFontColor: (color: string | null) => change({ fontColor: colour(color) }),
    setBold: (bold: boolean | null) => change({ bold: bold === true }),
    setItalic: (italic: boolean | null) => change({ italic: italic === true }),
    build() {
      if (!tab) throw new ServiceException("Conditional format rule must have at least one range.");
      if (!condition && raw === null)
        throw new ServiceException("Conditional format rule must have a condition.");
      return conditionalFormat(session, tab, { areas, condition, look, raw });
    },
  });
  return builder;
}
