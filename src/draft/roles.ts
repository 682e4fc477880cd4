/** Which roles the columns of an unknown tab probably have, by their headers and by what is in them. */
import { cellText } from "../core/validate/cell-text";
import type { DraftColumn } from "./draft";

const ID =
  /(^|[\s_-])(id|ids|identifier|code|key|clave|folio|c[oó]digo)([\s_-]|$)|[a-z]ID$|number of (the )?(participant|student)/i;
const PERSON =
  /\b(first|last|full|middle|student|participant|parent|guardian|child|client)[\s_]?name\b|^name$|nombre|apellido|e-?mail|phone|tel[eé]fono|address|direcci[oó]n|birth|nacimiento|\bdob\b|\bssn\b/i;
const PERIOD = /period|quarter|month|report|semester|term|trimestre|mes\b|periodo|year|a[nñ]o\b/i;
const GROUP =
  /gender|sex|race|ethnic|age|grade|disab|language|neighbou?rhood|zip|income|school level|first.?gen|homeless|foster|immigra|g[eé]nero|sexo|raza|etnia|edad|grado|idioma|barrio|discapacidad/i;
/** Somebody's own words are longer than names. */
const TELLING = 40;

/** One text for each column, as `Role` has it. */
export function rolesOf(columns: readonly DraftColumn[], rows: number): string[] {
  const period = columns.findIndex(({ type, header }) => isPeriod(type) && PERIOD.test(header));
  const dated = period >= 0 ? period : columns.findIndex(({ type }) => isPeriod(type));
  const key = columns.findIndex(
    (column) =>
      ID.test(column.header) && column.full && (column.unique || isUniqueWith(column, columns[dated], rows)),
  );
  return columns.map((column, index) => {
    if (index === key) return PERSON.test(column.header) ? "key; person" : "key";
    if (index === dated) return "period";
    if (PERSON.test(column.header)) return "person";
    if (column.allowed !== "" && GROUP.test(column.header)) return "disaggregation";
    if (column.type === "integer" || column.type === "number") return ID.test(column.header) ? "" : "measure";
    return isTelling(column) ? "narrative" : "";
  });
}

function isPeriod(type: DraftColumn["type"]): boolean {
  return type === "quarter" || type === "yearmonth" || type === "year";
}

/** True where a row is known by the two together: somebody is reported once a period. */
function isUniqueWith(column: DraftColumn, period: DraftColumn | undefined, rows: number): boolean {
  if (!period?.full || rows < 5) return false;
  const pairs = new Set(
    column.values.map((value, row) =>
      JSON.stringify([cellText(value).trim(), cellText(period.values[row]!).trim()]),
    ),
  );
  return pairs.size === rows;
}

function isTelling({ type, allowed, values }: DraftColumn): boolean {
  if (type !== "string" || allowed !== "" || values.length === 0) return false;
  const length = values.reduce<number>((sum, value) => sum + cellText(value).length, 0);
  return length / values.length > TELLING;
}
