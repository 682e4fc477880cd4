/** Correcciones, cambios, pestañas preparadas y borradores en español. */
import type { Response } from "../../protocol/calls";
import type { RepairWords } from "./repair";

const number = new Intl.NumberFormat("es");
const cells = (count: number) => `${number.format(count)} ${count === 1 ? "celda" : "celdas"}`;
const lines = (count: number) => `${number.format(count)} ${count === 1 ? "significado" : "significados"}`;

export const repairEs: RepairWords = {
  fix: (count) => `Corregir ${number.format(count)}…`,
  fixThis: (cell) => `Corregir ${cell}…`,
  fixes: (check) => (check === null ? "Correcciones" : `Correcciones: ${check}`),
  firstFixes: (shown, total) =>
    `Las primeras ${number.format(shown)} de ${number.format(total)}; revise los datos otra vez para ver las demás.`,
  nothingYet: "No se escribe nada hasta que haga clic en el botón. Todo cambio se puede deshacer.",
  how: "Qué hacer",
  changeCells: "Cambiar las celdas",
  rememberWords: "Dejar las celdas y anotar en Mappings lo que la organización quiere decir",
  yourName: "Su nombre, para el Change log",
  apply: (changed, mapped) =>
    mapped === 0
      ? `Cambiar ${cells(changed)}`
      : changed === 0
        ? "Anotar en Mappings"
        : `Cambiar ${cells(changed)} y anotar los encabezados`,
  onlyTab: "Solo esta pestaña",
  sameEverywhere: "Ver lo mismo en todas las pestañas",
  cells: (named, more) => (more > 0 ? `${named} y ${number.format(more)} más` : named),
  state: {
    ready: "",
    changed: "Se deja: cambió después de la revisión.",
    formula: "Se deja: la celda tiene una fórmula.",
    protected: "Se deja: la pestaña está protegida y usted no puede editarla.",
    linked: "Se deja: la pestaña se llena desde otro lugar. Devuélvala a la organización.",
    gone: "Se deja: la pestaña o la fila ya no existe.",
    mapped: "Hecho: Mappings ya lo dice.",
  },
  changes: "Cambios",
  noChanges: "Las correcciones todavía no han cambiado nada.",
  changesHint:
    "El Change log tiene cada cambio con su valor anterior. Una celda que alguien cambió después se deja.",
  checkAgain: "Revisar los datos otra vez",
  batch: (when, who) => (who === "" ? when : `${when}, ${who}`),
  batchCount: (count, undone) =>
    `${cells(count)}${undone > 0 ? `, ${number.format(undone)} ${undone === 1 ? "deshecha" : "deshechas"}` : ""}`,
  undoAll: (count) => `Deshacer ${cells(count)}`,
  oneByOne: "Una por una",
  undo: "Deshacer",
  undoOf: (tab, cell) => `Deshacer ${cell} en ${tab}`,
  isUndone: "Deshecho",
  notice: (notice) => {
    if (notice.kind === "fixed") {
      const done = [
        ...(notice.changed > 0 ? [`Celdas cambiadas: ${number.format(notice.changed)}.`] : []),
        ...(notice.mapped > 0 ? [`Se anotó en Mappings: ${lines(notice.mapped)}.`] : []),
        ...(notice.left.length > 0 ? [`Se dejaron: ${cells(notice.left.length)}.`] : []),
        ...ofProtected(notice.left),
        "Revise los datos otra vez para actualizar la lista.",
      ];
      return done.join(" ");
    }
    const left = notice.left
      .filter(({ state }) => state !== "protected")
      .map(({ tab, cell }) => `${cell} en ${tab}`);
    const kept =
      left.length === 0
        ? ""
        : ` Se dejaron, porque cambiaron después: ${left.slice(0, 5).join(", ")}${left.length > 5 ? ", …" : ""}.`;
    return [`Celdas deshechas: ${number.format(notice.undone)}.${kept}`, ...ofProtected(notice.left)].join(
      " ",
    );
  },
};

/** Quién puede hacer algo con las pestañas que esta persona no puede editar. */
function ofProtected(left: Response<"applyFixes">["left"]): string[] {
  const tabs = [...new Set(left.filter(({ state }) => state === "protected").map(({ tab }) => tab))];
  if (tabs.length === 0) return [];
  return [
    `Protegido, y usted no puede editarlo: ${tabs.join(", ")}. Quien lo protegió o el dueño de la hoja de cálculo puede hacer estos cambios, o permitirle editar en Datos, Proteger hojas y rangos.`,
  ];
}
