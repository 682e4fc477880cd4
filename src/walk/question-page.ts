/** The page of one question: its numbers, what stands out with people's own words, and three prompts to talk about. */
import type { DataWalk, WalkFlag, WalkMetric, WalkQuestion } from "../core/plan/data-walk";
import { voiceSource } from "../core/plan/voice-source";
import { element, escaped } from "./html";
import { metricCard } from "./metric-card";
import { type WalkWords, walkWords } from "./words";

/** A meeting has time for this many. */
const MOST_FLAGS = 6;

/** The content of the page, without the document around it. */
export function questionPage(question: WalkQuestion, walk: DataWalk): string {
  const words = walkWords(walk.language);
  const { askedBy, decision } = question;
  return [
    `<section class="question"><header>${element("p", heading(walk, words), "quiet")}`,
    element("h1", question.text || question.question),
    element("p", askedBy === "" ? "" : words.askedBy(askedBy)),
    element("p", decision === "" ? "" : words.decision(decision)),
    `</header>${numbers(question.metrics, words)}`,
    flags(question.flags, words),
    prompts(question, words),
    `${element("footer", words.protectedNote, "quiet")}</section>`,
  ].join("");
}

/** `Data walk: Millbrook Cradle to Career`. */
export function heading({ initiative }: DataWalk, words: WalkWords): string {
  return initiative === "" ? words.walk : `${words.walk}: ${initiative}`;
}

/** What shows soon beside what shows late, where a question has both. */
function numbers(metrics: readonly WalkMetric[], words: WalkWords): string {
  if (metrics.length === 0) return element("p", words.noMetric);
  const terms = (["short", "long", "none"] as const).flatMap((term) => {
    const own = metrics.filter(({ horizon }) => (horizon ?? "none") === term);
    if (own.length === 0) return [];
    const cards = own.map((metric) => metricCard(metric, words)).join("");
    return `<section>${element("h2", words.horizon[term])}${cards}</section>`;
  });
  return `<div class="terms">${terms.join("")}</div>`;
}

function flags(all: readonly WalkFlag[], words: WalkWords): string {
  if (all.length === 0)
    return `<section>${element("h2", words.standsOut)}${element("p", words.noFlags)}</section>`;
  const rest = all.length - MOST_FLAGS;
  const items = all.slice(0, MOST_FLAGS).map((flag) => `<li>${flagItem(flag, words)}</li>`);
  const more = rest > 0 ? element("p", words.moreFlags(rest), "quiet") : "";
  return `<section>${element("h2", words.standsOut)}<ol class="flags">${items.join("")}</ol>${more}</section>`;
}

function flagItem({ severity, whatItMeans, ask, voices, moreVoices }: WalkFlag, words: WalkWords): string {
  const quotes = voices.map(
    (voice) => `<blockquote>${element("p", voice.text)}${element("footer", voiceSource(voice))}</blockquote>`,
  );
  return [
    `<p>${element("strong", words.severity[severity])} ${escaped(whatItMeans)}</p>`,
    `<p>${element("em", words.ask)} ${escaped(ask)}</p>`,
    ...quotes,
    moreVoices > 0 ? element("p", words.moreVoices(moreVoices), "quiet") : "",
  ].join("");
}

/** Always three: what is seen, who is not, and what follows from it. */
function prompts({ metrics, decision }: WalkQuestion, words: WalkWords): string {
  const isEmpty = metrics.length === 0;
  const asked = [
    isEmpty ? words.absent : words.notice,
    isEmpty ? words.start : words.behind,
    decision === "" ? words.nextOpen : words.next(decision),
  ];
  const items = asked.map((prompt) => `<li>${escaped(prompt)}<div class="notes"></div></li>`).join("");
  return `<section class="prompts">${element("h2", words.toTalkAbout)}<ol>${items}</ol></section>`;
}
