/** Numbers that are printed together, as one system: what they are, and what a reader knows to hold between them. */

/** Σ factor × number = 0 (or ≥ 0), over numbers by their index. */
export interface Relation {
  readonly of: readonly number[];
  readonly factors: readonly number[];
}

/** How a cell stands before anything is decided. */
export const CELL = {
  /** Zero, which is shown: it is hidden only where nothing else protects others. */
  shown: 0,
  /** Printed unless it has to be hidden to protect others. */
  open: 1,
  /** Too small: hidden. */
  small: 2,
  /** Never printed, and not to be protected: it only ties others together. */
  unprinted: 3,
  /** Published before: printed, whatever it tells. */
  fixed: 4,
} as const;

/** What a reader knows before anything is decided. */
export function isGiven(state: number): boolean {
  return state === CELL.shown || state === CELL.fixed;
}

/**
 * One number of every cell (people, a numerator, …). A cell is hidden with all its numbers, but each number has its own
 * relations: distinct people do not add up over time where visits do.
 */
export interface Layer {
  /** By cell; NaN where a cell has no such number. */
  readonly values: Float64Array;
  /** Ways in which the numbers may move while they are unknown; a reader has to reckon with each of them. */
  readonly ways: readonly Limits[];
  readonly equations: readonly Relation[];
  /** Σ factor × number ≥ 0: groups that overlap, each person once over time. */
  readonly inequalities: readonly Relation[];
  /** False where a zero in a hidden cell tells nothing that the rules protect. */
  readonly guardsZero: boolean;
  /** How far apart the least and the greatest possible value of a hidden number must be: 2 for whole numbers, which leaves
   * three of them. */
  readonly spread: number;
}

/** Spread of whole numbers: three values. */
export const WHOLE = 2;

/** By cell: the least and the greatest that a number may be. */
export interface Limits {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface System {
  /** By cell: one of CELL. */
  readonly cells: Uint8Array;
  /** The audit looks at the first so many cells; elimination at all of them. */
  readonly near: number;
  /** By cell: how much is lost where it is hidden. The most useful are kept first. */
  readonly cost: Float64Array;
  readonly layers: readonly Layer[];
  /** Readers who know more than what is printed; anybody, who knows no more, is always one of them. */
  readonly insiders: readonly Insider[];
}

/** A partner that knows its own rows. */
export interface Insider {
  /** By cell: 1 for what is the partner's own. */
  readonly knows: Uint8Array;
  /** By layer and cell: the partner's own part of it, NaN for none. What is protected from it is the rest. */
  readonly parts: readonly Float64Array[];
}
