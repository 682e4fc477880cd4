/** The figures that equity work knows a gap by, beside its interval. */
import type { Metric } from "../dictionary/model";
import { eightyPercentIndex } from "../summarize/measures/eighty-percent-index";
import type { Share } from "../summarize/measures/interval";
import { peopleBehind } from "../summarize/measures/people-behind";
import { CLASSIC_MARGIN, MARGIN_2022, marginOfError } from "../summarize/measures/percentage-point-gap";
import { proportionalityIndex } from "../summarize/measures/proportionality-index";
import { ratioInterval } from "../summarize/measures/ratio-interval";
import { shareOf } from "./difference";
import type { GroupJudgement } from "./judgements";

export type GapMeasures = NonNullable<ReturnType<typeof gapMeasures>>;

/**
 * The group's margin of error (2022 form and classic), its indexes, its risk ratio with the 95% interval, and how many
 * more people (fewer, of what should go down) would close the gap; null is what cannot be formed, or would take a number
 * that is not printed. No index of what should go down: there a larger share is the worse. Null for averages, which are
 * no shares of people.
 */
export function gapMeasures({ metric, found, total }: GroupJudgement) {
  if (!found.shares) return null;
  const { group, reference, tested } = found.shares;
  const everyone = total && shareOf(total);
  const isUp = metric.direction === "up";
  const ratio = ratioInterval(group, tested);
  return {
    marginOfError: marginOfError(group, MARGIN_2022),
    classicMargin: marginOfError(group, CLASSIC_MARGIN),
    proportionalityIndex: isUp && everyone ? proportionalityIndex(group, everyone) : null,
    eightyPercentIndex: isUp ? eightyPercentIndex(group, reference) : null,
    riskRatio: ratio && eightyPercentIndex(group, tested),
    riskRatioLow: ratio?.low ?? null,
    riskRatioHigh: ratio?.high ?? null,
    peopleBehind: behind(group, reference, metric),
  };
}

/** Where less is better, those without the outcome are the successes. */
function behind(group: Share, reference: Share, { direction }: Metric): number {
  const spared = ({ successes, n }: Share) => ({ successes: n - successes, n });
  return direction === "down"
    ? peopleBehind(spared(group), spared(reference))
    : peopleBehind(group, reference);
}
