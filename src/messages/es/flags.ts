/** What gap flags mean, and what to ask, in Spanish. */
import { isoDate } from "../../core/time/calendar";
import { ALL } from "../../core/time/period";
import type { FlagKindSentences, FlagTexts } from "../sentences";
import { quoted, quotedList, sentence } from "../texts";

const REFERENCES: Readonly<Record<string, string>> = {
  "everyone else": "las demás personas",
  everyone: "todas las personas",
  Target: "la meta",
  Community: "la comunidad",
};

const when = ({ period }: FlagTexts) =>
  period === ""
    ? ""
    : period === ALL
      ? " en todos los periodos"
      : period.includes(" to ")
        ? ` de ${period.replace(" to ", " a ")}`
        : ` en ${period}`;
const periods = (texts: FlagTexts) =>
  (texts.text("periods") || texts.period).replace(/; /g, ", ").replace(/ to /g, " a ");
const where = ({ partner }: FlagTexts) => (partner === "" ? "" : ` en ${partner}`);
/** `Latino (Race; 120 people)`, or `everyone (120 people)`, as far as it is known. */
const whom = ({ group, dimension, n }: FlagTexts) => {
  const details = [group === "" ? "" : dimension, n === "" ? "" : people(n)].filter((text) => text !== "");
  return `${group || "todas las personas"}${details.length === 0 ? "" : ` (${details.join("; ")})`}`;
};
const people = (n: string) => (n === "1" ? "1 persona" : `${n} personas`);
const interval = ({ least, most }: FlagTexts) =>
  least === "" ? "" : `; la brecha está entre ${least} y ${most} (95% de confianza)`;
const side = ({ below }: FlagTexts) => (below ? "por debajo de" : "por encima de");
const TOGETHER = "Estos grupos se miran juntos, porque los números de cada uno están ocultos.";

function behind(texts: FlagTexts): string {
  const count = texts.measure("peopleBehind");
  if (count === "" || count === "0") return "";
  return ` Con ${people(count)} ${texts.text("direction") === "down" ? "menos" : "más"} se cerraría la brecha.`;
}

function referenceOf(comparedWith: string): string {
  return REFERENCES[comparedWith] ?? comparedWith;
}

export const flags: FlagKindSentences = {
  "missing-report": ({ measures }, texts) => [
    measures.all === 1
      ? `${texts.partner} no ha informado nada de ${periods(texts)}.`
      : `${texts.partner} no ha informado ${quotedList(texts.text("metrics"))} de ${periods(texts)}${measures.missing === measures.expected ? "" : ` (${texts.measure("missing")} de sus ${texts.measure("expected")} indicadores)`}.`,
    `¿Qué necesita ${texts.partner} para informar a tiempo? ¿Hace falta que lo informe?`,
  ],
  "partial-report": (_, texts) => [
    `${texts.partner} ha informado solo una parte de ${quotedList(texts.text("metrics"))} de ${texts.period}: algunas pestañas o filas no se pudieron contar.`,
    `¿Qué impide que llegue el resto de los datos de ${texts.partner}?`,
  ],
  "missing-disaggregation": (_, texts) => [
    `${quoted(texts.metric)} debería desglosarse por ${texts.dimension}${when(texts)}, pero no se conoce el grupo de ninguna de ${people(texts.n || texts.measure("all"))}.`,
    `¿Qué organizaciones podrían preguntar por ${texts.dimension}, y qué haría que la gente quiera responder?`,
  ],
  "unknown-share": (_, texts) => [
    `No se conoce ${texts.dimension} para ${texts.value === "" ? texts.measure("unknown") : `el ${texts.value}`} de quienes se contaron${when(texts)}${where(texts)}${texts.n === "" ? "" : ` (${people(texts.n)})`}; las comparaciones entre grupos pueden engañar en ${quotedList(texts.text("metricTitle") || texts.metric)}.`,
    `¿Cómo se pregunta por ${texts.dimension}, y quién lo pregunta?`,
  ],
  "data-quality": ({ measures }, texts) => [
    `${texts.value === "" ? "Una gran parte" : `El ${texts.value}`} de las ${measures.lost === "cells" ? "celdas" : "filas"} de ${texts.partner} no se pudo usar por errores; sus números pueden cambiar cuando se corrijan.`,
    "¿Qué pocas correcciones recuperarían la mayor parte de los datos?",
  ],
  "outcome-gap": ({ comparedWith, measures }, texts) => [
    `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} para ${whom(texts)}, ${texts.gap} ${side(texts)} ${referenceOf(comparedWith)} (${texts.reference})${interval(texts)}.${measures.together === 1 ? ` ${TOGETHER}` : ""}${behind(texts)}${texts.indexes}`,
    `¿Qué encuentran en su camino las personas del grupo ${texts.group} que las demás no encuentran, y quién de ellas podría contárnoslo?`,
  ],
  "service-gap": ({ comparedWith, measures }, texts) => {
    const margin = texts.distance(measures.communityMargin);
    return [
      `Brecha de representación${when(texts)}: ${whom(texts)} es el ${texts.value} de las ${people(texts.measure("allServed"))} atendidas en ${quoted(texts.metric)}, pero el ${texts.reference} de ${REFERENCES[comparedWith] ?? quoted(comparedWith)}${margin === "" ? "" : ` (con un margen de ${margin})`}${interval(texts)}.${behind(texts)}${texts.indexes}`,
      `¿Cómo se enteran de los programas las personas del grupo ${texts.group}, y qué les impide venir?`,
    ];
  },
  "target-gap": (_, texts) => {
    const short = texts.measure("groupsShort");
    const groups =
      short === "" || short === "0"
        ? ""
        : ` Tampoco la ${short === "1" ? "cumple" : "cumplen"} ${short} de ${texts.measure("groups")} grupos.`;
    return [
      `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} para ${whom(texts)}, ${texts.gap} ${side(texts)} la meta (${texts.reference})${interval(texts)}.${behind(texts)}${groups}`,
      "¿Qué se ha intentado hasta ahora, y qué tendría que cambiar para cumplir la meta?",
    ];
  },
  "off-track": ({ measures }, texts) => [
    `${quoted(texts.metric)}${where(texts)} es ${texts.value} para ${whom(texts)}${when(texts)}, después de ${texts.inUnit(measures.baseline)} en ${texts.text("baselinePeriod")}. A este ritmo será ${texts.inUnit(measures.projected)} el ${isoDate(Number(measures.targetDate))}, y no se cumplirá la meta de ${texts.reference}.`,
    "¿Qué aceleraría el ritmo, o sería más honesta otra meta?",
  ],
  "widening-gap": ({ comparedWith, value, reference, measures }, texts) => {
    const turned = Number(value) * Number(reference) < 0;
    const other = referenceOf(texts.text("reference"));
    const others = `${whom(texts)} y ${other} en ${quoted(texts.metric)}`;
    const among = measures.someOnly ? "Entre las organizaciones que informaron de ambos periodos: " : "";
    return [
      value === null
        ? `Entre las organizaciones que informaron de ${comparedWith} y de ${texts.period}, la brecha entre ${others} ha crecido claramente. Sus números no se muestran, porque los de solo algunas organizaciones no se publican.`
        : turned
          ? `${among}${sentence(whom(texts))} iba ${texts.distance(reference)} por delante de ${other} en ${quoted(texts.metric)} en ${comparedWith}, y${when(texts)} va ${texts.distance(value)} por detrás: un cambio de entre ${texts.least} y ${texts.most} (95% de confianza).`
          : `${among}La brecha entre ${others} ha crecido de ${texts.distance(reference)} en ${comparedWith} a ${texts.distance(value)}${when(texts)}: entre ${texts.least} y ${texts.most} más (95% de confianza).`,
      "¿Qué ha cambiado para este grupo desde que la brecha era menor?",
    ];
  },
  "unused-metric": (_, texts) => [
    `${quoted(texts.metric)} no responde a ninguna de las preguntas de aprendizaje.`,
    "¿Qué decisión apoyaría este indicador, y alguien lo echaría de menos?",
  ],
  "unanswered-question": ({ question }, texts) => [
    `La pregunta ${quoted(question || texts.text("questionName"))} no tiene ningún indicador con datos.`,
    "¿Qué podría responderla: un indicador que ya tenemos, uno nuevo, o conversaciones?",
  ],
  "unheard-group": (_, texts) => [
    `${sentence(whom(texts))} tiene una alerta en ${quotedList(texts.text("metricTitle") || texts.metric)}, pero no hay ninguna respuesta con sus propias palabras.`,
    `¿Quién podría escuchar a las personas del grupo ${texts.group} y traer lo que dicen?`,
  ],
};
