/** Diccionarios de otros programas y para otros, en español. */
import { lossInWords } from "../../exchange/words";
import { type ExchangeWords, FORMAT_NAME } from "./exchange";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const exchangeEs: ExchangeWords = {
  title: "Diccionario de otro programa",
  hint: "Trae un diccionario que ya tiene en REDCap, Table Schema o CSVW, y entrega el suyo a otros.",
  open: "Pegar o copiar un diccionario…",
  paste:
    "Pegue un diccionario de datos de REDCap (CSV), Table Schema o CSVW (JSON), o una tabla con una columna Field",
  read: "Leer lo pegado",
  found: (format, fields, tables) =>
    `${format === "table" ? "Una tabla" : format}: ${counted(fields, "campo", "campos")}${tables > 1 ? ` en ${tables} tablas` : ""}`,
  fields: "Mostrar los campos",
  lost: (count) => `No se trae (${count})`,
  loss: (loss) => lossInWords(loss, "es"),
  more: (count) => `y ${count} más`,
  nothingLost: "Se trae todo.",
  write: "Escribirlo en una pestaña nueva",
  writeHint: "Un Dictionary que ya exista queda como está.",
  fault: (fault) => {
    switch (fault.kind) {
      case "empty":
        return "Todavía no hay nada pegado. Copie un diccionario, haga clic en el cuadro y péguelo.";
      case "too-large":
        return `Son ${fault.millions} millones de caracteres, más de lo que ocupa un diccionario: quizá son datos. Pegue solo la descripción de los campos, o importe el archivo desde la línea de comandos.`;
      case "broken-json":
        return `Empieza como JSON pero se interrumpe en la línea ${fault.line}, carácter ${fault.column}. Revise que se copió completo, hasta el último corchete.`;
      case "unknown-json":
        return "Es JSON, pero no un diccionario que se pueda leer: no tiene campos con nombre (Table Schema) ni columnas en un tableSchema (CSVW).";
      case "unknown-table":
        return "Aquí no se reconoce ningún diccionario. Una tabla necesita una fila de encabezados con una columna Field, name o Variable / Field Name, y una fila por campo.";
    }
  },
  handOn: "Su Dictionary para otros",
  handOnHint: "Lo muestra como texto, para copiarlo a un archivo.",
  as: { "table-schema": "Como Table Schema (JSON)", redcap: "Como diccionario de REDCap (CSV)" },
  text: (format) => `Su Dictionary en ${FORMAT_NAME[format]}`,
  copy: "Copiar todo",
  notice: (notice) => {
    switch (notice.kind) {
      case "imported":
        return notice.tab === "Dictionary"
          ? "Se escribió en la pestaña Dictionary. Agregue los roles (key, period, disaggregation, measure) y luego revise los datos."
          : `Se escribió en la pestaña ${notice.tab}. Compárela con su Dictionary y copie lo que necesite.`;
      case "exported":
        return `${counted(notice.fields, "campo listo", "campos listos")} para copiar.`;
      case "nothing-to-export":
        return "Todavía no hay un Dictionary con campos que copiar.";
      case "copied":
        return notice.done ? "Copiado." : "Seleccionado. Pulse Ctrl+C o ⌘C para copiar.";
    }
  },
};
