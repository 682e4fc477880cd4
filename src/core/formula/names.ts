/** What functions and truth values are called where spreadsheets speak Spanish. */
import { plainLetters } from "../table/plain-letters";

const SPANISH: Readonly<Record<string, string>> = {
  SI: "IF",
  Y: "AND",
  O: "OR",
  NO: "NOT",
  ESBLANCO: "ISBLANK",
  CONTARA: "COUNTA",
  SUMA: "SUM",
  PROMEDIO: "AVERAGE",
  ENTERO: "INT",
  RESIDUO: "MOD",
  REDONDEAR: "ROUND",
  LARGO: "LEN",
  IZQUIERDA: "LEFT",
  DERECHA: "RIGHT",
  EXTRAE: "MID",
  ESPACIOS: "TRIM",
  MAYUSC: "UPPER",
  MINUSC: "LOWER",
  HOY: "TODAY",
  FECHA: "DATE",
  ANO: "YEAR",
  MES: "MONTH",
  DIA: "DAY",
  DIAS: "DAYS",
  DIASEM: "WEEKDAY",
  SIFECHA: "DATEDIF",
  "FECHA.MES": "EDATE",
};

/** The name of a function, in upper case, without accents and in English. */
export function functionNamed(written: string): string {
  const name = plainLetters(written).toUpperCase();
  return SPANISH[name] ?? name;
}

/** For `TRUE`, `FALSE` and their Spanish names, in any case. */
export function truthNamed(written: string): boolean {
  return /^[tv]/i.test(written);
}
