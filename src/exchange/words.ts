/** What cannot be taken over, in words. */
import type { Loss } from "./loss";

type Sentences = { readonly [K in Loss["kind"]]: (loss: Extract<Loss, { kind: K }>) => string };

/** Field names named in one sentence at most. */
const NAMED = 5;

const en: Sentences = {
  separators: ({ field, column }) =>
    `${field}: ${column}, as they hold signs that separate items in a cell. List them in Codes.`,
  "too-long": ({ field, column }) =>
    `${field}: ${column}, longer than a cell can be. List the values in Codes.`,
  format: ({ field, type }) => `${field}: how its values of type ${type} are written.`,
  "unique-keys": () =>
    "Keys of several fields that must be unique. Give those fields the role key if they name a row.",
  "foreign-keys": () => "References of several fields, or to another file. List the values in Codes.",
  "no-schema": ({ table }) => `Table ${table}, which describes no fields.`,
  branching: ({ fields }) =>
    `When a field is shown (branching logic): ${named(fields, (more) => `and ${more} more`)}. None of these is required here.`,
  unread: ({ row, column, value }) => `Row ${row ?? "?"}, ${column}: ${value} could not be read.`,
};

const es: Sentences = {
  separators: ({ field, column }) =>
    `${field}: ${column}, porque contienen signos que separan elementos en una celda. Enumérelos en Codes.`,
  "too-long": ({ field, column }) =>
    `${field}: ${column}, más largo de lo que cabe en una celda. Enumere los valores en Codes.`,
  format: ({ field, type }) => `${field}: cómo se escriben sus valores de tipo ${type}.`,
  "unique-keys": () =>
    "Claves de varios campos que deben ser únicas. Dé a esos campos el rol key si identifican una fila.",
  "foreign-keys": () => "Referencias de varios campos o a otro archivo. Enumere los valores en Codes.",
  "no-schema": ({ table }) => `La tabla ${table}, que no describe ningún campo.`,
  branching: ({ fields }) =>
    `Cuándo se muestra un campo (lógica de ramificación): ${named(fields, (more) => `y ${more} más`)}. Ninguno es obligatorio aquí.`,
  unread: ({ row, column, value }) => `Fila ${row ?? "?"}, ${column}: no se pudo leer ${value}.`,
};

export function lossInWords(loss: Loss, language: "en" | "es"): string {
  const sentences = language === "es" ? es : en;
  return (sentences[loss.kind] as (loss: Loss) => string)(loss);
}

function named(fields: readonly string[], more: (count: number) => string): string {
  const first = fields.slice(0, NAMED).join(", ");
  return fields.length > NAMED ? `${first} ${more(fields.length - NAMED)}` : first;
}
