/** Pestañas preparadas, organizaciones nuevas, borradores y páginas para las organizaciones, en español. */
import type { Unprepared } from "../setup-store";
import type { SetupWords } from "./setup";

const tabs = (count: number) => (count === 1 ? "1 pestaña" : `${count} pestañas`);
const LEFT: Readonly<Record<Unprepared, string>> = {
  linked: "se llena desde otro lugar",
  unread: "no se encontró el encabezado",
  gone: "ya no existe",
};

export const setupEs: SetupWords = {
  setup: "Preparar pestañas",
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
        return notice.tab === null
          ? "No se hizo la propuesta: la pestaña no tiene una tabla con encabezados."
          : `La propuesta está en la pestaña ${notice.tab}. Corríjala y luego nombre la pestaña Dictionary.`;
      case "written":
        return `Se escribió en la pestaña ${notice.tab}.`;
      case "page":
        return `Se abrió la página para ${notice.partner}.`;
    }
  },
};
