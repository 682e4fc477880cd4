/** Types by all the words in use for them: ours, Table Schema's and REDCap's. */
import { labelKey } from "../table/label";
import type { DatedKind } from "../time/period";
import type { FieldType } from "./model";
import { FIELD_TYPES } from "./model";

export interface TypeReading {
  readonly type: FieldType;
  /** `percent` and `currency` are types to people and formats to the model, and so are REDCap's decimal commas; "" for none. */
  readonly format: string;
  /** True where the column of choices holds something else: a calculation, the ends of a scale. */
  readonly noChoices: boolean;
  /** True where choices read `code, label` as in REDCap. */
  readonly codeComma: boolean;
}

const SYNONYMS: Readonly<Record<string, FieldType>> = {
  // Table Schema; what has no type of its own here is kept as text.
  any: "string",
  text: "string",
  duration: "string",
  object: "string",
  geopoint: "string",
  geojson: "string",
  array: "list",
  bool: "boolean",
  int: "integer",
  decimal: "number",
  percent: "number",
  currency: "number",
  // What else people call them, and in Spanish
  numeric: "number",
  float: "number",
  wholenumber: "integer",
  timestamp: "datetime",
  month: "yearmonth",
  category: "string",
  email: "string",
  phone: "string",
  texto: "string",
  entero: "integer",
  numero: "number",
  fecha: "date",
  hora: "time",
  ano: "year",
  mes: "yearmonth",
  trimestre: "quarter",
  lista: "list",
  // REDCap
  notes: "string",
  radio: "string",
  dropdown: "string",
  sql: "string",
  checkbox: "list",
  yesno: "boolean",
  truefalse: "boolean",
  calc: "number",
  slider: "number",
};

const FORMATS = new Set(["percent", "currency"]);
const WITHOUT_CHOICES = new Set(["calc", "slider"]);
const REDCAP_CHOICES = new Set(["radio", "dropdown", "checkbox"]);
/** REDCap rows that collect nothing a spreadsheet could hold. */
const FILES = new Set(["file", "signature"]);
const NOT_COLLECTED = new Set(["descriptive", ...FILES]);

const types = new Map<string, FieldType>([
  ...Object.entries(SYNONYMS),
  ...FIELD_TYPES.map((type) => [labelKey(type), type] as const),
]);

/** The kinds of period that types stand for. */
export const PERIOD_TYPES: Readonly<Partial<Record<FieldType, DatedKind>>> = {
  year: "year",
  yearmonth: "month",
  quarter: "quarter",
};

/** True for a line of a REDCap dictionary that describes no data. */
export function collectsNothing(word: string): boolean {
  return NOT_COLLECTED.has(labelKey(word));
}

/** True for one whose column in an export names files. */
export function holdsFiles(word: string): boolean {
  return FILES.has(labelKey(word));
}

/** The type that a word stands for; `validation` is REDCap's, which refines its type `text`. Null for no type. */
export function readType(word: string, validation: string): TypeReading | null {
  const key = labelKey(word);
  const type = types.get(key);
  if (type === undefined) return null;
  return {
    type: key === "text" && validation !== "" ? validatedType(validation) : type,
    format: FORMATS.has(key) ? key : key === "text" && validation.includes("comma_decimal") ? "comma" : "",
    noChoices: WITHOUT_CHOICES.has(key),
    codeComma: REDCAP_CHOICES.has(key),
  };
}

function validatedType(validation: string): FieldType {
  const word = validation.toLowerCase();
  if (word.startsWith("datetime")) return "datetime";
  if (word.startsWith("date")) return "date";
  if (word.startsWith("time")) return "time";
  if (word.startsWith("integer")) return "integer";
  return word.startsWith("number") ? "number" : "string";
}
