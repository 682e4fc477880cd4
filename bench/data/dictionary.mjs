// The same rules as a convener writes them: the input tabs of a hub.
import { FIELDS } from "./fields.mjs";

const DICTIONARY = [
  ["Field", "Role", "Type", "Required", "Minimum", "Maximum", "Pattern", "Allowed values"],
  ...FIELDS.map((field) => [
    field.name,
    field.role,
    field.type,
    field.required ? "yes" : "no",
    field.minimum ?? "",
    field.maximum ?? "",
    field.type === "string" ? (field.pattern ?? "") : "",
    (field.allowed ?? []).join("; "),
  ]),
];

/** What is counted, by what. */
export const BREAKDOWNS = [[], ["gender"], ["race"], ["gender", "race"]];

const disaggregateBy = BREAKDOWNS.filter(({ length }) => length > 0)
  .map((breakdown) => breakdown.join(" x "))
  .join("; ");

const METRICS = [
  ["Metric", "Question", "Calculation", "Numerator", "Denominator", "Counts", "Disaggregate by"],
  ["served", "Q1", "count", "", "", "people", disaggregateBy],
  ["days", "Q1", "sum", "[days_attended]", "", "things", disaggregateBy],
  ["attendance", "Q1", "rate", "[days_attended]", "[days_enrolled]", "things", disaggregateBy],
];

const QUESTIONS = [
  ["Question", "Text"],
  ["Q1", "Who takes part, and how often do they come?"],
];

/** Name and cells of each input tab. */
export const INPUT_TABS = [
  ["Dictionary", DICTIONARY],
  ["Metrics", METRICS],
  ["Questions", QUESTIONS],
];
