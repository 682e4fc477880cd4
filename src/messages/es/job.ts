/** The job's own texts in Spanish. */
import type { JobWords } from "../job";

export const es: JobWords = {
  steps: {
    checkTab: (partner, tab) => (partner === tab ? `Revisando ${partner}` : `Revisando ${partner} (${tab})`),
    consolidate: "Reuniendo las filas de las organizaciones",
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
        "Agregue una pestaña llamada Dictionary con al menos una columna Field y un campo, y vuelva a empezar.",
    },
    "lost-run": {
      message: "Esta ejecución ya terminó: se canceló, o después empezó otra.",
      whatToDo: "Vuelva a empezar.",
    },
    "bad-request": {
      message: "La barra lateral y el complemento no se entienden.",
      whatToDo: "Vuelva a cargar la hoja de cálculo y abra de nuevo la barra lateral.",
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
    question: (text) => `Pregunta: ${text}`,
    target: (target) => `Meta: ${target}`,
    overlapping:
      "Los grupos se superponen: quien tiene dos respuestas cuenta en cada uno, así que los grupos no suman All.",
  },
  runLog: {
    changed: (tabs) =>
      tabs.length === 0 ? "" : `Cambiaron durante la ejecución y se revisaron de nuevo: ${tabs.join(", ")}.`,
    hidden: (cells) => (cells === 0 ? "Nada oculto." : `${cells} filas de Summary ocultas o no publicadas.`),
  },
};
