/** The job's own texts in Spanish. */
import type { JobWords } from "../job";

const COMPARED: Readonly<Record<string, string>> = {
  others: "las demás personas",
  overall: "todas las personas",
  best: "el mejor grupo que se muestra",
};

export const es: JobWords = {
  steps: {
    checkTab: (partner, tab) => (partner === tab ? `Revisando ${partner}` : `Revisando ${partner} (${tab})`),
    consolidate: "Reuniendo las filas de las organizaciones",
    protect: "Protegiendo a los grupos pequeños",
    summarize: "Escribiendo los resúmenes",
    flag: "Buscando brechas",
    finish: "Anotando los problemas",
  },
  problems: {
    busy: {
      message: "Otra persona está usando Shared Metrics en esta hoja de cálculo.",
      whatToDo: "Espere a que termine, o cancele esa ejecución en la barra lateral, y vuelva a empezar.",
    },
    "no-dictionary": {
      message: "No hay un diccionario que se pueda leer.",
      whatToDo:
        "Haga una propuesta en Configurar, en la barra lateral, o agregue una pestaña llamada Dictionary con al menos una columna Field y un campo, y vuelva a empezar.",
    },
    "lost-run": {
      message: "Esta ejecución ya terminó: se canceló, o después empezó otra.",
      whatToDo: "Vuelva a empezar.",
    },
    "bad-request": {
      message: "La barra lateral y el complemento no se entienden.",
      whatToDo: "Vuelva a cargar la hoja de cálculo y abra de nuevo la barra lateral.",
    },
    protected: {
      message: "Una pestaña que hay que escribir está protegida, y usted no puede editarla.",
      whatToDo:
        "Pida a su dueño que le permita editarla (Datos, Proteger hojas y rangos), o que ejecute esto, y empiece otra vez.",
    },
    "too-large": {
      message: "Los resultados no caben: una hoja de cálculo admite 10 millones de celdas.",
      whatToDo:
        "Corrija primero el problema más frecuente, o lleve a otra hoja las pestañas que no hagan falta, y vuelva a empezar.",
    },
    unexpected: {
      message: "Ocurrió algo que no debería ocurrir.",
      whatToDo:
        "Vuelva a empezar; no se cambió nada de lo que escribieron las organizaciones. Si se repite, avise a quien instaló el complemento.",
    },
  },
  byTabs: {
    period: "Periodo",
    definition: (text) => `Definición: ${text}`,
    closed: (period) => `Cerrado hasta ${period}: los números hasta entonces son los que se publicaron.`,
    question: (text) => `Pregunta: ${text}`,
    target: (target, by) => `Meta: ${target}${by === "" ? "" : ` para ${by}`}`,
    overlapping:
      "Los grupos se superponen: quien tiene dos respuestas cuenta en cada uno, así que los grupos no suman All.",
    legend:
      "* es un número oculto para proteger a las personas. ▲ es mejor y ▼ es peor que aquello con que se compara un grupo.",
    people: "Personas",
    gap: (to, inPoints) => `Brecha con ${COMPARED[to] ?? to}${inPoints ? " (puntos)" : ""}`,
    verdict: (period) => `Juicio, ${period}`,
    verdicts: {
      gap: "▼ brecha",
      "no clear gap": "sin brecha clara",
      "insufficient data": "insufficient data",
    },
    measures: {
      marginOfError: "Margen de error (puntos)",
      classicMargin: "Margen de error clásico (puntos)",
      proportionalityIndex: "Índice de proporcionalidad",
      eightyPercentIndex: "Índice del 80%",
      riskRatio: "Razón de riesgos",
      riskRatioLow: "Razón de riesgos, mínimo",
      riskRatioHigh: "Razón de riesgos, máximo",
    },
    disparity: (period, { index, variation, variance, gain, fraction }) =>
      `Distancia entre grupos en ${period}: índice de disparidad ${index}%, coeficiente de variación ${variation}%, varianza entre grupos ${variance}. Si a cada grupo le fuera tan bien como al mejor, el total mejoraría ${gain} (fracción atribuible poblacional ${fraction}%).`,
    points: (text) => `${text} ${text === "1" ? "punto" : "puntos"}`,
    shades: {
      worse: "Tablas sombreadas: cuanto más oscura la celda, peor el número.",
      more: "Tablas sombreadas: cuanto más oscura la celda, mayor el número.",
    },
    charts: {
      latest: (metric, period) => `${metric}, ${period}`,
      trend: (metric) => `${metric}, a lo largo del tiempo`,
      range: ["Mínimo", "Valor", "Máximo"],
    },
  },
  agenda: {
    columns: ["Métrica", "Plazo", "Periodo", "Valor", "Mínimo", "Máximo", "n", "Meta", "Brecha con la meta"],
    horizon: { short: "Corto plazo", long: "Largo plazo" },
    askedBy: (name) => `Pregunta hecha por: ${name}`,
    decision: (text) => `Decisión que orienta: ${text}`,
    ask: (question) => `Para conversar: ${question}`,
    voice: (text, source) => `«${text}»${source === "" ? "" : ` (${source})`}`,
    moreVoices: (count) =>
      count === 1 ? "Hay 1 respuesta más en Voices." : `Hay ${count} respuestas más en Voices.`,
    noFlags: "Ningún aviso corresponde ahora a esta pregunta.",
    notDue: "ninguno vencido y completo todavía",
    unusedMetrics: "Métricas que no sirven a ninguna pregunta",
    unanswered: "Preguntas que ninguna métrica responde",
  },
  runLog: {
    changed: (tabs) =>
      tabs.length === 0 ? "" : `Cambiaron durante la ejecución y se revisaron de nuevo: ${tabs.join(", ")}.`,
    closed: (closed, reopened) =>
      [
        ...(closed.length === 0 ? [] : [`Cerrado: ${closed.join(", ")}.`]),
        ...(reopened.length === 0
          ? []
          : [`Abierto otra vez y calculado con los datos actuales: ${reopened.join(", ")}.`]),
      ].join(" "),
    hidden({ primary, secondary, narrowest, unsafe }) {
      if (narrowest === null && unsafe.length === 0)
        return primary === 0 ? "Nada oculto." : `${primary} celdas pequeñas ocultas.`;
      const safe =
        unsafe.length === 0
          ? `cada número oculto aún puede ser uno de ${Math.floor(narrowest ?? 0)} o más`
          : `${unsafe.length} de ellas casi se pueden deducir aunque se oculte todo lo demás (donde hay periodos cerrados, sus números quedan como se publicaron)`;
      return `${primary} celdas pequeñas ocultas, y ${secondary} más para protegerlas: ${safe}.`;
    },
  },
};
