/** Every text of the printed pages that is not people's own, by language. */
import type { Scale } from "../core/plan/heat";
import { ALL } from "../core/time/period";

export interface WalkWords {
  readonly walk: string;
  readonly questions: string;
  readonly askedBy: (name: string) => string;
  readonly decision: (text: string) => string;
  readonly horizon: Readonly<Record<"short" | "long" | "none", string>>;
  readonly noMetric: string;
  readonly notDue: string;
  readonly hidden: string;
  /** Without names only their number is told. */
  readonly hiddenGroups: (names: readonly string[], count: number) => string;
  readonly noData: string;
  readonly between: (low: string, high: string) => string;
  readonly people: (count: string) => string;
  readonly target: (target: string) => string;
  readonly atTarget: string;
  readonly fromTarget: (distance: string, above: boolean) => string;
  readonly points: (number: string) => string;
  readonly overTime: (metric: string) => string;
  readonly byGroup: (metric: string, dimension: string, period: string) => string;
  /** Under each chart: what its signs mean. */
  readonly rangeKey: string;
  readonly shades: Readonly<Record<Scale, string>>;
  readonly targetKey: string;
  readonly group: string;
  readonly value: string;
  readonly range: string;
  readonly period: string;
  readonly standsOut: string;
  readonly noFlags: string;
  readonly moreFlags: (count: number) => string;
  readonly ask: string;
  readonly moreVoices: (count: number) => string;
  readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly toTalkAbout: string;
  readonly notice: string;
  readonly behind: string;
  readonly absent: string;
  readonly next: (decision: string) => string;
  readonly nextOpen: string;
  readonly start: string;
  readonly protectedNote: string;
  readonly unusedMetrics: string;
  readonly unanswered: string;
}

const en: WalkWords = {
  walk: "Data walk",
  questions: "Questions",
  askedBy: (name) => `Asked by ${name}`,
  decision: (text) => `Decision it informs: ${text}`,
  horizon: { short: "Short-term", long: "Long-term", none: "Numbers" },
  noMetric: "No metric answers this question yet.",
  notDue: "No period is due and complete yet.",
  hidden: "Hidden to protect people.",
  hiddenGroups: (names, count) =>
    `Hidden to protect people: ${names.length > 0 ? names.join(", ") : `${count} groups`}.`,
  noData: "No data.",
  between: (low, high) => `between ${low} and ${high} with 95% confidence`,
  people: (count) => (count === "1" ? "1 person" : `${count} people`),
  target: (target) => `Target: ${target}`,
  atTarget: "at the target",
  fromTarget: (distance, above) => `${distance} ${above ? "above" : "below"} it`,
  points: (number) => `${number} percentage points`,
  overTime: (metric) => `${metric}, over time`,
  byGroup: (metric, dimension, period) =>
    `${metric}, by ${dimension}, ${period === ALL ? "over all periods" : period}`,
  rangeKey: "Dot: value. Bar: where the true value lies with 95% confidence.",
  shades: {
    worse: "Dark cells: the worse numbers. * is hidden.",
    more: "Dark cells: the higher numbers. * is hidden.",
  },
  targetKey: "Dashed line: target.",
  group: "Group",
  value: "Value",
  range: "Low to high",
  period: "Period",
  standsOut: "What stands out",
  noFlags: "No flag serves this question now.",
  moreFlags: (count) =>
    count === 1 ? "1 more flag stands in Gap flags." : `${count} more flags stand in Gap flags.`,
  ask: "Ask:",
  moreVoices: (count) =>
    count === 1 ? "1 more answer stands in Voices." : `${count} more answers stand in Voices.`,
  severity: { error: "Error", warning: "Look here", info: "Note" },
  toTalkAbout: "To talk about",
  notice: "What do you notice in these numbers, and what surprises you?",
  behind: "Whose experience is missing from this page, and how could we hear it?",
  absent: "What could be counted or asked so that we can answer this question, and by whom?",
  next: (decision) =>
    `What does this mean for the decision “${decision}”? Who does what before we meet again?`,
  nextOpen: "What will we try or find out next? Who does what before we meet again?",
  start: "Where should we begin?",
  protectedNote: "* Hidden to protect people: the number is small, or another could be worked out from it.",
  unusedMetrics: "Metrics that serve no question",
  unanswered: "Questions that no metric answers",
};

const es: WalkWords = {
  walk: "Recorrido de datos",
  questions: "Preguntas",
  askedBy: (name) => `Pregunta hecha por ${name}`,
  decision: (text) => `Decisión que orienta: ${text}`,
  horizon: { short: "Corto plazo", long: "Largo plazo", none: "Números" },
  noMetric: "Ninguna métrica responde todavía esta pregunta.",
  notDue: "Ningún periodo está vencido y completo todavía.",
  hidden: "Oculto para proteger a las personas.",
  hiddenGroups: (names, count) =>
    `Ocultos para proteger a las personas: ${names.length > 0 ? names.join(", ") : `${count} grupos`}.`,
  noData: "Sin datos.",
  between: (low, high) => `entre ${low} y ${high} con una confianza del 95%`,
  people: (count) => (count === "1" ? "1 persona" : `${count} personas`),
  target: (target) => `Meta: ${target}`,
  atTarget: "en la meta",
  fromTarget: (distance, above) => `${distance} por ${above ? "encima" : "debajo"}`,
  points: (number) => `${number} puntos porcentuales`,
  overTime: (metric) => `${metric}, a lo largo del tiempo`,
  byGroup: (metric, dimension, period) =>
    `${metric}, por ${dimension}, ${period === ALL ? "en todos los periodos" : period}`,
  rangeKey: "Punto: valor. Barra: dónde está el valor verdadero con una confianza del 95%.",
  shades: {
    worse: "Celdas oscuras: los peores números. * está oculto.",
    more: "Celdas oscuras: los números más altos. * está oculto.",
  },
  targetKey: "Línea discontinua: meta.",
  group: "Grupo",
  value: "Valor",
  range: "Mínimo a máximo",
  period: "Periodo",
  standsOut: "Lo que llama la atención",
  noFlags: "Ningún aviso corresponde ahora a esta pregunta.",
  moreFlags: (count) =>
    count === 1 ? "Hay 1 aviso más en Gap flags." : `Hay ${count} avisos más en Gap flags.`,
  ask: "Para conversar:",
  moreVoices: (count) =>
    count === 1 ? "Hay 1 respuesta más en Voices." : `Hay ${count} respuestas más en Voices.`,
  severity: { error: "Error", warning: "Mire aquí", info: "Nota" },
  toTalkAbout: "Para conversar",
  notice: "¿Qué observan en estos números y qué les sorprende?",
  behind: "¿La experiencia de quién falta en esta página y cómo podríamos escucharla?",
  absent: "¿Qué se podría contar o preguntar para responder esta pregunta, y quién lo haría?",
  next: (decision) =>
    `¿Qué significa esto para la decisión «${decision}»? ¿Quién hace qué antes de la próxima reunión?`,
  nextOpen: "¿Qué probaremos o averiguaremos ahora? ¿Quién hace qué antes de la próxima reunión?",
  start: "¿Por dónde empezamos?",
  protectedNote:
    "* Oculto para proteger a las personas: el número es pequeño, o se podría deducir otro a partir de él.",
  unusedMetrics: "Métricas que no sirven a ninguna pregunta",
  unanswered: "Preguntas que ninguna métrica responde",
};

export function walkWords(language: "en" | "es"): WalkWords {
  return language === "es" ? es : en;
}
