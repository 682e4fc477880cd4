/** The few texts of the menu, in the language of the person: the workbook may not be read when the menu is built. */

export interface MenuWords {
  readonly openSidebar: string;
  readonly check: string;
  readonly build: string;
  readonly done: (errors: number, warnings: number) => string;
  readonly tooLong: string;
}

const en: MenuWords = {
  openSidebar: "Open sidebar",
  check: "Check the data",
  build: "Check and build the summaries",
  done: (errors, warnings) => `Done. Errors: ${errors}, warnings: ${warnings}. The Issues tab lists them.`,
  tooLong: "This workbook takes longer than one go allows. Open the sidebar and continue the run there.",
};

const es: MenuWords = {
  openSidebar: "Abrir la barra lateral",
  check: "Revisar los datos",
  build: "Revisar y crear los resúmenes",
  done: (errors, warnings) =>
    `Listo. Errores: ${errors}, advertencias: ${warnings}. Están en la pestaña Issues.`,
  tooLong: "Este libro necesita más tiempo del permitido de una vez. Abra la barra lateral y continúe allí.",
};

export function userLanguage(): "en" | "es" {
  return Session.getActiveUserLocale().startsWith("es") ? "es" : "en";
}

export function menuWords(): MenuWords {
  return userLanguage() === "es" ? es : en;
}
