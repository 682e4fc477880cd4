/** Which roles the columns of an unknown tab probably have, by their headers and by what is in them. */
import type { DraftColumn } from "./draft";

const ID =
  /(^|[\s_-])(id|ids|identifier|code|key|clave|folio|c[oó]digo)([\s_-]|$)|[a-z]ID$|number of (the )?(participant|student)/i;
const PERSON =
  /\b(first|last|full|middle|student|participant|parent|guardian|child|client)[\s_]?name\b|^name$|nombre|apellido|e-?mail|phone|tel[eé]fono|address|direcci[oó]n|birth|nacimiento|\bdob\b|\bssn\b/i;
const PERIOD = /period|quarter|month|report|semester|term|trimestre|mes\b|periodo|year|a[nñ]o\b/i;
/** Periods that are only names: a short list of texts under such a header. */
const TERM = /\b(term|semester|trimester|period|year|semestre|periodo|período|ciclo|a[nñ]o)\b/i;
const GROUP =
  /gender|sex|race|ethnic|age|grade|disab|language|neighbou?rhood|zip|income|school level|first.?gen|homeless|foster|immigra|g[eé]nero|sexo|raza|etnia|edad|grado|idioma|barrio|discapacidad/i;
/** Somebody's own words are longer than names. */
const TELLING = 40;

/** One text for each column, as `Role` has it. */
export function rolesOf(columns: readonly DraftColumn[]): string[] {
  const period = columns.findIndex(({ type, header }) => isPeriod(type) && PERIOD.test(header));
  const typed = period >= 0 ? period : columns.findIndex(({ type }) => isPeriod(type));
  const dated =
    typed >= 0 ? typed : columns.findIndex(({ allowed, header }) => allowed !== "" && TERM.test(header));
  const key = columns.findIndex(
    (column) =>
      ID.test(column.header) && column.full && (isUnique(column) || isUnique(column, columns[dated])),
  );
  return columns.map((column, index) => {
    if (index === key) return PERSON.test(column.header) ? "key; person" : "key";
    if (index === dated) return "period";
    if (PERSON.test(column.header)) return "person";
    if (column.allowed !== "" && namesGroup(column.header)) return "disaggregation";
    if (column.type === "integer" || column.type === "number") return ID.test(column.header) ? "" : "measure";
    return isTelling(column) ? "narrative" : "";
  });
}

function isPeriod(type: DraftColumn["type"]): boolean {
  return type === "quarter" || type === "yearmonth" || type === "year";
}

/** Whether a header speaks of a group that people belong to. */
export function namesGroup(header: string): boolean {
  return GROUP.test(header);
}

/** Rows that may stand twice in a tab which is to have each once. */
const TWICE = 0.05;

/** True where a row is known by the column, alone or with the period: somebody is reported once a period. */
function isUnique({ texts }: DraftColumn, period?: DraftColumn): boolean {
  const rows = texts.flatMap((text, row) => (text === "" ? [] : [`${text}\n${period?.texts[row] ?? ""}`]));
  return rows.length > 4 && new Set(rows).size >= rows.length * (1 - TWICE);
}

function isTelling({ type, allowed, texts }: DraftColumn): boolean {
  const said = texts.filter((text) => text !== "");
  if (type !== "string" || allowed !== "" || said.length === 0) return false;
  return said.reduce((sum, text) => sum + text.length, 0) / said.length > TELLING;
}
