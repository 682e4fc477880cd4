/** One cell of a field to its state, its typed value and at most one finding. */
import type { Finding } from "../checks/finding";
import { formulaError } from "../checks/formula-error";
import { placesRow, required } from "../checks/required";
import { severityOf } from "../checks/severity";
import { suppressedValue } from "../checks/suppressed-value";
import { compileValueChecks } from "../checks/value-check";
import { whitespace } from "../checks/whitespace";
import type { Field, Severity } from "../dictionary/model";
import type { Cell } from "../table/cell";
import { cellText } from "../table/cell-text";
import { labelKey } from "../table/label";
import { ALL } from "../time/period";
import { cleanText } from "./clean-text";
import { STATE, type TypedValue } from "./model";
import { compileType } from "./types/reader";
import type { ReadOptions } from "./types/typed";

export interface Reading {
  readonly state: number;
  readonly value: TypedValue;
  /** Why the value is missing, where the state says so. */
  readonly reason: string;
  readonly finding: Finding | null;
  readonly severity: Severity;
  /** True where the row cannot be placed because of this cell. */
  readonly holds: boolean;
}

/** Reads any cell of one field. */
export interface CellRules {
  readonly field: Field;
  /** What a blank cell is. */
  readonly blank: Reading;
  read(cell: Cell): Reading;
}

/**
 * The rules of a field as one function. In this order the first that says something wins: a failed formula, a code that
 * means "missing", a suppressed number, the words of disaggregations, the type and its allowed values, limits, lengths
 * and pattern; then what is merely worth saying about how the cell was read.
 * `mapped` holds what this partner's own values mean (keys by `mappingKey`); `fixed` is what a blank cell stands for.
 */
export function compileCell(
  field: Field,
  options: ReadOptions,
  mapped: ReadonlyMap<string, string>,
  fixed: Cell = "",
): CellRules {
  const readType = compileType(field, options);
  const check = compileValueChecks(field);
  const mark = compileMarks(field);
  const blank = blankReading(field);

  const readText = (text: string): Reading => {
    const clean = cleanText(text);
    if (clean === "") return blank;
    const ours = mapped.get(mappingKey(clean));
    if (ours !== undefined) return readMapped(cleanText(ours));
    return mark(clean) ?? typedReading(clean, () => whitespace(field, text, clean));
  };

  // How a value was read is no news where somebody has said what it means.
  const readMapped = (ours: string): Reading => {
    const read = mark(ours) ?? typedReading(ours, () => null);
    return read.severity === "info" ? { ...read, finding: null } : read;
  };

  const typedReading = (cell: Cell, remark: () => Finding | null): Reading => {
    const { value, finding } = readType(cell);
    // `99.0` is the missing code 99 as well.
    const code = typeof cell === "string" && typeof value === "number" ? mark(String(value)) : null;
    if (code !== null) return code;
    const wrong = finding !== null && severityOf(finding.check, null) === "error";
    if (value === null || wrong) return settle(field, value, finding);
    if (Array.isArray(value) && value.length === 0) return blank;
    return settle(field, value, check?.(value) ?? finding ?? remark());
  };

  const read = (cell: Cell): Reading => {
    if (typeof cell === "string") return readText(cell);
    const text = typeof cell === "number" ? String(cell) : cellText(cell);
    const ours = mapped.get(mappingKey(text));
    if (ours !== undefined) return readMapped(cleanText(ours));
    return (typeof cell === "number" ? mark(text) : null) ?? typedReading(cell, () => null);
  };

  return { field, blank: fixed === "" ? blank : { ...read(fixed), finding: null }, read };
}

/** How values of Mappings are compared: they differ in more than case and outer space. */
export function mappingKey(text: string): string {
  return text.trim().toLowerCase();
}

/** Text that stands for no value of the field's type. */
function compileMarks(field: Field): (text: string) => Reading | null {
  const reasons = new Map<string, string>();
  for (const { code, reason } of field.missing) {
    for (const name of [reason, code]) reasons.set(name.toLowerCase(), reason);
  }
  const suppressed = suppressedValue(field);
  const words = disaggregationWords(field);
  const places = placesRow(field);
  return (text) => {
    const failed = formulaError(field, text);
    if (failed) return settle(field, null, failed);
    const reason = reasons.get(text.toLowerCase());
    if (reason !== undefined) {
      if (places) return settle(field, null, required(field));
      return reading(STATE.missing, null, { reason });
    }
    const hidden = suppressed?.(text) ?? null;
    if (hidden)
      return reading(STATE.suppressed, null, { finding: hidden, severity: severityOf(hidden.check, field) });
    return words?.(text) ?? null;
  };
}

/** In a disaggregation `All` marks a margin and `Not reported` is a blank, unless the field has such a value itself. */
function disaggregationWords(field: Field): ((text: string) => Reading | null) | null {
  if (!field.roles.has("disaggregation")) return null;
  const words = new Map([
    [labelKey(ALL), reading(STATE.margin, null)],
    [labelKey("Not reported"), reading(STATE.blank, null)],
  ]);
  for (const { code, label, aliases } of field.allowed?.codes ?? []) {
    for (const name of [code, label, ...aliases]) words.delete(labelKey(name));
  }
  return (text) => (text.length > 20 ? null : (words.get(labelKey(text)) ?? null));
}

function blankReading(field: Field): Reading {
  const finding = required(field);
  const severity = finding ? severityOf(finding.check, field) : "info";
  return reading(STATE.blank, null, { finding, severity, holds: placesRow(field) });
}

/** A cell with an error has no value from here on; one that is merely warned of keeps it. */
function settle(field: Field, value: TypedValue, finding: Finding | null): Reading {
  if (finding === null) return reading(STATE.value, value);
  const severity = severityOf(finding.check, field);
  if (value !== null && severity !== "error") return reading(STATE.value, value, { finding, severity });
  return {
    state: STATE.invalid,
    value: null,
    reason: "",
    finding,
    severity,
    holds: placesRow(field) || field.roles.has("period"),
  };
}

function reading(state: number, value: TypedValue, more: Partial<Reading> = {}): Reading {
  return { state, value, reason: "", finding: null, severity: "info", holds: false, ...more };
}
