/** What can lie on cells beside values and looks. */
import type { Area } from "./area";

export interface TextRun {
  readonly text: string;
  /** `https://…`, or `#gid=12&range=D17` for a place in the same spreadsheet; null for none. */
  readonly link: string | null;
}

export interface RichText {
  readonly runs: readonly TextRun[];
  /** The text as the file has it, with its fonts. */
  readonly raw?: string;
}

/** A condition of a conditional format or a validation rule, named as Apps Script names it. */
export interface Condition {
  readonly criteria: string;
  readonly values: readonly unknown[];
}

export interface ConditionalLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface ConditionalRule {
  readonly areas: readonly Area[];
  /** Null where the file's rule is of a kind not modelled here (scales, icons): it is kept as it is. */
  readonly condition: Condition | null;
  readonly look: ConditionalLook;
  /** The rule as the file has it; null for a new one. */
  readonly raw: string | null;
}

/** A chart that lies on a tab, over cells of the same tab. */
export interface ChartModel {
  readonly id: number;
  /** As Apps Script names it: `LINE`, `COLUMN`. */
  readonly type: string;
  readonly ranges: readonly Area[];
  /** Rows that name the series. */
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** The cell at its upper left corner, and pixels from there. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface ValidationRule {
  readonly condition: Condition;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
  /** The rule as the file has it, without its cells; null for a new one. */
  readonly raw: string | null;
}
