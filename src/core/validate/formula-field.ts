/** How formulas read the fields of a tab: rules here, conditions of metrics elsewhere. */
import type { Field } from "../dictionary/model";
import type { FieldReader, FormulaValue } from "../formula/value";
import { type Column, STATE, type TypedValue } from "./model";
import { compileCell } from "./read-cell";
import type { ReadOptions } from "./types/typed";

/** What a formula sees of a typed value: a year is a number, a list its codes with `; ` between them. */
function formulaValue(field: Field, value: TypedValue): FormulaValue {
  if (value === null) return null;
  if (field.type === "year") return Number(String(value).replace(/\D/g, ""));
  return typeof value === "object" ? value.join("; ") : value;
}

/** What a text in a formula means beside a field: the code for a label, a serial for a date; null for nothing special. */
function literalReader(field: Field, options: ReadOptions): (text: string) => FormulaValue {
  const rules = compileCell({ ...field, missing: [] }, { ...options, asWritten: true }, new Map());
  return (text) => {
    const { state, value } = rules.read(text);
    return state === STATE.value ? formulaValue(field, value) : null;
  };
}

/** Reads a column row by row; a cell without a value is not known. */
export function columnReader(column: Column, options: ReadOptions): FieldReader {
  const { field, values } = column;
  const plain = field.type !== "year" && field.type !== "list";
  return {
    read: plain
      ? (row) => (values[row] ?? null) as FormulaValue
      : (row) => formulaValue(field, values[row] ?? null),
    literal: literalReader(field, options),
  };
}
