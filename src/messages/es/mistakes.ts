/** Mistakes in input tabs, in Spanish: what is wrong, what the job did without that line, and what to do. */

import type { MissingReason } from "../../core/dictionary/mistakes";
import { type ExpectedWords, expectedText } from "../expected";
import type { MistakeSentences } from "../sentences";
import { listed, quoted } from "../texts";
import { TYPES } from "./checks";

/** `¿Quiso decir “Gender”? ` or nothing. */
function meant(suggestion: string): string {
  return suggestion === "" ? "" : `¿Quiso decir ${quoted(suggestion)}? `;
}

const WHY: Readonly<Record<MissingReason, string>> = {
  "several tables": "hay varias clases de pestaña y la línea no dice para cuál es",
  calculation: "el cálculo lo necesita",
  pair: "otra celda de la línea lo necesita",
  line: "sin eso la línea no dice nada",
};

function instead(used: string): string {
  return used === "" ? "Se dejó fuera." : `En su lugar se usó ${quoted(used)}.`;
}

const EXPECTED: ExpectedWords = {
  phrases: {
    value: "un campo como [Status], un número, un texto entre comillas o una función",
    operator: "un operador",
    end: "el final",
    "closing quote": "comillas de cierre",
    "field name": "el nombre de un campo",
    operand: 'solo un campo o una condición como [Status]="Enrolled"',
    condition: "una condición como [Days attended] <= [Days enrolled]",
    lasting: "una condición que sea la misma todos los días, sin TODAY",
    pattern: "un patrón como [A-Z]-\\d{4} para REGEXMATCH",
    values: "valores como (1, 2)",
    shorter: "una fórmula más corta",
    flatter: "menos paréntesis unos dentro de otros",
  },
  type: (type) => TYPES[type] ?? type,
  functions: (names) =>
    names.length === 1 ? `la función ${names[0]}` : `una de las funciones ${names.join(", ")}`,
  arguments: (name, least, most) => {
    const count = most === null ? `al menos ${least}` : least === most ? `${least}` : `de ${least} a ${most}`;
    return `${count} argumento${(most ?? least) === 1 ? "" : "s"} para ${name}`;
  },
};
/** Columns of the Dictionary that judge texts. */
const OF_TEXT = /length|pattern/i;

export const mistakes: MistakeSentences = {
  "no-dictionary": () => [
    "Este libro no tiene una pestaña llamada Dictionary.",

    "Agregue una pestaña llamada Dictionary con una fila por cada campo que se informa. El libro de inicio ya tiene una.",
  ],
  "empty-dictionary": () => [
    "El Dictionary no tiene ningún campo.",
    "Escriba una fila por cada campo que se informa: al menos su nombre, bajo el encabezado Field.",
  ],
  "duplicate-tab": ({ name, first }) => [
    `Las pestañas ${quoted(first)} y ${quoted(name)} son la misma; solo se leyó ${quoted(first)}.`,
    "Ponga todas las líneas en una, y borre o cambie el nombre de la otra.",
  ],
  "missing-column": ({ column }) => [
    `La pestaña no tiene la columna ${quoted(column)}; no se leyó nada de ella.`,
    `Agregue una columna con el encabezado ${quoted(column)}.`,
  ],
  "misspelt-column": ({ header, suggestion }) => [
    `En esta pestaña no existe la columna ${quoted(header)}; no se leyó.`,
    `${meant(suggestion)}Corrija el encabezado, o déjelo si la columna es para sus notas.`,
  ],
  "duplicate-column": ({ column, first }) => [
    `La columna ${quoted(column)} está dos veces; solo se leyó la primera.`,
    `Deje una columna ${quoted(first)} y borre la otra.`,
  ],
  "blank-name": ({ column }) => [
    `${column} está vacío; la línea se dejó fuera.`,
    `Complete ${column}, o vacíe la línea.`,
  ],
  "duplicate-name": ({ name, firstRow }) => [
    `${quoted(name)} ya está en la fila ${firstRow}; solo cuenta la primera vez.`,
    "Cambie el nombre de uno de los dos, o bórrelo.",
  ],
  "unknown-word": ({ column, word, allowed, suggestion, used }) => [
    `${column} es ${quoted(word)}, que no es una de estas palabras: ${listed(allowed)}. ${instead(used)}`,
    `${meant(suggestion)}Use una de las palabras de la lista.`,
  ],
  "not-a-number": ({ column, text, used, whole }) => [
    `${column} es ${quoted(text)}, que no es un número${whole ? " entero" : ""}. ${instead(used)}`,
    whole ? "Escriba un número entero, como 12." : "Escriba un número, como 12, 0.45 o 45%.",
  ],
  "not-a-date": ({ column, text }) => [
    `${column} es ${quoted(text)}, que no es una fecha o puede leerse de dos maneras. Se dejó fuera.`,
    "Escriba la fecha como año-mes-día, por ejemplo 2026-02-01.",
  ],
  "not-a-period": ({ column, text }) => [
    `${column} es ${quoted(text)}, que no es ningún mes, trimestre ni año. Se dejó fuera.`,
    "Escriba el periodo como 2025-07, 2025-Q3 o 2025, o FY2026-Q1 si el año fiscal no empieza en enero.",
  ],
  "out-of-range": ({ column, text, least, most, used }) => [
    `${column} es ${quoted(text)}, pero debe ser ${limits(least, most)}. ${instead(used)}`,
    `Escriba un valor que sea ${limits(least, most)}${most === "100%" ? ": para 45 de 100, escriba 45%" : ""}.`,
  ],
  "minimum-over-maximum": ({ minimum, maximum }) => [
    `El límite inferior (${minimum}) es mayor que el superior (${maximum}); no se usó ninguno.`,
    "Cámbielos de lugar, o corrija el que está mal.",
  ],
  "bad-bands": (mistake) => {
    const { label, band } = mistake;
    switch (mistake.problem) {
      case "unread":
        return [
          `${label} tiene intervalos, pero ${quoted(band)} no es ninguno; nada se agrupó en intervalos.`,
          "Escriba cada intervalo como 5-11, 18+ o menos de 5; una palabra para «sin respuesta» va en Missing codes.",
        ];
      case "backwards":
        return [
          `El intervalo ${quoted(band)} de ${label} termina antes de empezar; no contiene nada.`,
          "Cambie sus extremos de lugar, o corrija el que está mal.",
        ];
      case "gap":
        return [
          `Entre los intervalos ${quoted(band)} y ${quoted(mistake.next)} de ${label} hay un hueco: ${mistake.values} no está en ninguno y cuenta como Unlisted.`,
          "Haga que cada intervalo empiece justo después del anterior, o añada uno para lo que queda en medio.",
        ];
      case "overlap":
        return [
          `Los intervalos ${quoted(band)} y ${quoted(mistake.next)} de ${label} se solapan: ${mistake.values} está en ambos y cuenta en el que está primero.`,
          "Haga que cada intervalo empiece justo después del anterior, como 0-5, 6-11, 12+.",
        ];
    }
  },
  "no-limit-for-type": ({ column, type }) => [
    `${column} no tiene sentido para un campo de tipo ${type}; se dejó fuera.`,
    `Vacíe ${column}, o dé al campo ${OF_TEXT.test(column) ? "el tipo string" : "un tipo que se pueda comparar, como number o date"}.`,
  ],
  "bad-pattern": ({ pattern, reason }) => [
    `El patrón ${quoted(pattern)} no se puede usar${reason === "" ? "" : ` (${reason})`}; el campo se revisa sin él.`,
    "Corrija el patrón (una expresión regular), por ejemplo [A-Z]-\\d{4}.",
  ],
  "bad-format": ({ format, type }) => [
    `El formato ${quoted(format)} no tiene sentido para un campo de tipo ${type}; se dejó fuera.`,
    "Para fechas, escriba un patrón como dd/MM/yyyy; para números, percent o currency.",
  ],
  "bad-pair": ({ column, text, example }) => [
    `${column} es ${quoted(text)}; debe escribirse como ${quoted(example)}. Se dejó fuera.`,
    `Escriba un nombre, el signo igual y un valor: ${example}.`,
  ],
  "bad-value": ({ text, label, allowed, example, tab, suggestion }) => [
    `${quoted(text)} no es un valor de ${label}${allowed.length > 0 ? `; se permiten: ${listed(allowed)}` : example === "" ? "" : `; debe escribirse como ${quoted(example)}`}. Ninguna fila de la pestaña ${quoted(tab)} lo recibió.`,
    `${meant(suggestion)}Corríjalo aquí, en la pestaña Partners.`,
  ],
  "unknown-field": ({ name, suggestion }) => [
    `Aquí no existe el campo ${quoted(name)}; lo que lo nombra se dejó fuera.`,
    `${meant(suggestion)}Use un nombre o etiqueta del Dictionary.`,
  ],
  "fields-apart": ({ names }) => [
    `Ninguna clase de pestaña tiene todos estos campos: ${listed(names)}. La línea se dejó fuera.`,
    "Use campos de una sola tabla, o escriba una línea para cada tabla.",
  ],
  "not-numeric": ({ name, type }) => [
    `${quoted(name)} es de tipo ${type} y no se puede sumar; la línea se dejó fuera.`,
    `Cámbielo a integer o number en el Dictionary, o escriba una condición como [${name}]="…".`,
  ],
  "unknown-reference": ({ column, name, suggestion }) => [
    `${column} nombra ${quoted(name)}, que no existe; se dejó fuera.`,
    `${meant(suggestion)}Corrija el nombre, o agréguelo donde corresponde.`,
  ],
  "second-role": ({ role, first }) => [
    `Solo un campo de cada tabla puede tener el papel ${role}, y ya lo tiene ${quoted(first)}; este se leyó sin él.`,
    `Quite el papel ${role} a uno de los dos.`,
  ],
  circular: ({ column, chain }) => [
    `${column} vuelve a su propio comienzo: ${chain.join(" → ")}. Se dejó fuera.`,
    "Rompa el círculo: el último no debe llevar de nuevo al primero.",
  ],
  contradiction: ({ column, name, text, first, firstRow }) => [
    `${column} de ${quoted(name)} es ${quoted(text)} aquí, pero ${quoted(first)} en la fila ${firstRow}; cuenta lo primero.`,
    "Escriba lo mismo en las dos líneas, o déjelo vacío en una.",
  ],
  "bad-formula": ({ formula, position, expected }) => [
    `La fórmula ${quoted(formula)} no se puede leer en el carácter ${position}; allí se esperaba: ${expectedText(expected, EXPECTED)}. La línea se dejó fuera.`,

    "Corrija la fórmula. Los nombres de campos van entre corchetes y los textos entre comillas dobles.",
  ],
  "missing-part": ({ column, why }) => [
    `${column} está vacío, pero ${WHY[why]}. Se dejó fuera.`,
    `Complete ${column}.`,
  ],
};

function limits(least: string, most: string): string {
  if (most === "") return `al menos ${least}`;
  return least === "" ? `como máximo ${most}` : `entre ${least} y ${most}`;
}
