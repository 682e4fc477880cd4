/** Pestañas preparadas, organizaciones nuevas, borradores y páginas para las organizaciones, en español. */
import type { SetupNotice, Unprepared } from "../setup-store";
import type { SetupWords } from "./setup";

const tabs = (count: number) => (count === 1 ? "1 pestaña" : `${count} pestañas`);
const LEFT: Readonly<Record<Unprepared, string>> = {
  linked: "se llena desde otro lugar",
  unread: "no se encontró el encabezado",
  gone: "ya no existe",
};

const NEXT = {
  Dictionary:
    "Revíselo: corrija tipos y roles, y agregue una Definition en palabras sencillas. El README explica los roles y los tipos.",
  Metrics:
    "Revíselo: borre lo que nadie necesita y escriba up o down como Direction donde deban señalarse brechas. Luego vuelva y prepare los resúmenes.",
};

function drafted({ what, tab, fromJuly }: Extract<SetupNotice, { kind: "drafted" }>): string {
  if (tab === null) return "No se hizo la propuesta: la pestaña no tiene una tabla con encabezados.";
  const years = fromJuly
    ? " Los años se escriben como 2024-25, así que Settings dice ahora que empiezan en julio: cambie allí el mes si es otro."
    : "";
  return tab === what
    ? `La propuesta de ${what} está lista. ${NEXT[what]}${years}`
    : `La propuesta está en la pestaña ${tab}, y ${what} queda como está. Tome de ella lo que quiera.${years}`;
}

export const setupEs: SetupWords = {
  setup: "Configurar",
  first: {
    Dictionary: {
      title: "Primero: un Dictionary",
      text: "La pestaña Dictionary dice qué campos reportan las organizaciones. Haga una propuesta a partir de una pestaña en uso, o traiga uno que ya tenga.",
    },
    Metrics: {
      title: "Después: Metrics",
      text: "La pestaña Metrics dice qué se cuenta. Sin ella no hay nada que resumir ni señalar; los datos sí se pueden revisar.",
    },
  },
  prepareTabs: "Preparar pestañas",
  prepareHint:
    "Da a las pestañas de las organizaciones listas desplegables, reglas de fechas y números, y notas en los encabezados según su Dictionary. Los valores, y las reglas y notas de ustedes, no cambian.",
  prepare: (count) => `Preparar ${tabs(count)}`,
  newPartner: "Organización nueva",
  partnerName: "Nombre de la organización",
  table: "Qué reporta",
  addTab: "Agregar una pestaña",
  draft: "Proponer un Dictionary",
  draftHint: "Lee una pestaña en uso y propone sus campos, para que usted los corrija.",
  fromTab: "Pestaña",
  makeDraft: "Proponer a partir de esta pestaña",
  draftMetrics: "Proponer Metrics",
  draftMetricsHint:
    "Propone qué se puede contar según su Dictionary: personas, proporciones y promedios, por sus grupos. Usted lo corrige.",
  makeMetrics: "Proponer Metrics",
  metricTitles: { people: "Personas", mean: (label) => `Promedio: ${label}` },
  page: "Página para imprimir o enviar…",
  pageOf: (partner) => `Página para imprimir o enviar… ${partner}`,
  asTab: "Escribir en una pestaña",
  notice: (notice) => {
    switch (notice.kind) {
      case "preparing":
        return `Preparando ${notice.tab} (${notice.done + 1} de ${notice.total})…`;
      case "prepared": {
        const left = notice.left.map(({ tab, state }) => `${tab} (${LEFT[state]})`);
        return `Preparado: ${tabs(notice.count)}.${left.length > 0 ? ` Sin cambios: ${left.join(", ")}.` : ""}`;
      }
      case "added":
        return notice.tab === null
          ? "No se agregó ninguna pestaña: el nombre ya está en uso o no puede ser de una organización. Elija otro."
          : `Se agregó la pestaña ${notice.tab}.`;
      case "drafted":
        return drafted(notice);
      case "written":
        return `Se escribió en la pestaña ${notice.tab}.`;
      case "page":
        return `Se abrió la página para ${notice.partner}.`;
    }
  },
};
