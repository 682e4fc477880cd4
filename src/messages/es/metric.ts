/** The words of definitions in Spanish. */
import type { MetricWords } from "../describe-metric";

export const metricWords: MetricWords = {
  everyone: { people: "todas las personas", things: "todas las filas" },
  those: {
    people: (condition) => `personas en cuyo caso ${condition}`,
    things: (condition) => `filas en las que ${condition}`,
  },
  where: (what, condition) => `${what} donde ${condition}`,
  number: (what) => `número de ${what}`,
  sum: (field) => `suma de ${field}`,
  mean: (what) => `promedio de ${what}`,
  median: (what) => `mediana de ${what}`,
  distinct: (what) => `número de distintos valores de ${what}`,
  differentPeople: (by) => `número de personas distintas${by === "" ? "" : `, distinguidas por ${by}`}`,
  rate: (part, whole) => `${part}, del total de ${whole}`,
  from: (what, tables) =>
    `${what}, de ${tables.length === 1 ? "la tabla" : "las tablas"} ${tables.join(" y ")}`,
  compare: {
    "=": (a, b) => `${a} es ${b}`,
    "<>": (a, b) => `${a} no es ${b}`,
    "<": (a, b) => `${a} es menor que ${b}`,
    "<=": (a, b) => `${a} es como máximo ${b}`,
    ">": (a, b) => `${a} es mayor que ${b}`,
    ">=": (a, b) => `${a} es como mínimo ${b}`,
  },
  yes: "sí",
  no: "no",
  isThere: (field) => `${field} está rellenado`,
  isBlank: (field) => `${field} está en blanco`,
  contains: (field, text) => `${field} contiene ${text}`,
  not: (condition) => `no se cumple que ${condition}`,
  and: " y ",
  or: " o ",
};
