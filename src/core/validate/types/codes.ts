/** Fields with allowed values: the value is the code. */
import { type CodeMatch, compileCodes } from "../../checks/codes";
import { notAllowed } from "../../checks/enum";
import { enumVariant } from "../../checks/enum-variant";
import type { Bands } from "../../dictionary/bands";
import type { CodeList, Field } from "../../dictionary/model";
import { type Cell, DateCell } from "../../table/cell";
import { cellText } from "../../table/cell-text";
import { yesNo } from "../../table/yes-no";
import { ymdFromSerial } from "../../time/calendar";
import { type Typed, type TypeReader, typed } from "./typed";

type Find = (text: string) => CodeMatch | null;

/** For `string` fields with allowed values. */
export function codeReader(field: Field, list: CodeList): TypeReader {
  const find = compileCodes(list);
  const wrong = notAllowed(field, list);
  return (cell) => {
    const text = cellText(cell);
    const match = find(text);
    if (match) return found(field, match, match.code);
    const meant = asMeant(cell, find);
    if (meant) return found(field, meant, meant.code);
    if (cell instanceof DateCell) return typed(text, rangeFromDate(cell, find, wrong(text)));
    return typed(text, wrong(text));
  };
}

/** For other types that may have allowed values: a label stands for its code, and what is read must be a code. */
export function listedReader(field: Field, list: CodeList, read: TypeReader): TypeReader {
  const find = compileCodes(list);
  const wrong = notAllowed(field, list);
  return (cell) => {
    const text = cellText(cell);
    const match = find(text);
    if (match === null) {
      const value = read(cell);
      if (value.value === null || find(String(value.value))) return value;
      return typed(value.value, wrong(text));
    }
    const value = read(match.code);
    return value.value === null ? value : found(field, match, value.value);
  };
}

/**
 * For yes and no, days and times: the codes are values (`2025-09-01`), or words for them (`ja=Yes`). Where one of them is
 * neither, the list says nothing.
 */
export function namedReader(field: Field, list: CodeList, read: TypeReader): TypeReader {
  const values = new Map(list.codes.map(({ code, label }) => [code, read(code).value ?? read(label).value]));
  const allowed = new Set(values.values());
  if (allowed.has(null)) return read;
  const find = compileCodes(list);
  const wrong = notAllowed(field, list);
  return (cell) => {
    const plain = read(cell);
    if (plain.value !== null && allowed.has(plain.value)) return plain;
    const text = cellText(cell);
    const match = find(text);
    if (match) return found(field, match, values.get(match.code)!);
    return plain.value === null ? plain : typed(plain.value, wrong(text));
  };
}

/** For numbers and dates whose list says bands: what is read must lie in one of them. */
export function bandReader(field: Field, list: CodeList, bands: Bands, read: TypeReader): TypeReader {
  const wrong = notAllowed(field, list);
  return (cell) => {
    const value = read(cell);
    if (typeof value.value !== "number" || bands.find(value.value)) return value;
    return typed(value.value, wrong(cellText(cell)));
  };
}

function found(field: Field, match: CodeMatch, value: Typed["value"]): Typed {
  return typed(value, match.exact ? null : enumVariant(field, match.label || match.code));
}

/** A tick box in a list of yes and no. */
function asMeant(cell: Cell, find: Find): CodeMatch | null {
  if (typeof cell !== "boolean") return null;
  for (const word of cell ? ["yes", "y", "1", "si"] : ["no", "n", "0"]) {
    const match = find(word);
    if (match && yesNo(word) === cell) return { ...match, exact: false };
  }
  return null;
}

/** A spreadsheet reads the band `5-11` as a day; the band is then suggested. */
function rangeFromDate(cell: DateCell, find: Find, wrong: ReturnType<ReturnType<typeof notAllowed>>) {
  const { month, day } = ymdFromSerial(cell.serial);
  const match = find(`${month}-${day}`) ?? find(`${day}-${month}`);
  return match ? { ...wrong, suggested: match.label || match.code } : wrong;
}
