/** What gap flags mean, and what to ask, in English. */
import { isoDate } from "../../core/time/calendar";
import { ALL } from "../../core/time/period";
import type { FlagKindSentences, FlagTexts } from "../sentences";
import { quoted, quotedList, sentence } from "../texts";

const REFERENCES: Readonly<Record<string, string>> = { Target: "the target", Community: "the community" };

/** ` in 2025-Q3`, ` from 2024-Q4 to 2025-Q3`, or nothing where there are no periods. */
const when = ({ period }: FlagTexts) =>
  period === ""
    ? ""
    : period === ALL
      ? " over all periods"
      : period.includes(" to ")
        ? ` from ${period}`
        : ` in ${period}`;
/** `2025-Q1, 2025-Q3 to 2026-Q1`. */
const periods = (texts: FlagTexts) => (texts.text("periods") || texts.period).replace(/; /g, ", ");
/** ` at Lincoln Center`, or nothing for all partners. */
const where = ({ partner }: FlagTexts) => (partner === "" ? "" : ` at ${partner}`);
/** `Latino (Race; 120 people)`, or `everyone (120 people)`, as far as it is known. */
const whom = ({ group, dimension, n }: FlagTexts) => {
  const details = [group === "" ? "" : dimension, n === "" ? "" : people(n)].filter((text) => text !== "");
  return `${group || "everyone"}${details.length === 0 ? "" : ` (${details.join("; ")})`}`;
};
const people = (n: string) => (n === "1" ? "1 person" : `${n} people`);
const interval = ({ least, most }: FlagTexts) =>
  least === "" ? "" : `; the gap is between ${least} and ${most} (95% confidence)`;
const side = ({ below }: FlagTexts) => (below ? "below" : "above");
const TOGETHER = "These groups are looked at together, since the numbers of each are hidden.";

function behind(texts: FlagTexts): string {
  const count = texts.measure("peopleBehind");
  if (count === "" || count === "0") return "";
  const kind = texts.text("direction") === "down" ? "fewer" : "more";
  return ` ${count} ${kind} ${count === "1" ? "person" : "people"} would close the gap.`;
}

function referenceOf(comparedWith: string): string {
  return REFERENCES[comparedWith] ?? comparedWith;
}

export const flags: FlagKindSentences = {
  "missing-report": ({ measures }, texts) => [
    measures.all === 1
      ? `${texts.partner} has reported nothing for ${periods(texts)}.`
      : `${texts.partner} has not reported ${quotedList(texts.text("metrics"))} for ${periods(texts)}${measures.missing === measures.expected ? "" : ` (${texts.measure("missing")} of its ${texts.measure("expected")} metrics)`}.`,
    `What does ${texts.partner} need to report on time, and should it be reported at all?`,
  ],
  "partial-report": (_, texts) => [
    `${texts.partner} has reported only part of ${quotedList(texts.text("metrics"))} for ${texts.period}: some tabs or rows could not be counted.`,
    `What keeps the rest of ${texts.partner}'s data from coming in?`,
  ],
  "missing-disaggregation": (_, texts) => [
    `${quoted(texts.metric)} should be broken down by ${texts.dimension}${when(texts)}, but the group is known of none of ${people(texts.n || texts.measure("all"))}.`,
    `Which partners could ask for ${texts.dimension}, and what would make people comfortable to answer?`,
  ],
  "unknown-share": (_, texts) => [
    `${texts.dimension} is not known for ${texts.value || texts.measure("unknown")} of those counted${when(texts)}${where(texts)}${texts.n === "" ? "" : ` (${people(texts.n)})`}, so comparisons between groups may mislead in ${quotedList(texts.text("metricTitle") || texts.metric)}.`,
    `How is ${texts.dimension} asked for, and by whom?`,
  ],
  "data-quality": ({ measures }, texts) => [
    `${texts.value || "Many"} of the ${measures.lost === "cells" ? "cells" : "rows"} of ${texts.partner} could not be used because of errors; its numbers may change once they are mended.`,
    "Which few corrections would bring most of the data back?",
  ],
  "outcome-gap": ({ comparedWith, measures }, texts) => [
    `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} for ${whom(texts)}, ${texts.gap} ${side(texts)} ${referenceOf(comparedWith)} (${texts.reference})${interval(texts)}.${measures.together === 1 ? ` ${TOGETHER}` : ""}${behind(texts)}${texts.indexes}`,
    `What do people in the group ${texts.group} meet on their way that others do not, and who of them could tell us?`,
  ],
  "service-gap": ({ comparedWith, measures }, texts) => {
    const margin = texts.distance(measures.communityMargin);
    return [
      `Representation gap${when(texts)}: ${whom(texts)} makes up ${texts.value} of the ${people(texts.measure("allServed"))} served for ${quoted(texts.metric)}, but ${texts.reference} of ${REFERENCES[comparedWith] ?? quoted(comparedWith)}${margin === "" ? "" : ` (give or take ${margin})`}${interval(texts)}.${behind(texts)}${texts.indexes}`,
      `How do people in the group ${texts.group} learn about the programs, and what keeps them from coming?`,
    ];
  },
  "target-gap": (_, texts) => {
    const short = texts.measure("groupsShort");
    const groups =
      short === "" || short === "0"
        ? ""
        : ` ${short} of ${texts.measure("groups")} groups ${short === "1" ? "misses" : "miss"} it as well.`;
    return [
      `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} for ${whom(texts)}, ${texts.gap} ${side(texts)} the target (${texts.reference})${interval(texts)}.${behind(texts)}${groups}`,
      "What has been tried so far, and what would have to change to reach the target?",
    ];
  },
  "off-track": ({ measures }, texts) => [
    `${quoted(texts.metric)}${where(texts)} is ${texts.value} for ${whom(texts)}${when(texts)}, after ${texts.inUnit(measures.baseline)} in ${texts.text("baselinePeriod")}. At this pace it comes to ${texts.inUnit(measures.projected)} by ${isoDate(Number(measures.targetDate))}, and misses the target of ${texts.reference}.`,
    "What would make the pace faster, or is another target more honest?",
  ],
  "widening-gap": ({ comparedWith, value, reference, measures }, texts) => {
    const turned = Number(value) * Number(reference) < 0;
    const other = referenceOf(texts.text("reference"));
    const others = `${whom(texts)} and ${other} in ${quoted(texts.metric)}`;
    const among = measures.someOnly ? "Among the partners that reported in both periods: " : "";
    return [
      value === null
        ? `Among the partners that reported both ${comparedWith} and ${texts.period}, the gap between ${others} has grown clearly. Its numbers are withheld, since those of only some partners are printed nowhere.`
        : turned
          ? `${among}${sentence(whom(texts))} was ${texts.distance(reference)} ahead of ${other} in ${quoted(texts.metric)} in ${comparedWith}, and is ${texts.distance(value)} behind${when(texts)}: a change of between ${texts.least} and ${texts.most} (95% confidence).`
          : `${among}The gap between ${others} has grown from ${texts.distance(reference)} in ${comparedWith} to ${texts.distance(value)}${when(texts)}: by between ${texts.least} and ${texts.most} (95% confidence).`,
      "What has changed for this group since the gap was smaller?",
    ];
  },
  "unused-metric": (_, texts) => [
    `${quoted(texts.metric)} answers none of the learning questions.`,
    "Which decision would this metric inform, and would anybody miss it?",
  ],
  "unanswered-question": ({ question }, texts) => [
    `The question ${quoted(question || texts.text("questionName"))} has no metric with data.`,
    "What could answer it: a metric we have, a new one, or conversations?",
  ],
  "unheard-group": (_, texts) => [
    `${sentence(whom(texts))} is flagged for ${quotedList(texts.text("metricTitle") || texts.metric)}, but there is no answer in its own words.`,
    `Who could listen to people in the group ${texts.group}, and bring back what they say?`,
  ],
};
