/** Where a partner's rows come from: one tab, read as one table. */
import type { Frequency, PartnerTab, TableSpec } from "../dictionary/model";

export interface PartnerSource {
  readonly partner: string;
  readonly tab: string;
  readonly tabId: number;
  /** Null where the tab's headers decide. */
  readonly table: TableSpec | null;
  /** Period of every row, as written in Partners, or "". */
  readonly period: string;
  readonly fixedValues: PartnerTab["fixedValues"];
  /** Metrics that the partner reports; null for all. */
  readonly metrics: readonly string[] | null;
  readonly frequency: Frequency | null;
  /** Month 1 to 12, or null for the workbook's. */
  readonly fiscalYearStarts: number | null;
  /** The line of Partners that says so: its place in the tab Partners, null where it has no such column. */
  readonly line?: {
    readonly tabId: number;
    readonly tab: string;
    readonly row: number;
    readonly period: number | null;
    readonly fixedValues: number | null;
  };
  /** True where an earlier source reads the same tab: what is said of the tab itself is said there. */
  readonly again?: boolean;
}
