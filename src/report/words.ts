/** The fixed texts of a partner's page. */

export interface PageWords {
  readonly title: (partner: string) => string;
  readonly asOf: (date: string) => string;
  readonly none: string;
  readonly counts: (errors: number, warnings: number, infos: number) => string;
  readonly what: string;
  readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly columns: readonly [cell: string, value: string, problem: string, whatToDo: string];
  readonly suggestion: (value: string) => string;
  readonly more: (count: number) => string;
  readonly print: string;
}

const number = (language: string) => {
  const format = new Intl.NumberFormat(language);
  return (count: number) => format.format(count);
};
const en = number("en");
const es = number("es");

export const PAGE_WORDS: Readonly<Record<"en" | "es", PageWords>> = {
  en: {
    title: (partner) => `Problems in the data of ${partner}`,
    asOf: (date) => `As checked on ${date}.`,
    none: "No problems were found. Thank you!",
    counts: (errors, warnings, infos) =>
      `${en(errors)} ${errors === 1 ? "error" : "errors"}, ${en(warnings)} ${warnings === 1 ? "warning" : "warnings"}, ${en(infos)} ${infos === 1 ? "note" : "notes"}.`,
    what: "Please correct the errors in your own data first: their cells count as blank until then. Warnings may be right as they are. Notes need nothing.",
    severity: { error: "Error", warning: "Warning", info: "Note" },
    columns: ["Cell", "Value", "Problem", "What to do"],
    suggestion: (value) => `Suggested: ${value}`,
    more: (count) => `and ${en(count)} more of this kind.`,
    print: "Print",
  },
  es: {
    title: (partner) => `Problemas en los datos de ${partner}`,
    asOf: (date) => `Según la revisión del ${date}.`,
    none: "No se encontraron problemas. ¡Gracias!",
    counts: (errors, warnings, infos) =>
      `${es(errors)} ${errors === 1 ? "error" : "errores"}, ${es(warnings)} ${warnings === 1 ? "advertencia" : "advertencias"}, ${es(infos)} ${infos === 1 ? "nota" : "notas"}.`,
    what: "Corrija primero los errores en sus propios datos: hasta entonces esas celdas cuentan como vacías. Las advertencias pueden ser correctas. Las notas no piden nada.",
    severity: { error: "Error", warning: "Advertencia", info: "Nota" },
    columns: ["Celda", "Valor", "Problema", "Qué hacer"],
    suggestion: (value) => `Sugerencia: ${value}`,
    more: (count) => `y ${es(count)} más de este tipo.`,
    print: "Imprimir",
  },
};
