/** What gap flags mean, and what to ask, in Spanish. */
import type { FlagKindSentences, FlagTexts } from "../sentences";
import { quoted, sentence } from "../texts";

const REFERENCES: Readonly<Record<string, string>> = {
  "everyone else": "las demás personas",
  everyone: "todas las personas",
  Target: "la meta",
  Community: "la comunidad",
};

const when = ({ period }: FlagTexts) => (period === "" ? "" : ` en ${period}`);
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

function behind(texts: FlagTexts): string {
  const count = texts.measure("peopleBehind");
  return count === "" || count === "0" ? "" : ` Cerrar la brecha depende de ${people(count)}.`;
}

function referenceOf(comparedWith: string): string {
  return REFERENCES[comparedWith] ?? comparedWith;
}

export const flags: FlagKindSentences = {
  "missing-report": ({ measures }, texts) => [
    `${texts.partner} no ha informado ${texts.text("metrics") || "sus indicadores"} de ${texts.period}${measures.expected === measures.missing ? "" : ` (${texts.measure("missing")} de sus ${texts.measure("expected")} indicadores)`}.`,
    `¿Qué necesita ${texts.partner} para informar a tiempo? ¿Hace falta que lo informe?`,
  ],
  "partial-report": (_, texts) => [
    `${texts.partner} ha informado solo una parte de ${texts.text("metrics") || "sus indicadores"} de ${texts.period}: algunas pestañas o filas no se pudieron contar.`,
    `¿Qué impide que llegue el resto de los datos de ${texts.partner}?`,
  ],
  "missing-disaggregation": (_, texts) => [
    `${quoted(texts.metric)} debería desglosarse por ${texts.dimension}${when(texts)}, pero no se conoce el grupo de nadie entre ${people(texts.n || texts.measure("all"))}.`,
    `¿Qué organizaciones podrían preguntar por ${texts.dimension}, y qué haría que la gente quiera responder?`,
  ],
  "unknown-share": (_, texts) => [
    `En ${quoted(texts.metric)}${when(texts)}${where(texts)}, no se conoce ${texts.dimension} de ${texts.value || texts.measure("unknown")} de quienes se contaron${texts.n === "" ? "" : ` (${people(texts.n)})`}; las comparaciones entre grupos pueden engañar.`,
    `¿Cómo se pregunta por ${texts.dimension}, y quién lo pregunta?`,
  ],
  "data-quality": (_, texts) => [
    `${texts.value === "" ? "Una gran parte" : texts.value} de los datos${texts.partner === "" ? "" : ` de ${texts.partner}`}${when(texts)} no se pudo usar por errores.`,
    "¿Qué pocas correcciones recuperarían la mayor parte de los datos?",
  ],
  "outcome-gap": ({ comparedWith }, texts) => [
    `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} para ${whom(texts)}, ${texts.gap} ${side(texts)} ${referenceOf(comparedWith)} (${texts.reference})${interval(texts)}.${behind(texts)}`,
    `¿Qué encuentran en su camino las personas del grupo ${texts.group} que las demás no encuentran, y quién de ellas podría contárnoslo?`,
  ],
  "service-gap": ({ comparedWith }, texts) => [
    `Brecha de representación${when(texts)}: ${whom(texts)} es ${texts.value} de las personas atendidas en ${quoted(texts.metric)}, pero ${texts.reference} de ${referenceOf(comparedWith)}${interval(texts)}.${behind(texts)}`,
    `¿Cómo se enteran de los programas las personas del grupo ${texts.group}, y qué les impide venir?`,
  ],
  "target-gap": (_, texts) => [
    `${quoted(texts.metric)}${when(texts)}${where(texts)}: ${texts.value} para ${whom(texts)}, ${texts.gap} ${side(texts)} la meta (${texts.reference})${interval(texts)}.${behind(texts)}`,
    "¿Qué se ha intentado hasta ahora, y qué tendría que cambiar para llegar a la meta?",
  ],
  "off-track": (_, texts) => [
    `${quoted(texts.metric)}${where(texts)} es ${texts.value} para ${whom(texts)}${when(texts)}. Al ritmo actual no se llegará a la meta (${texts.reference}).`,
    "¿Qué aceleraría el ritmo, o sería más honesta otra meta?",
  ],
  "widening-gap": ({ comparedWith }, texts) => [
    `La brecha entre ${whom(texts)} y ${referenceOf(comparedWith) || "las demás personas"} en ${quoted(texts.metric)} ha crecido${when(texts)}; ahora es de ${texts.gap}${interval(texts)}.`,
    "¿Qué ha cambiado para este grupo desde que la brecha era menor?",
  ],
  "unused-metric": (_, texts) => [
    `${quoted(texts.metric)} no responde a ninguna de las preguntas de aprendizaje.`,
    "¿Qué decisión apoyaría este indicador, y alguien lo echaría de menos?",
  ],
  "unanswered-question": ({ question }, texts) => [
    `La pregunta ${quoted(question || texts.text("questionName"))} no tiene ningún indicador con datos.`,
    "¿Qué podría responderla: un indicador que ya tenemos, uno nuevo, o conversaciones?",
  ],
  "unheard-group": (_, texts) => [
    `${sentence(whom(texts))} tiene una alerta en ${quoted(texts.metric)}, pero no hay ninguna respuesta con sus propias palabras.`,
    `¿Quién podría escuchar a las personas del grupo ${texts.group} y traer lo que dicen?`,
  ],
};
