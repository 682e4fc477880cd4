/** What each check found, in Spanish. */
import type { CheckSentences } from "../sentences";
import { address, listed, quoted, spansTwoYears } from "../texts";

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

export const TYPES: Readonly<Record<string, string>> = {
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
  "missing-label": ({ label, required }) => [
    `Esta pestaña no tiene la columna ${quoted(label)}${required ? ", que cada fila necesita" : ""}.`,
    `Agregue una columna con el encabezado ${quoted(label)}. Si la columna está con otro nombre, anote ese nombre en “Also known as” del Dictionary.`,
  ],
  "header-variant": ({ header, label, read }) => [
    `El encabezado ${quoted(header)} se parece a ${quoted(label)}. ${read ? "Por ahora se leyó así." : "No se leyó."}`,
    `Cámbielo a ${quoted(label)} si eso quiere decir, o confírmelo para siempre en la pestaña Mappings.`,
  ],
  "duplicate-label": ({ label, columns }) => [
    `Las columnas ${listed(columns)} son todas ${quoted(label)}; no se leyó ninguna.`,
    "Deje una de ellas, y borre o cambie el nombre de las otras.",
  ],
  "blank-header": (issue) => [
    `La columna ${address({ row: null, column: issue.column })} tiene ${issue.filled === 1 ? "1 valor" : `${issue.filled} valores`} pero no tiene encabezado; no se leyó.`,
    "Escriba el encabezado, o vacíe la columna.",
  ],
  "extra-label": ({ header }) => [
    `El diccionario no tiene el campo ${quoted(header)}; la columna se dejó fuera.`,
    "Nada, si es para su propio uso. Si no, agregue el campo al Dictionary.",
  ],
  "header-offset": ({ row, rowsAbove }) => [
    `El encabezado se encontró${row === null ? "" : ` en la fila ${row}`}; se ${rowsAbove === 1 ? "apartó" : "apartaron"} ${rows(rowsAbove)} de arriba.`,
    "Nada, si lo que está arriba del encabezado es un título o una nota.",
  ],
  "total-row": (issue) => [
    `La fila ${quoted(issue.label)}${at({ row: issue.row, column: null })} suma las filas de arriba; no se contó otra vez.`,
    "Nada.",
  ],
  "blank-row": ({ row, rows: count, note }) => {
    if (note !== undefined) {
      return [`La línea ${quoted(note)} es un título o una nota, no datos; se apartó.`, "Nada."];
    }
    const from = row === null ? "" : `, desde la fila ${row},`;
    return [
      `${rows(count)}${from} ${count === 1 ? "está vacía y se pasó" : "están vacías y se pasaron"} por alto.`,
      "Nada.",
    ];
  },
  required: (issue) => [
    `${issue.label} está vacío, pero se necesita en cada fila.`,
    `Complete ${issue.label}${at(issue)}.`,
  ],
  "type-error": (issue) => {
    const { label, type, format } = issue;
    const expected = format === "percent" ? "un porcentaje, como 45%" : (TYPES[type] ?? type);
    const pattern =
      ["date", "datetime", "time"].includes(type) && format !== "" ? `, en la forma ${format}` : "";
    return [
      `${label} es ${shown(issue.value, "ilegible")}; debe ser ${expected}${pattern}.`,
      spansTwoYears(type, issue.value)
        ? "Si los años empiezan aquí en un año civil y terminan en el siguiente, ponga “Fiscal year starts” en la pestaña Settings."
        : put(issue, CORRECT_OR_CLEAR(label, issue)),
    ];
  },
  enum: (issue) => [
    `${issue.label} es ${shown(issue.value, "un valor no permitido")}; se permiten: ${listed(issue.allowed)}.`,
    put(issue, `Elija uno de los valores permitidos${at(issue)}.`),
  ],
  minimum: (issue) => [
    `${issue.label} es ${issue.value || "demasiado pequeño"}; lo mínimo permitido es ${issue.limit}.`,
    CORRECT_OR_CLEAR(issue.label, issue),
  ],
  maximum: (issue) => [
    `${issue.label} es ${issue.value || "demasiado grande"}; lo máximo permitido es ${issue.limit}.`,
    CORRECT_OR_CLEAR(issue.label, issue),
  ],
  "min-length": (issue) => [
    `${issue.label} es ${shown(issue.value, "demasiado corto")}, con ${issue.length} caracteres; se necesitan al menos ${issue.limit}.`,
    `Complete ${issue.label}${at(issue)}.`,
  ],
  "max-length": (issue) => [
    `${issue.label} es ${shown(issue.value, "demasiado largo")}, con ${issue.length} caracteres; se permiten como máximo ${issue.limit}.`,
    `Acorte ${issue.label}${at(issue)}.`,
  ],
  pattern: (issue) => {
    const { label, pattern, example } = issue;
    const form = example === "" ? `el patrón ${pattern}` : `la forma de ${quoted(example)}`;
    return [
      `${label} es ${shown(issue.value, "de otra forma")}; debe tener ${form}.`,
      put(issue, `Corrija ${label}${at(issue)}.`),
    ];
  },
  unique: (issue) => [
    `${issue.label} es ${shown(issue.value, "un valor")}, que ya está en ${issue.firstCell}; solo puede estar una vez.`,
    "Corrija uno de los dos, o borre la fila repetida.",
  ],
  "foreign-key": (issue) => [
    `${issue.label} es ${shown(issue.value, "un valor")}, que no está en la lista ${quoted(issue.list)}.`,
    put(issue, `Corríjalo${at(issue)}, o agréguelo a la lista.`),
  ],
  "enum-variant": (issue) => [
    `${issue.label} es ${shown(issue.value, "otra forma de escribirlo")} y se leyó como ${quoted(issue.readAs)}.`,
    "Nada, si está bien.",
  ],
  whitespace: ({ label }) => [
    `${label} tiene espacios alrededor o dos seguidos; se leyó sin ellos.`,
    "Nada.",
  ],
  "number-as-text": (issue) => [
    `${issue.label} es el texto ${shown(issue.value, "de un número")} y se leyó como el número ${issue.readAs}.`,
    "Nada, si está bien.",
  ],
  "ambiguous-date": (issue) => [
    `${issue.label} es ${shown(issue.value, "una fecha con dos lecturas")}, que puede ser ${issue.readings.join(" o ")}.`,
    `Escriba la fecha como año-mes-día${at(issue)}, o elija “Date order” en la pestaña Settings.`,
  ],
  "date-as-number": (issue) => [
    `${issue.label} debe ser un número, pero la celda tiene ${issue.value === "" ? "una fecha" : `la fecha ${quoted(issue.value)}`}. Las hojas de cálculo convierten en fecha lo que se escribe como 3/4 o 1-2.`,
    `Dé a la celda formato de número y escriba el número otra vez${at(issue)}.`,
  ],
  "percent-scale": (issue) => [
    `${issue.label} es ${shown(issue.value, "de otra escala")}, mientras otros de la columna usan otra escala: 45 y 0.45 no pueden ser 45% los dos.`,
    put(issue, "Escríbalos todos de una sola manera, mejor con el signo de porcentaje: 45%."),
  ],
  "formula-error": (issue) => [
    `La celda de ${issue.label} muestra el error ${issue.error}.`,
    `Arregle la fórmula${at(issue)}, o escriba el valor.`,
  ],
  "suppressed-value": (issue) => [
    `${issue.label} es ${shown(issue.value, "un valor oculto")}: la organización ocultó un número pequeño. Cuenta como desconocido, no como cero.`,
    "Nada, salvo que la organización pueda compartir el número.",
  ],
  "merged-cell": ({ label, count, spread }) => [
    spread
      ? `${label} tiene ${count === 1 ? "un valor" : `${count} valores`} en celdas combinadas de varias filas; se leyó en cada una de ellas.`
      : `${label} tiene ${count === 1 ? "un valor" : `${count} valores`} en celdas combinadas de varias filas. Se leyó solo en la primera, para contarlo una vez.`,
    spread ? "Nada, si es correcto." : "Separe las celdas y escriba un valor en cada fila.",
  ],
  "extra-cell": (issue) => [
    `${issue.columns === 1 ? "Una celda tiene" : `${issue.columns} celdas tienen`} datos más allá del último encabezado${at(issue)}; no se leyeron.`,
    "Ponga los datos bajo un encabezado, o bórrelos.",
  ],
  "subtotal-mismatch": ({ label, total, parts, dimension }) =>
    dimension === ""
      ? [
          `El total de ${label} es ${total}, pero las filas de arriba suman ${parts}.`,
          "Corrija el total o las filas de arriba. Las filas se cuentan, el total no.",
        ]
      : [
          `${label} es ${total} en total, pero sus grupos por ${dimension} suman ${parts}.`,
          "Corrija el total o los grupos. Hasta entonces este desglose no se publica.",
        ],
  outlier: (issue) => [
    `${issue.label} es ${shown(issue.value, "inusual")}, lejos de lo que esta organización suele informar: ${issue.usual}, con ${issue.median} como valor central de ${issue.periods}.`,
    "Compruebe que sea correcto. Si lo es, no hay nada que hacer.",
  ],
  "cross-partner-duplicate": ({ keys, others }) => [
    `${keys === "" ? "Esta persona" : quoted(keys)} también aparece en ${listed(others)}.`,

    "Nada, si la persona participa en ambas. Las organizaciones comparten identificadores, así que es una sola persona.",
  ],
  "row-constraint": (issue) => {
    const { rule, formula, held } = issue;
    const { message } = issue.params;
    const own = issue.message === "" && message !== "" ? `${message} ` : "";
    return [
      `${own}${issue.row === null ? "La fila" : `La fila ${issue.row}`} no cumple la regla ${quoted(rule)}: ${formula}.${issue.severity !== "error" ? "" : held ? " La fila queda retenida." : " Sus valores cuentan como vacíos."}`,
      "Corrija los valores que compara la regla.",
    ];
  },
  "primary-key": ({ keys, others }) => [
    `${keys === "" ? "Esta clave" : quoted(keys)} está en más de una fila con datos distintos (también en ${listed(others)}).`,
    "Deje la fila correcta y borre las otras, o corrija la clave.",
  ],
  "duplicate-row": ({ first }) => [
    `Esta fila es igual a ${first} en todo; se contó una sola vez.`,
    "Borre una de las dos.",
  ],
  "period-missing": ({ partner, period }) => [
    `${partner || "La organización"} no tiene datos de ${period}.`,

    "Pida el informe, o anote en la pestaña Reports por qué no lo hay (none served, not collected).",
  ],
  "period-outside": (issue) => [
    `${issue.period} está fuera del tiempo en que ${issue.partner || "la organización"} informa.`,
    `Corrija el período${at(issue)}, o las fechas en la pestaña Partners.`,
  ],
  "period-twice": ({ partner, period, parts, metrics }) => [
    `${partner || "La organización"} reporta ${period} completo y también ${listed(parts)}, que ${parts.length === 1 ? "queda" : "quedan"} dentro. Todos los períodos juntos cuentan ambos, en: ${listed(metrics)}.`,
    "Conserve el período completo o sus partes, y elimine las filas de lo otro.",
  ],
  unreadable: ({ tab, reason, detail }) => {
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
    return [`La pestaña ${quoted(tab)} no se puede leer: ${why}.`, todo];
  },
  "changed-after-close": ({ params }) => {
    if (params.what === "metric") {
      const { metric, periods, isNew } = params;
      return [
        isNew
          ? `${quoted(metric)} es nueva desde que se cerró ${listed(periods)}, y no tiene números allí.`
          : `${quoted(metric)} se calcula de otro modo que cuando se cerró ${listed(periods)}; los números de entonces siguen como se publicaron.`,
        `Si se deben calcular de nuevo: ${REOPEN}`,
      ];
    }
    const { period, changed, added, removed } = params;
    const found = [
      ...(changed > 0 ? [`${rows(changed)} con cambios`] : []),
      ...(added > 0 ? [`${rows(added)} más`] : []),
      ...(removed > 0 ? [`${rows(removed)} menos`] : []),
    ];
    const where =
      params.rows.length === 0
        ? ""
        : ` Vea ${params.rows.length === 1 ? "la fila" : "las filas"} ${listed(params.rows.map(String))}${changed + added > params.rows.length ? ", …" : ""}.`;
    return [
      `Los datos de ${period} difieren de cuando se cerró: ${found.join(", ")}. Los números publicados siguen como estaban.${where}`,
      `Pregunte a la organización por qué. Si los datos nuevos deben contar: ${REOPEN}`,
    ];
  },
};

const REOPEN = "ponga Closed through en Settings en un periodo anterior, ejecute y cierre otra vez.";
