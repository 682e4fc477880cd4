/** A problem as data: what was found and where. The sentences for people live in messages/. */
import type { Mistake } from "../dictionary/mistakes";
import type { Severity } from "../dictionary/model";

/** What each check says about what it found; a message is made from this and nothing else. */
export interface CheckParams {
  "missing-label": { label: string; required: boolean };
  "header-variant": { header: string; label: string; read: boolean };
  "duplicate-label": { label: string; columns: readonly string[] };
  "blank-header": { filled: number };
  "extra-label": { header: string };
  "header-offset": { rowsAbove: number };
  "total-row": { label: string };
  /** With a note: a title between the rows, or text below the table, that is no data and set aside too. */
  "blank-row": { rows: number; note?: string };
  required: { label: string };
  "type-error": { label: string; type: string; format: string };
  enum: { label: string; allowed: readonly string[] };
  minimum: { label: string; limit: string };
  maximum: { label: string; limit: string };
  "min-length": { label: string; limit: number; length: number };
  "max-length": { label: string; limit: number; length: number };
  pattern: { label: string; pattern: string; example: string };
  unique: { label: string; firstCell: string };
  "foreign-key": { label: string; list: string };
  "enum-variant": { label: string; readAs: string };
  whitespace: { label: string };
  "number-as-text": { label: string; readAs: string };
  "ambiguous-date": { label: string; readings: readonly string[] };
  "date-as-number": { label: string };
  "percent-scale": { label: string };
  "formula-error": { label: string; error: string };
  "suppressed-value": { label: string };
  /** Values merged over rows, `count` in a column; `spread` where each row was read with its value. */
  "merged-cell": { label: string; count: number; spread: boolean };
  "extra-cell": { columns: number };
  "subtotal-mismatch": { label: string; total: number; parts: number; dimension: string };
  /** `usual` is the range of the other values (`41–58`), `periods` how many there are. */
  outlier: { label: string; usual: string; median: number; periods: number };
  "cross-partner-duplicate": { keys: string; others: readonly string[] };
  "row-constraint": { rule: string; formula: string; message: string; held: boolean };
  "primary-key": { keys: string; others: readonly string[] };
  "duplicate-row": { keys: string; first: string };
  "period-missing": { period: string };
  "period-outside": { period: string };
  /** `parts` are periods within it that are reported too; `metrics` go by title. */
  "period-twice": { period: string; parts: readonly string[]; metrics: readonly string[] };
  unreadable: { reason: "loading" | "error" | "empty" | "no header" | "too long"; detail: string };
  "changed-after-close": DataChange | MetricChange;
  "dictionary-error": { mistake: Mistake };
}

/** Rows of a closed period that are others than when it was closed; `rows` are some of them, as people count. */
export interface DataChange {
  readonly what: "data";
  readonly period: string;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly rows: readonly number[];
}
/** A metric that closed periods do not have, or have as it was defined before. */
export interface MetricChange {
  readonly what: "metric";
  readonly metric: string;
  readonly periods: readonly string[];
  readonly isNew: boolean;
}
export type CheckName = keyof CheckParams;

export const DEFAULT_SEVERITY: Readonly<Record<CheckName, Severity>> = {
  "missing-label": "warning",
  "header-variant": "warning",
  "duplicate-label": "error",
  "blank-header": "warning",
  "extra-label": "info",
  "header-offset": "info",
  "total-row": "info",
  "blank-row": "info",
  required: "error",
  "type-error": "error",
  enum: "error",
  minimum: "error",
  maximum: "error",
  "min-length": "error",
  "max-length": "error",
  pattern: "error",
  unique: "error",
  "foreign-key": "error",
  "enum-variant": "info",
  whitespace: "info",
  "number-as-text": "info",
  "ambiguous-date": "error",
  "date-as-number": "error",
  "percent-scale": "error",
  "formula-error": "error",
  "suppressed-value": "info",
  "merged-cell": "info",
  "extra-cell": "warning",
  "subtotal-mismatch": "warning",
  outlier: "info",
  "cross-partner-duplicate": "info",
  "row-constraint": "error",
  "primary-key": "error",
  "duplicate-row": "error",
  "period-missing": "warning",
  "period-outside": "warning",
  "period-twice": "warning",
  unreadable: "warning",
  "changed-after-close": "warning",
  "dictionary-error": "error",
};

/** All that an issue says of no cell, field or partner, with the default severity of its check. */
export function bareIssue<C extends CheckName>(check: C) {
  return {
    ...{ check, severity: DEFAULT_SEVERITY[check] },
    ...{ partner: "", tab: "", tabId: null, row: null, column: null },
    ...{ field: "", value: "", suggested: "", message: "" },
  };
}

interface IssueBase<C extends CheckName> {
  readonly check: C;
  readonly severity: Severity;
  /** "" for issues of input tabs. */
  readonly partner: string;
  readonly tab: string;
  /** The spreadsheet's id of the tab; null where the tab does not exist. */
  readonly tabId: number | null;
  /** Row and column as people count them, or null for the whole tab, row or column. */
  readonly row: number | null;
  readonly column: number | null;
  /** Machine name, or "". */
  readonly field: string;
  /** The cell as a person sees it; "" for fields that identify a person. */
  readonly value: string;
  readonly params: CheckParams[C];
  /** The value a fix would put, as text; "" for none. */
  readonly suggested: string;
  /** The convener's own words (Dictionary, Rules), shown in place of ours; "" for none. */
  readonly message: string;
}

export type Issue = { [C in CheckName]: IssueBase<C> }[CheckName];
export type IssueOf<C extends CheckName> = IssueBase<C>;
