/** Closed periods: what was published for them is kept, whatever becomes of their data. */
import type { CubeCell } from "../summarize/model";

/** One period as it was closed. */
export interface ClosedPeriod {
  readonly period: string;
  /** When, as an ISO instant, and in which run. */
  readonly closedOn: string;
  readonly run: string;
  /** Its numbers, each with what was decided of it (`published`). */
  readonly cells: readonly CubeCell[];
  readonly data: readonly DataPrint[];
  /** How each metric was defined, as a short hash, by name. */
  readonly metrics: Readonly<Record<string, string>>;
}

/** What the rows of a partner and table were. */
export interface DataPrint {
  readonly partner: string;
  readonly table: string;
  /** A short hash of each row that went into Master for the period. */
  readonly rows: readonly string[];
}

/** A line of the record; null where what stands there cannot be read any more. */
export interface Recorded {
  readonly period: string;
  readonly closed: ClosedPeriod | null;
}
