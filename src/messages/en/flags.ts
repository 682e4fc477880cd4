/** What gap flags mean, and what to ask, in English. */
import type { FlagKindSentences, FlagTexts } from "../sentences";
import { quoted, sentence } from "../texts";

const REFERENCES: Readonly<Record<string, string>> = { Target: "the target", Community: "the community" };

/** ` in 2025-Q3`, or nothing for all periods. */
const when = ({ period }: FlagTexts) => (period === "" ? "" : ` in ${period}`);
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

function behind(texts: FlagTexts): string {
  const count = texts.measure("peopleBehind");
  return count === "" || count === "0" ? "" : ` Closing the gap is a matter of ${people(count)}.`;
}

function referenceOf(comparedWith: string): string {
  return REFERENCES[comparedWith] ?? comparedWith;
}

export const flags: FlagKindSentences = {
  "missing-report": ({ measures }, texts) => [
    `${texts.partner} has not reported ${texts.text("metrics") || "its metrics"} for ${texts.period}${measures.expected === measures.missing ? "" : ` (${texts.measure("missing")} of its ${texts.measure("expected")} metrics)`}.`,
    `What does ${texts.partner} need to report on time, and should it be reported at all?`,
  ],
  "partial-report": (_, texts) => [
    `${texts.partner} has reported only part of ${texts.text("metrics") || "its metrics"} for ${texts.period}: some tabs or rows could not be counted.`,
    `What keeps the rest of ${texts.partner}'s data from coming in?`,
  ],
  "missing-disaggregation": (_, texts) => [
    `${quoted(texts.metric)} should be broken down by ${texts.dimension}${when(texts)}, but no group is known for any of ${people(texts.n || texts.measure("all"))}.`,
    `Which partners could ask for ${texts.dimension}, and what would make people comfortable to answer?`,
  ],
  "unknown-share": (_, texts) => [
    `For ${quoted(texts.metric)}${when(texts)}${where(texts)}, ${texts.dimension} is not known for ${texts.value || texts.measure("unknown")} of those counted${texts.n === "" ? "" : ` (${people(texts.n)})`}; comparisons between groups may mislead.`,
    `How is ${texts.dimension} asked for, and by whom?`,
  ],
  "data-quality": (_, texts) => [
    `${texts.value === "" ? "Many" : texts.value} of the data${texts.partner === "" ? "" : ` of ${texts.partner}`}${when(texts)} could not be used because of errors.`,
    "Which few corrections would bring most of the data back?",
  ],
  "outcome-gap": ({ comparedWith }, texts) => [
    `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} for ${whom(texts)}, ${texts.gap} ${side(texts)} ${referenceOf(comparedWith)} (${texts.reference})${interval(texts)}.${behind(texts)}`,
    `What do people in the group ${texts.group} meet on their way that others do not, and who of them could tell us?`,
  ],
  "service-gap": ({ comparedWith }, texts) => [
    `Representation gap${when(texts)}: ${whom(texts)} makes up ${texts.value} of those served for ${quoted(texts.metric)}, but ${texts.reference} of ${referenceOf(comparedWith)}${interval(texts)}.${behind(texts)}`,
    `How do people in the group ${texts.group} learn about the programs, and what keeps them from coming?`,
  ],
  "target-gap": (_, texts) => [
    `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} for ${whom(texts)}, ${texts.gap} ${side(texts)} the target (${texts.reference})${interval(texts)}.${behind(texts)}`,
    "What has been tried so far, and what would have to change to reach the target?",
  ],
  "off-track": (_, texts) => [
    `${quoted(texts.metric)}${where(texts)} is ${texts.value} for ${whom(texts)}${when(texts)}. At the pace so far, the target (${texts.reference}) will be missed.`,
    "What would make the pace faster, or is another target more honest?",
  ],
  "widening-gap": ({ comparedWith }, texts) => [
    `The gap between ${whom(texts)} and ${referenceOf(comparedWith) || "others"} in ${quoted(texts.metric)} has grown${when(texts)}; it is now ${texts.gap}${interval(texts)}.`,
    "What has changed for this group since the gap was smaller?",
  ],
  "unused-metric": (_, texts) => [
    `${quoted(texts.metric)} answers none of the learning questions.`,
    "Which decision would this metric inform, and would anybody miss it?",
  ],
  "unanswered-question": ({ question }, texts) => [
    `The question ${quoted(question || texts.text("questionName"))} has no metric with data.`,
    "What could answer it: a metric we have, a new one, or conversations?",
  ],
  "unheard-group": (_, texts) => [
    `${sentence(whom(texts))} is flagged for ${quoted(texts.metric)}, but there is no answer in its own words.`,
    `Who could listen to people in the group ${texts.group}, and bring back what they say?`,
  ],
};
