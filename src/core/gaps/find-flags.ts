/** All gap flags of a run: every kind asked, what matters most first. */
import { SEVERITIES } from "../dictionary/model";
import { type FlagContext, type FlagInput, flagContext } from "./flag-input";
import { dataQuality } from "./kinds/data-quality";
import { missingDisaggregations } from "./kinds/missing-disaggregation";
import { missingReports } from "./kinds/missing-report";
import { offTrack } from "./kinds/off-track";
import { outcomeGaps } from "./kinds/outcome-gap";
import { partialReports } from "./kinds/partial-report";
import { serviceGaps } from "./kinds/service-gap";
import { targetGaps } from "./kinds/target-gap";
import { unansweredQuestions } from "./kinds/unanswered-question";
import { unheardGroups } from "./kinds/unheard-group";
import { unknownShares } from "./kinds/unknown-share";
import { unusedMetrics } from "./kinds/unused-metric";
import { wideningGaps } from "./kinds/widening-gap";
import type { Flag, FlagKind } from "./model";

type Finder = (context: FlagContext, earlier: readonly Flag[]) => Flag[];

/** Each kind says only flags of its own kind, and may look at those before it; those that speak of numbers stand first. */
const FINDERS: Readonly<Record<FlagKind, Finder>> = {
  "outcome-gap": outcomeGaps,
  "widening-gap": wideningGaps,
  "service-gap": serviceGaps,
  "off-track": offTrack,
  "target-gap": targetGaps,
  "missing-report": missingReports,
  "data-quality": dataQuality,
  "partial-report": partialReports,
  "missing-disaggregation": missingDisaggregations,
  "unknown-share": unknownShares,
  "unheard-group": unheardGroups,
  "unused-metric": unusedMetrics,
  "unanswered-question": unansweredQuestions,
};

/** Sorted by severity, then by the people behind the gap, then as the kinds stand above. */
export function findFlags(input: FlagInput): Flag[] {
  const context = flagContext(input);
  const flags: Flag[] = [];
  for (const find of Object.values(FINDERS)) flags.push(...find(context, flags));
  return flags.sort((a, b) => rank(a) - rank(b) || behind(b) - behind(a));
}

function rank({ severity }: Flag): number {
  return SEVERITIES.indexOf(severity);
}

function behind({ measures }: Flag): number {
  const people = measures.peopleBehind;
  return typeof people === "number" ? people : 0;
}
