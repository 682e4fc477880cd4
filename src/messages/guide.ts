/** What stands in the note at a prepared header: what the field means and what may be typed. */
import { compileBands } from "../core/dictionary/bands";
import type { Field, FieldType } from "../core/dictionary/model";
import { isoDate } from "../core/time/calendar";
import type { Language } from "./sentences";
import { decimal, listed } from "./texts";

interface GuideWords {
  readonly required: string;
  readonly types: Readonly<Partial<Record<FieldType, string>>>;
  allowed(list: string): string;
  least(limit: string): string;
  most(limit: string): string;
  example(text: string): string;
  unit(text: string): string;
  missing(list: string): string;
}

const WORDS: Readonly<Record<Language, GuideWords>> = {
  en: {
    required: "Needed in every row.",
    types: {
      integer: "A whole number.",
      number: "A number.",
      boolean: "Yes or No.",
      date: "A date.",
      datetime: "A date and time.",
      time: "A time.",
      year: "A year, such as 2025.",
      yearmonth: "A month, such as 2025-07.",
      quarter: "A quarter, such as 2025-Q3.",
      list: "Several values are separated by semicolons.",
    },
    allowed: (list) => `Allowed: ${list}.`,
    least: (limit) => `At least ${limit}.`,
    most: (limit) => `At most ${limit}.`,
    example: (text) => `Example: ${text}`,
    unit: (text) => `Unit: ${text}.`,
    missing: (list) => `If there is no value: ${list}.`,
  },
  es: {
    required: "Necesario en cada fila.",
    types: {
      integer: "Un número entero.",
      number: "Un número.",
      boolean: "Sí o No.",
      date: "Una fecha.",
      datetime: "Una fecha con hora.",
      time: "Una hora.",
      year: "Un año, como 2025.",
      yearmonth: "Un mes, como 2025-07.",
      quarter: "Un trimestre, como 2025-Q3.",
      list: "Varios valores se separan con punto y coma.",
    },
    allowed: (list) => `Se permite: ${list}.`,
    least: (limit) => `Como mínimo ${limit}.`,
    most: (limit) => `Como máximo ${limit}.`,
    example: (text) => `Ejemplo: ${text}`,
    unit: (text) => `Unidad: ${text}.`,
    missing: (list) => `Si no hay valor: ${list}.`,
  },
};

/** The dictionary's own words first, then what it allows; one line each. */
export function fieldGuide(field: Field, language: Language): string {
  const words = WORDS[language];
  const { definition, type, minimum, maximum, unit, example, missing } = field;
  // Bands are for the job: people type the number or the day itself.
  const allowed = compileBands(field) ? null : field.allowed;
  const limit = (value: number) =>
    type === "date" || type === "datetime" ? isoDate(value) : decimal(value, 6);
  const line = (text: string, say: (text: string) => string) => (text === "" ? [] : [say(text)]);
  return [
    ...line(definition, String),
    ...(field.required || field.roles.has("key") || field.roles.has("period") ? [words.required] : []),
    ...(allowed && type !== "list" ? [] : line(words.types[type] ?? "", String)),
    ...line(listed(allowed?.codes.map(({ label, code }) => label || code) ?? []), words.allowed),
    ...(minimum === null ? [] : [words.least(limit(minimum))]),
    ...(maximum === null ? [] : [words.most(limit(maximum))]),
    ...line(unit, words.unit),
    ...line(listed(missing.map(({ reason, code }) => reason || code)), words.missing),
    ...line(example, words.example),
  ].join("\n");
}
