/** The sidebar in Spanish. */
import { placeName } from "../../report/place-name";
import { exchangeEs } from "./exchange-es";
import { repairEs } from "./repair-es";
import { setupEs } from "./setup-es";
import { OUTPUT_TAB, type Words } from "./words";

const number = new Intl.NumberFormat("es");
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

export const es: Words = {
  language: "es",
  repair: repairEs,
  setup: setupEs,
  exchange: exchangeEs,
  title: "Shared Metrics",
  loading: "Cargando…",
  purpose:
    "Revisa la pestaña de cada organización con su diccionario, reúne las filas y muestra resultados y brechas por grupo.",
  checkOnly: "Revisar los datos",
  checkOnlyHint:
    "Anota los problemas en la pestaña Issues, los marca en las pestañas de las organizaciones y agrega una línea en Run log.",
  build: "Revisar y crear los resúmenes",
  buildHint:
    "Revisa los datos y luego escribe Master, Summary, las pestañas By, Coverage y Gap flags. Nunca cambia los valores de las pestañas de las organizaciones.",
  openRun: (step, steps) => `Un proceso quedó en el paso ${step} de ${steps}.`,
  runningRun: (step, steps) =>
    `Hay una ejecución en curso, en otra ventana o de otra persona: paso ${step} de ${steps}.`,
  lookAgain: "Mirar otra vez",
  continueRun: "Continuar el proceso",
  stopRun: "Cancelar el proceso",
  lastRun: "Último proceso",
  halfWritten:
    "Otra ejecución se detuvo antes del final: unas pestañas tienen sus resultados y otras los de la última. Cree los resúmenes de nuevo.",
  showLast: "Mostrar los últimos resultados",
  working: "Trabajando",
  step: (step, steps) => `Paso ${step} de ${steps}`,
  starting: "Empezando…",
  cancel: "Cancelar",
  cancelling: "Se detendrá después de este paso…",
  checked: "Los datos están revisados",
  built: "Los resúmenes están listos",
  noProblems: "No se encontraron problemas.",
  errors: (count) => counted(count, "error", "errores"),
  warnings: (count) => counted(count, "advertencia", "advertencias"),
  infos: (count) => counted(count, "nota", "notas"),
  flags: (count) => counted(count, "aviso de brecha", "avisos de brecha"),
  rowsInMaster: (count) => `${counted(count, "fila", "filas")} en Master`,
  noMetrics:
    "No hay resúmenes ni brechas, porque todavía no hay ninguna métrica. Haga una propuesta de Metrics en Configurar y prepare los resúmenes otra vez.",
  hiddenCells: (count) =>
    `${counted(count, "número oculto", "números ocultos")} para proteger a las personas`,
  changedTabs: (tabs) => `Cambiaron durante el proceso y se revisaron otra vez: ${tabs}.`,
  partners: "Organizaciones, primero las de más problemas",
  partnerLine: ({ errors, warnings, rowsHeld }) =>
    [
      counted(errors, "error", "errores"),
      counted(warnings, "advertencia", "advertencias"),
      ...(rowsHeld > 0 ? [counted(rowsHeld, "fila retenida", "filas retenidas")] : []),
    ].join(", "),
  noPartners:
    "No se encontró ninguna pestaña de una organización. Nómbrelas en la pestaña Partners, o deles los encabezados del Dictionary.",
  open: (output) => (output === "issues" ? "Abrir la pestaña Issues" : `Abrir ${OUTPUT_TAB[output]}`),
  showProblems: "Ver la lista de problemas",
  showProblemsOf: (partner) => `Ver los problemas de ${partner}`,
  problems: "Problemas",
  problemsOf: (partner) => `Problemas de ${partner}`,
  problemCount: (count) => `${counted(count, "problema", "problemas")}, primero los más graves`,
  inputTabs: "Dictionary y otras pestañas de entrada",
  firstOf: (shown, count) =>
    shown < count ? `Los primeros ${number.format(shown)} de ${number.format(count)}` : number.format(count),
  nextProblem: "Ir al siguiente problema",
  wholeTab: (tab) => `Abrir la pestaña ${tab}`,
  place: (tab, cell) => `Abrir ${placeName(cell, "es")} en ${tab}`,
  suggestion: (value) => `Sugerencia: ${value}`,
  walk: "Recorrido de datos",
  walkQuestion: "Pregunta de aprendizaje",
  allQuestions: "Todas las preguntas",
  noWalk: "Todavía no hay resúmenes que recorrer. Primero revise y cree los resúmenes.",
  noQuestions: "Todavía no hay preguntas de aprendizaje que recorrer. Anótelas en la pestaña Questions.",
  print: "Imprimir",
  back: "Volver",
  tryAgain: "Intentar de nuevo",
  severity: { error: "Error", warning: "Advertencia", info: "Nota" },
  notice: (notice) => {
    switch (notice.kind) {
      case "opened":
        return notice.cell === ""
          ? `Se abrió la pestaña ${notice.tab}.`
          : `Se abrió ${placeName(notice.cell, "es")} en la pestaña ${notice.tab}.`;
      case "gone":
        return `Ya no existe la pestaña ${notice.tab}. Revise los datos otra vez para actualizar esta lista.`;
      case "output":
        return `Se abrió ${OUTPUT_TAB[notice.output]}.`;
      case "no-output":
        return `Todavía no existe la pestaña ${OUTPUT_TAB[notice.output]}. Revise primero los datos.`;
      case "walk":
        return "El recorrido de datos está abierto en una ventana.";
      case "no-walk":
        return "Todavía no hay recorrido de datos. Primero revise y cree los resúmenes.";
      case "cancelled":
        return "El proceso está cancelado. Sus datos no cambiaron.";
      case "fixed":
      case "undone":
        return repairEs.notice(notice);
      case "imported":
      case "exported":
      case "nothing-to-export":
      case "copied":
        return exchangeEs.notice(notice);
      default:
        return setupEs.notice(notice);
    }
  },
  failure: {
    denied: {
      message: "Google respondió con otra cuenta.",
      whatToDo:
        "Esto ocurre cuando hay varias cuentas de Google abiertas. Cierre las demás, o abra la hoja en una ventana privada solo con esta cuenta, y abra de nuevo esta barra lateral.",
    },
    unreachable: {
      message: "El complemento no respondió.",
      whatToDo:
        "Revise la conexión a internet e intente de nuevo. Un proceso empezado continúa donde se detuvo.",
    },
    outdated: {
      message: "El complemento se actualizó.",
      whatToDo: "Cierre esta barra lateral y ábrala de nuevo desde el menú.",
    },
  },
};
