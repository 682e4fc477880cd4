/** The words of definitions in English. */
import type { MetricWords } from "../describe-metric";

export const metricWords: MetricWords = {
  everyone: { people: "all people", things: "all rows" },
  those: {
    people: (condition) => `people for whom ${condition}`,
    things: (condition) => `rows in which ${condition}`,
  },
  where: (what, condition) => `${what} where ${condition}`,
  number: (what) => `number of ${what}`,
  sum: (field) => `sum of ${field}`,
  mean: (what) => `average of ${what}`,
  median: (what) => `median of ${what}`,
  distinct: (what) => `number of different ${what}`,
  differentPeople: (by) => `number of different people${by === "" ? "" : `, told apart by ${by}`}`,
  rate: (part, whole) => `${part}, out of ${whole}`,
  from: (what, tables) =>
    `${what}, from the ${tables.length === 1 ? "table" : "tables"} ${tables.join(" and ")}`,
  compare: {
    "=": (a, b) => `${a} is ${b}`,
    "<>": (a, b) => `${a} is not ${b}`,
    "<": (a, b) => `${a} is less than ${b}`,
    "<=": (a, b) => `${a} is at most ${b}`,
    ">": (a, b) => `${a} is more than ${b}`,
    ">=": (a, b) => `${a} is at least ${b}`,
  },
  yes: "yes",
  no: "no",
  isThere: (field) => `${field} is filled in`,
  isBlank: (field) => `${field} is blank`,
  contains: (field, text) => `${field} has ${text}`,
  not: (condition) => `it is not so that ${condition}`,
  and: " and ",
  or: " or ",
};
