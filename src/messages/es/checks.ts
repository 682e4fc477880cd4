/** What each check found, in Spanish. */
import type { CheckSentences } from "../sentences";
import { address, listed, quoted } from "../texts";

interface Place {
  readonly row: number | null;
  readonly column: number | null;
}

/** ` en D17`, ` en la fila 17`, ` en la columna D`, or nothing for a whole tab. */
function at(place: Place): string {
  if (place.row === null && place.column === null) return "";
  const kind = place.row === null ? "la columna " : place.column === null ? "la fila " : "";
  return ` en ${kind}${address(place)}`;
}

/** A value that may be shown; values that identify a person are not. */
function shown(value: string, instead: string): string {
  return value === "" ? instead : quoted(value);
}

/** What to put: the suggested value where there is one. */
function put(issue: Place & { readonly suggested: string }, otherwise: string): string {
  if (issue.suggested === "") return otherwise;
  return `Si quiere decir ${quoted(issue.suggested)}, escríbalo${at(issue)}. Si no: ${otherwise}`;
}

const rows = (count: number) => (count === 1 ? "1 fila" : `${count} filas`);

const TYPES: Readonly<Record<string, string>> = {
  string: "texto",
  integer: "un número entero",
  number: "un número",
  boolean: "sí o no",
  date: "una fecha, como 2025-09-30",
  datetime: "una fecha con hora, como 2025-09-30 14:30",
  time: "una hora, como 14:30",
  year: "un año, como 2025",
  yearmonth: "un mes, como 2025-07",
  quarter: "un trimestre, como 2025-Q3",
  list: "valores separados por punto y coma",
};

const CORRECT_OR_CLEAR = (label: string, place: Place) =>
  `Corrija ${label}${at(place)}, o vacíe la celda si no se conoce.`;

export const checks: CheckSentences = {
  "missing-label": ({ params: { label, required } }) => ({
    problem: `Esta pestaña no tiene la columna ${quoted(label)}${required ? ", que cada fila necesita" : ""}.`,
    whatToDo: `Agregue una columna con el encabezado ${quoted(label)}. Si la columna está con otro nombre, anote ese nombre en “Also known as” del Dictionary.`,
  }),
  "header-variant": ({ params: { header, label, read } }) => ({
    problem: `El encabezado ${quoted(header)} se parece a ${quoted(label)}. ${read ? "Por ahora se leyó así." : "No se leyó."}`,
    whatToDo: `Cámbielo a ${quoted(label)} si eso quiere decir, o confírmelo para siempre en la pestaña Mappings.`,
  }),
  "duplicate-label": ({ params: { label, columns } }) => ({
    problem: `Las columnas ${listed(columns)} son todas ${quoted(label)}; no se leyó ninguna.`,
    whatToDo: "Deje una de ellas, y borre o cambie el nombre de las otras.",
  }),
  "blank-header": (issue) => ({
    problem: `La columna ${address({ row: null, column: issue.column })} tiene ${issue.params.filled === 1 ? "1 valor" : `${issue.params.filled} valores`} pero no tiene encabezado; no se leyó.`,
    whatToDo: "Escriba el encabezado, o vacíe la columna.",
  }),
  "extra-label": ({ params: { header } }) => ({
    problem: `El diccionario no tiene el campo ${quoted(header)}; la columna se dejó fuera.`,
    whatToDo: "Nada, si es para su propio uso. Si no, agregue el campo al Dictionary.",
  }),
  "header-offset": ({ row, params: { rowsAbove } }) => ({
    problem: `El encabezado se encontró${row === null ? "" : ` en la fila ${row}`}; se ${rowsAbove === 1 ? "apartó" : "apartaron"} ${rows(rowsAbove)} de arriba.`,
    whatToDo: "Nada, si lo que está arriba del encabezado es un título o una nota.",
  }),
  "total-row": (issue) => ({
    problem: `La fila ${quoted(issue.params.label)}${at({ row: issue.row, column: null })} suma las filas de arriba; no se contó otra vez.`,
    whatToDo: "Nada.",
  }),
  "blank-row": ({ row, params }) => {
    if (params.note !== undefined) {
      return { problem: `La nota ${quoted(params.note)} debajo de la tabla se apartó.`, whatToDo: "Nada." };
    }
    const from = row === null ? "" : `, desde la fila ${row},`;
    return {
      problem: `${rows(params.rows)}${from} ${params.rows === 1 ? "está vacía y se pasó" : "están vacías y se pasaron"} por alto.`,
      whatToDo: "Nada.",
    };
  },
  required: (issue) => ({
    problem: `${issue.params.label} está vacío, pero se necesita en cada fila.`,
    whatToDo: `Complete ${issue.params.label}${at(issue)}.`,
  }),
  "type-error": (issue) => {
    const { label, type, format } = issue.params;
    const expected = format === "percent" ? "un porcentaje, como 45%" : (TYPES[type] ?? type);
    const pattern =
      ["date", "datetime", "time"].includes(type) && format !== "" ? `, en la forma ${format}` : "";
    return {
      problem: `${label} es ${shown(issue.value, "ilegible")}; debe ser ${expected}${pattern}.`,
      whatToDo: put(issue, CORRECT_OR_CLEAR(label, issue)),
    };
  },
  enum: (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "un valor no permitido")}; se permiten: ${listed(issue.params.allowed)}.`,
    whatToDo: put(issue, `Elija uno de los valores permitidos${at(issue)}.`),
  }),
  minimum: (issue) => ({
    problem: `${issue.params.label} es ${issue.value || "demasiado pequeño"}; lo mínimo permitido es ${issue.params.limit}.`,
    whatToDo: CORRECT_OR_CLEAR(issue.params.label, issue),
  }),
  maximum: (issue) => ({
    problem: `${issue.params.label} es ${issue.value || "demasiado grande"}; lo máximo permitido es ${issue.params.limit}.`,
    whatToDo: CORRECT_OR_CLEAR(issue.params.label, issue),
  }),
  "min-length": (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "demasiado corto")}, con ${issue.params.length} caracteres; se necesitan al menos ${issue.params.limit}.`,
    whatToDo: `Complete ${issue.params.label}${at(issue)}.`,
  }),
  "max-length": (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "demasiado largo")}, con ${issue.params.length} caracteres; se permiten como máximo ${issue.params.limit}.`,
    whatToDo: `Acorte ${issue.params.label}${at(issue)}.`,
  }),
  pattern: (issue) => {
    const { label, pattern, example } = issue.params;
    const form = example === "" ? `el patrón ${pattern}` : `la forma de ${quoted(example)}`;
    return {
      problem: `${label} es ${shown(issue.value, "de otra forma")}; debe tener ${form}.`,
      whatToDo: put(issue, `Corrija ${label}${at(issue)}.`),
    };
  },
  unique: (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "un valor")}, que ya está en ${issue.params.firstCell}; solo puede estar una vez.`,
    whatToDo: "Corrija uno de los dos, o borre la fila repetida.",
  }),
  "foreign-key": (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "un valor")}, que no está en la lista ${quoted(issue.params.list)}.`,
    whatToDo: put(issue, `Corríjalo${at(issue)}, o agréguelo a la lista.`),
  }),
  "enum-variant": (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "otra forma de escribirlo")} y se leyó como ${quoted(issue.params.readAs)}.`,
    whatToDo: "Nada, si está bien.",
  }),
  whitespace: ({ params: { label } }) => ({
    problem: `${label} tiene espacios alrededor o dos seguidos; se leyó sin ellos.`,
    whatToDo: "Nada.",
  }),
  "number-as-text": (issue) => ({
    problem: `${issue.params.label} es el texto ${shown(issue.value, "de un número")} y se leyó como el número ${issue.params.readAs}.`,
    whatToDo: "Nada, si está bien.",
  }),
  "ambiguous-date": (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "una fecha con dos lecturas")}, que puede ser ${issue.params.readings.join(" o ")}.`,
    whatToDo: `Escriba la fecha como año-mes-día${at(issue)}, o elija “Date order” en la pestaña Settings.`,
  }),
  "date-as-number": (issue) => ({
    problem: `${issue.params.label} debe ser un número, pero la celda tiene ${issue.value === "" ? "una fecha" : `la fecha ${quoted(issue.value)}`}. Las hojas de cálculo convierten en fecha lo que se escribe como 3/4 o 1-2.`,
    whatToDo: `Dé a la celda formato de número y escriba el número otra vez${at(issue)}.`,
  }),
  "percent-scale": (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "de otra escala")}, mientras otros de la columna usan otra escala: 45 y 0.45 no pueden ser 45% los dos.`,
    whatToDo: put(issue, "Escríbalos todos de una sola manera, mejor con el signo de porcentaje: 45%."),
  }),
  "formula-error": (issue) => ({
    problem: `La celda de ${issue.params.label} muestra el error ${issue.params.error}.`,
    whatToDo: `Arregle la fórmula${at(issue)}, o escriba el valor.`,
  }),
  "suppressed-value": (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "un valor oculto")}: la organización ocultó un número pequeño. Cuenta como desconocido, no como cero.`,
    whatToDo: "Nada, salvo que la organización pueda compartir el número.",
  }),
  "extra-cell": (issue) => ({
    problem: `${issue.params.columns === 1 ? "Una celda tiene" : `${issue.params.columns} celdas tienen`} datos más allá del último encabezado${at(issue)}; no se leyeron.`,
    whatToDo: "Ponga los datos bajo un encabezado, o bórrelos.",
  }),
  "subtotal-mismatch": ({ params: { label, total, parts, dimension } }) => ({
    problem: `${label} es ${total} en total, pero sus grupos${dimension ? ` por ${dimension}` : ""} suman ${parts}.`,
    whatToDo: "Corrija el total o los grupos. Hasta entonces este desglose no se publica.",
  }),
  outlier: (issue) => ({
    problem: `${issue.params.label} es ${shown(issue.value, "inusual")}, lejos de lo que esta organización suele informar (${issue.params.usual}).`,
    whatToDo: "Compruebe que sea correcto. Si lo es, no hay nada que hacer.",
  }),
  "cross-partner-duplicate": ({ params: { keys, others } }) => ({
    problem: `${keys === "" ? "Esta persona" : quoted(keys)} también aparece en ${listed(others)}.`,
    whatToDo:
      "Nada, si la persona participa en ambas. Las organizaciones comparten identificadores, así que es una sola persona.",
  }),
  "row-constraint": (issue) => {
    const { rule, formula, message, held } = issue.params;
    const own = issue.message === "" && message !== "" ? `${message} ` : "";
    return {
      problem: `${own}${issue.row === null ? "La fila" : `La fila ${issue.row}`} no cumple la regla ${quoted(rule)}: ${formula}. ${held ? "La fila queda retenida." : "Sus valores cuentan como vacíos."}`,
      whatToDo: "Corrija los valores que compara la regla.",
    };
  },
  "primary-key": ({ params: { keys, others } }) => ({
    problem: `${keys === "" ? "Esta clave" : quoted(keys)} está en más de una fila con datos distintos (también en ${listed(others)}).`,
    whatToDo: "Deje la fila correcta y borre las otras, o corrija la clave.",
  }),
  "duplicate-row": ({ params: { first } }) => ({
    problem: `Esta fila es igual a ${first} en todo; se contó una sola vez.`,
    whatToDo: "Borre una de las dos.",
  }),
  "period-missing": ({ partner, params: { period } }) => ({
    problem: `${partner || "La organización"} no tiene datos de ${period}.`,
    whatToDo:
      "Pida el informe, o anote en la pestaña Reports por qué no lo hay (none served, not collected).",
  }),
  "period-outside": (issue) => ({
    problem: `${issue.params.period} está fuera del tiempo en que ${issue.partner || "la organización"} informa.`,
    whatToDo: `Corrija el período${at(issue)}, o las fechas en la pestaña Partners.`,
  }),
  unreadable: ({ tab, params: { reason, detail } }) => {
    const why = {
      loading: "todavía se está cargando",
      error: `su primera celda muestra ${detail || "un error"}`,
      empty: "está vacía",
      "no header": "ninguna de sus filas parece un encabezado del diccionario",
      "too long": `tiene una celda demasiado larga${detail === "" ? "" : ` (${detail})`}`,
    }[reason];
    const todo = {
      loading: "Abra la pestaña, espere a que estén los datos y revise otra vez.",
      error:
        "Arregle la fórmula de su primera celda (permita el acceso, si importa otro archivo) y revise otra vez.",
      empty: "Complétela o bórrela. Si no se atendió a nadie, dígalo en la pestaña Reports.",
      "no header": "Escriba los encabezados del Dictionary en una fila encima de los datos.",
      "too long": "Acorte la celda y revise otra vez.",
    }[reason];
    return { problem: `La pestaña ${quoted(tab)} no se puede leer: ${why}.`, whatToDo: todo };
  },
  "changed-after-close": ({ params: { period } }) => ({
    problem: `Los datos de ${period} no son los mismos que cuando se cerró el período.`,
    whatToDo:
      "Pregunte a la organización por qué. Cierre el período otra vez para publicar los números nuevos.",
  }),
};
