/** All gap flags of a run: every kind asked, what matters most first. */
import { SEVERITIES } from "../dictionary/model";
import { type FlagContext, type FlagInput, flagContext } from "./flag-input";
import { missingDisaggregations } from "./kinds/missing-disaggregation";
import { missingReports } from "./kinds/missing-report";
import { outcomeGaps } from "./kinds/outcome-gap";
import { partialReports } from "./kinds/partial-report";
import { serviceGaps } from "./kinds/service-gap";
import { targetGaps } from "./kinds/target-gap";
import { unansweredQuestions } from "./kinds/unanswered-question";
import { unknownShares } from "./kinds/unknown-share";
import { unusedMetrics } from "./kinds/unused-metric";
import type { Flag, FlagKind } from "./model";

/** Each kind says only flags of its own kind; those that speak of numbers stand first. */
const FINDERS = {
  "outcome-gap": outcomeGaps,
  "service-gap": serviceGaps,
  "target-gap": targetGaps,
  "missing-report": missingReports,
  "partial-report": partialReports,
  "missing-disaggregation": missingDisaggregations,
  "unknown-share": unknownShares,
  "unused-metric": unusedMetrics,
  "unanswered-question": unansweredQuestions,
} satisfies Partial<Record<FlagKind, (context: FlagContext) => Flag[]>>;

/** Sorted by severity, then by the people behind the gap, then as the kinds stand above. */
export function findFlags(input: FlagInput): Flag[] {
  const context = flagContext(input);
  const flags = Object.values(FINDERS).flatMap((find) => find(context));
  return flags.sort((a, b) => rank(a) - rank(b) || behind(b) - behind(a));
}

function rank({ severity }: Flag): number {
  return SEVERITIES.indexOf(severity);
}

function behind({ measures }: Flag): number {
  const people = measures.peopleBehind;
  return typeof people === "number" ? people : 0;
}
